import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, NewEntry } from '../../src/core/entry.ts';
import { fold, noProgress } from '../../src/core/fold.ts';
import { stamp } from '../../src/core/journal.ts';
import type { Progress } from '../../src/core/progress.ts';
import { RATINGS } from '../../src/core/rating.ts';
import { rescheduled } from '../../src/core/reschedule.ts';
import { preview } from '../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS, SCHEDULERS, type SchedulerOptions } from '../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE } from '../../src/core/scheduler/schedule.ts';
import { DAY_MS, type Moment } from '../../src/core/time.ts';

const RULES = { parameters: DEFAULT_OPTIONS.parameters, aliases: {} };
const START = Date.UTC(2026, 2, 1, 12);

interface Answer {
  readonly card: number;
  readonly days: number;
  readonly rating: (typeof RATINGS)[number];
  readonly scheduler: (typeof SCHEDULERS)[number];
}

/** Answers to some cards on the days to come, the scheduler switched to and fro between them. */
const answers: fc.Arbitrary<Answer[]> = fc.array(
  fc.record({
    card: fc.nat({ max: 4 }),
    days: fc.nat({ max: 9 }),
    rating: fc.constantFrom(...RATINGS, 'good' as const, 'easy' as const),
    scheduler: fc.constantFrom(...SCHEDULERS),
  }),
  { minLength: 5, maxLength: 40 },
);

const options: fc.Arbitrary<SchedulerOptions> = fc
  .record({
    scheduler: fc.constantFrom(...SCHEDULERS),
    desiredRetention: fc.constantFrom(0.8, 0.9, 0.95),
    maximumInterval: fc.constantFrom(5, 60, 36_500),
    fuzz: fc.boolean(),
  })
  .map((some) => ({ ...DEFAULT_OPTIONS, ...some }));

/** The journal that these answers leave, each placed by the scheduler of its day. */
function journalOf(all: readonly Answer[]): Entry[] {
  const entries: Entry[] = [];
  let progress: Progress = noProgress();
  let ms = START;
  for (const { card, days, rating, scheduler } of all) {
    ms += days * DAY_MS + 60_000;
    const now: Moment = { ms, offset: 0 };
    const id = `a/${card}`;
    const chosen = { ...DEFAULT_OPTIONS, scheduler };
    const { state, step, due, ease, interval } = preview(progress.cards[id] ?? NEW_SCHEDULE, id, now, chosen)[
      rating
    ];
    const what: NewEntry = {
      do: 'review',
      card: id,
      mode: 'study',
      rating,
      ms: 5000,
      ...{ state, step, due, ease, interval },
    };
    entries.push(stamp(what, `e${entries.length}`, now));
    progress = fold(entries, RULES);
  }
  return entries;
}

const moving = (entries: readonly Entry[], by: SchedulerOptions): Entry[] => {
  const cards = rescheduled(fold(entries, RULES), by);
  return [
    ...entries,
    stamp({ do: 'reschedule', cards }, `m${entries.length}`, { ms: START + 999 * DAY_MS, offset: 0 }),
  ];
};

describe('rescheduling', () => {
  test('the fold gives every card the day that was announced, and changes nothing else of any', () => {
    fc.assert(
      fc.property(answers, options, (all, by) => {
        const entries = journalOf(all);
        const before = fold(entries, RULES);
        const announced = new Map(rescheduled(before, by).map(({ card, due }) => [card, due]));
        const after = fold(moving(entries, by), RULES);
        for (const [id, card] of Object.entries(before.cards)) {
          expect(after.cards[id]).toEqual({ ...card, due: announced.get(id) ?? card.due });
        }
        expect(after.days).toEqual(before.days);
        for (const [id, due] of announced) expect(before.cards[id]!.due).not.toBe(due);
      }),
      { numRuns: 60 },
    );
  });

  test('done twice is done once', () => {
    fc.assert(
      fc.property(answers, options, (all, by) => {
        expect(rescheduled(fold(moving(journalOf(all), by), RULES), by)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('to the other scheduler and back to SM-2 leaves each card on SM-2’s day', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const entries = journalOf(all.map((answer) => ({ ...answer, scheduler: 'sm2' as const })));
        const there = moving(entries, { ...DEFAULT_OPTIONS, scheduler: 'fsrs' });
        expect(fold(moving(there, DEFAULT_OPTIONS), RULES).cards).toEqual(fold(entries, RULES).cards);
      }),
      { numRuns: 60 },
    );
  });
});
