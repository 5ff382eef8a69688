import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, NewEntry } from '../../src/core/entry.ts';
import { fold, undoneBy } from '../../src/core/fold.ts';
import { foldAgain } from '../../src/core/fold-again.ts';
import { inOrder, type Placed, placeLine, stamp } from '../../src/core/journal.ts';
import type { Progress } from '../../src/core/progress.ts';
import { RATINGS } from '../../src/core/rating.ts';
import { preview } from '../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS } from '../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE } from '../../src/core/scheduler/schedule.ts';
import { DAY_MS, later, type Moment } from '../../src/core/time.ts';
import { happenings, journalsOf, newEntry, RULES, review, START } from './entries.ts';
import { plainFold, plainOrder } from './plain-fold.ts';

const DEVICES = ['aa', 'bb', 'cc'];

/** Entries a minute apart. */
function entries(...all: NewEntry[]): Entry[] {
  return all.map((entry, i) => stamp(entry, `id${i}`, later(START, i * 60_000 + DAY_MS / 3)));
}

const plain = (progress: Progress) => JSON.parse(JSON.stringify(progress)) as Progress;

describe('the fold', () => {
  test('equals the sentences of the design, taken card by card', () => {
    fc.assert(
      fc.property(happenings(3, 40), (all) => {
        const journals = journalsOf(all, 3);
        const ordered = plainOrder(Object.fromEntries(journals.map((journal, i) => [DEVICES[i], journal])));
        expect(plain(fold(ordered, RULES))).toEqual(plain(plainFold(ordered, RULES)));
      }),
      { numRuns: 300 },
    );
  });

  test('gives the record that the preview promised, in every field', () => {
    const answers = fc.array(
      fc.record({ rating: fc.constantFrom(...RATINGS), gap: fc.integer({ min: 0, max: 40 * DAY_MS }) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(answers, fc.constantFrom('sm2' as const, 'fsrs' as const), (all, scheduler) => {
        const options = { ...DEFAULT_OPTIONS, scheduler };
        const journal: Entry[] = [];
        let now: Moment = START;
        for (const { rating, gap } of all) {
          now = later(now, gap);
          const before = fold(journal, RULES).cards['topic/a'] ?? NEW_SCHEDULE;
          const { leech: _, ...promised } = preview(before, 'topic/a', now, options)[rating];
          const { state, step, due, ease, interval } = promised;
          journal.push(
            stamp(
              review({ rating, state, step, due, ease, interval }) as NewEntry,
              `i${journal.length}`,
              now,
            ),
          );
          // Through its line, as it will be read.
          journal.push(placeLine(JSON.stringify(journal.pop()), '', 0)!.entry);
          expect(fold(journal, RULES).cards['topic/a']).toEqual(promised);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('counts a review of a card in review, a new card, all answers and their time', () => {
    const journal = entries(
      review({ state: 'learning', due: '2026-03-28T12:00:00.000+01:00' }),
      review(),
      review({ rating: 'again', state: 'relearning', ms: 100 }),
    );
    const { cards, days } = fold(journal, RULES);
    expect(days).toEqual({ '2026-03-28': { new: 1, reviews: 1, answers: 3, ms: 8100 } });
    expect(cards['topic/a']).toMatchObject({ reps: 3, lapses: 1, state: 'relearning', last: '2026-03-28' });
  });

  test.each(['quiz', 'exam', 'cram'] as const)('a review of mode %s changes nothing', (mode) => {
    expect(fold(entries(review({ mode })), RULES)).toEqual({ cards: {}, days: {} });
  });

  test('a review that the plan brought forward moves the memory alone', () => {
    const [study, plan] = entries(
      review(),
      review({ mode: 'plan', rating: 'again', state: 'new', interval: 1 }),
    );
    const before = fold([study!], RULES).cards['topic/a']!;
    const after = fold([study!, plan!], RULES).cards['topic/a']!;
    expect(after).toEqual({ ...before, memory: after.memory });
    expect(after.memory).not.toEqual(before.memory);
  });

  test('after reset, earlier entries stay in the days alone', () => {
    const { cards, days } = fold(
      entries(review({ suspend: true }), { do: 'reset', cards: ['topic/a'] }),
      RULES,
    );
    expect({ cards: { ...cards }, answers: days['2026-03-28']?.answers }).toEqual({ cards: {}, answers: 1 });
  });

  test('a second entry of an id is ignored', () => {
    const [one, two] = entries(review(), review({ interval: 9 }));
    expect(fold([one!, { ...two!, id: one!.id }], RULES)).toEqual(fold([one!], RULES));
  });

  test('an undo is never undone: who names it changes nothing', () => {
    const [one] = entries(review());
    const undo = stamp({ do: 'undo', entry: one!.id }, 'undo-1', later(START, DAY_MS));
    const again = stamp({ do: 'undo', entry: 'undo-1' }, 'undo-2', later(START, DAY_MS));
    expect(fold([one!, undo, again], RULES)).toEqual({ cards: {}, days: {} });
  });

  test('a renamed card has one history', () => {
    const { cards } = fold(entries(review({ card: 'old/a' }), review({ rating: 'again' })), RULES);
    expect(Object.keys(cards)).toEqual(['topic/a']);
    expect(cards['topic/a']).toMatchObject({ reps: 2, lapses: 1 });
  });

  test('two decks that rename to each other end no fold', () => {
    const rules = { ...RULES, aliases: { 'x/a': 'y/a', 'y/a': 'x/a' } };
    expect(Object.keys(fold(entries(review({ card: 'x/a' })), rules).cards)).toHaveLength(1);
  });

  test('a name that objects have by nature is a card like others, and finds nothing where it is none', () => {
    const { cards } = fold(entries(review({ card: '__proto__/constructor' })), RULES);
    expect(cards['__proto__/constructor']?.reps).toBe(1);
    expect(cards['constructor']).toBeUndefined();
    expect(Object.getPrototypeOf(cards)).toBeNull();
  });

  test('a clock set back makes no elapsed time negative', () => {
    const late = stamp(review(), 'late', later(START, 30 * DAY_MS));
    const early = stamp(review(), 'early', START);
    const { memory } = fold([late, early], RULES).cards['topic/a']!;
    expect(memory).toEqual(fold(entries(review(), review()), RULES).cards['topic/a']!.memory);
  });

  test('undoing the last standing entry of a card equals never having made it', () => {
    fc.assert(
      fc.property(fc.array(newEntry, { maxLength: 20 }), newEntry, (all, last) => {
        const journal = entries(...all);
        const made = stamp(last, 'made', later(START, DAY_MS));
        const undo = stamp({ do: 'undo', entry: 'made' }, 'undo', later(START, DAY_MS));
        expect(fold([...journal, made, undo], RULES)).toEqual(fold(journal, RULES));
      }),
    );
  });
});

test('folding some cards again from their history leaves the others and the days as they are', () => {
  fc.assert(
    fc.property(happenings(2, 30), fc.nat(30), (all, cut) => {
      const [first, second] = journalsOf(all, 2);
      const ordered = plainOrder({ aa: first!, bb: second! });
      // What was known before: all but some entries, which came late.
      const before = ordered.filter((_, i) => i % 7 !== cut % 7);
      const progress = fold(before, RULES);
      const cards = new Set([
        ...Object.keys(progress.cards),
        'topic/a',
        'topic/b',
        '__proto__/constructor',
        'topic/"quoted" \\ ünï',
      ]);
      foldAgain(
        progress,
        cards,
        { before, undoneBefore: undoneBy(before), now: ordered, undoneNow: undoneBy(ordered) },
        RULES,
      );
      expect(plain(progress)).toEqual(plain(fold(ordered, RULES)));
    }),
  );
});

test('journals are merged by turn, then device, then line', () => {
  fc.assert(
    fc.property(happenings(3), (all) => {
      const journals = journalsOf(all, 3);
      const placed = journals.map((journal, i) => {
        let turn = Number.NEGATIVE_INFINITY;
        return journal.map((entry): Placed => {
          const next = placeLine(JSON.stringify(entry), DEVICES[i]!, turn)!;
          turn = next.turn;
          return next;
        });
      });
      const merged = [...inOrder(placed.map((part) => part.values()))].map(({ entry }) => entry.id);
      const expected = plainOrder(Object.fromEntries(journals.map((journal, i) => [DEVICES[i], journal])));
      expect(merged).toEqual(expected.map(({ id }) => id));
    }),
  );
});
