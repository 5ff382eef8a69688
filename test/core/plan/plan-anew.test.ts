import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/core/entry.ts';
import { fold } from '../../../src/core/fold.ts';
import { stamp } from '../../../src/core/journal.ts';
import { answerPlanned, nextPlanned, planQueue } from '../../../src/core/plan/plan-queue.ts';
import { replayReviews } from '../../../src/core/plan/replay.ts';
import { type PlanSource, planToday } from '../../../src/core/plan/study-plan.ts';
import type { Candidate } from '../../../src/core/queue.ts';
import { RATINGS, type Rating } from '../../../src/core/rating.ts';
import { preview } from '../../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';
import { setDue } from '../../../src/core/scheduler/place.ts';
import { NEW_SCHEDULE } from '../../../src/core/scheduler/schedule.ts';
import { DAY_MS, dayNumberOf, type Moment } from '../../../src/core/time.ts';

const { parameters } = DEFAULT_OPTIONS;
const RULES = { parameters, aliases: {} };
const TODAY = dayNumberOf('2026-03-12');
const DATE = TODAY + 6;
const candidates: Candidate[] = Array.from({ length: 12 }, (_, i) => ({
  id: `a/${i}`,
  topic: 'a',
  type: 'recall',
  level: (['junior', 'mid', 'senior'] as const)[i % 3]!,
  needs: [],
}));

/** Nine o'clock and so many minutes on a day. */
function moment(day: number, minutes: number): Moment {
  return { ms: day * DAY_MS + (9 * 60 + minutes) * 60_000, offset: 0 };
}

function answered(
  entries: readonly Entry[],
  card: string,
  rating: Rating,
  mode: 'study' | 'plan',
  now: Moment,
) {
  const stays = fold(entries, RULES).cards[card] ?? NEW_SCHEDULE;
  const after = mode === 'study' ? preview(stays, card, now, DEFAULT_OPTIONS)[rating] : stays;
  const { state, step, due, ease, interval } = after;
  const placed = { state, step, due, ease, interval };
  return stamp({ do: 'review', card, mode, rating, ms: 0, ...placed }, `e${entries.length}`, now);
}

function source(entries: readonly Entry[], now: Moment): PlanSource {
  const plan = { start: TODAY - 6, date: DATE, minutes: null };
  const replay = replayReviews(entries, RULES);
  return { plan, candidates, progress: fold(entries, RULES), now, replay, parameters };
}

const rating = fc.constantFrom(...RATINGS, 'again' as const, 'hard' as const);
/** Answers of the days before: which card, how well, how many days ago. */
const past = fc.array(fc.tuple(fc.nat({ max: 8 }), rating, fc.integer({ min: 1, max: 6 })), {
  maxLength: 14,
});
/** Cards that the person wants on a day after the interview: the plan has to bring them forward. */
const put = fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 2, maxLength: 8 });

test('a plan that is made anew after any answer goes on as the one that is being worked off', () => {
  fc.assert(
    fc.property(past, put, fc.array(rating, { minLength: 1, maxLength: 20 }), (before, later, ratings) => {
      const entries: Entry[] = [];
      for (const [card, given, ago] of before.toSorted(([, , one], [, , other]) => other - one)) {
        entries.push(answered(entries, `a/${card}`, given, 'study', moment(TODAY - ago, entries.length)));
      }
      const seen = fold(entries, RULES).cards;
      const cards = later.flatMap((card) => {
        const schedule = seen[`a/${card}`];
        return schedule ? [{ card: `a/${card}`, ...setDue(schedule, TODAY, 20) }] : [];
      });
      entries.push(stamp({ do: 'set-due', cards }, 'put', moment(TODAY, -1)));
      const queue = planQueue(planToday(source(entries, moment(TODAY, 0))));
      for (const [i, given] of ratings.entries()) {
        const next = nextPlanned(queue, 1);
        if (!next) break;
        const mode = next.kind === 'early' ? 'plan' : 'study';
        entries.push(answered(entries, next.id, given, mode, moment(TODAY, i + 1)));
        answerPlanned(queue, next.id, given === 'again');
        const anew = planToday(source(entries, moment(TODAY, i + 2))).order;
        const shape = (cards: typeof anew) => cards.map(({ id, kind }) => [id, kind]);
        expect(shape(anew)).toEqual(shape(queue.waiting));
      }
    }),
    { numRuns: 60 },
  );
});
