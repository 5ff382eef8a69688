import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preview } from '../../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';
import { reschedule, setDue } from '../../../src/core/scheduler/place.ts';
import { NEW_SCHEDULE, type Schedule } from '../../../src/core/scheduler/schedule.ts';
import { dayName, dayNumber } from '../../../src/core/time.ts';
import { EXACT, NOON, played, underReview } from './played.ts';

const TODAY = dayNumber(NOON);
const FSRS = { ...EXACT, scheduler: 'fsrs' } as const;

describe('set-due', () => {
  // What Anki 26.9 makes of each kind of card.
  test.each<[string, Schedule, number, object]>([
    ['a new card today', NEW_SCHEDULE, 0, { interval: 1, ease: 2.5 }],
    ['a new card in 5 days', NEW_SCHEDULE, 5, { interval: 5, ease: 2.5 }],
    ['a learning card', { ...NEW_SCHEDULE, state: 'learning', step: 1 }, 5, { interval: 5, ease: 2.5 }],
    ['a card under review', underReview(50, 30, 2.3), 5, { interval: 50, ease: 2.3 }],
    ['a relearning card', { ...underReview(7, 0, 2.3), state: 'relearning' }, 0, { interval: 7, ease: 2.3 }],
  ])('makes %s a card under review on that day', (_, schedule, inDays, kept) => {
    const placed = setDue(schedule, TODAY, inDays);
    expect(placed).toEqual({ state: 'review', step: 0, due: dayName(TODAY + inDays), ...kept });
  });
});

describe('reschedule', () => {
  const card = played([4, 3, 3], EXACT).at(-1) as Schedule;

  test('counts from the last review by the model that is chosen, and changes the due day alone', () => {
    const placed = reschedule(card, 'a/b', FSRS);
    expect(placed).toMatchObject({ state: 'review', ease: card.ease, interval: card.interval });
    expect(placed?.due).not.toBe(card.due);
    expect(reschedule({ ...card, ...placed }, 'a/b', EXACT)?.due).toBe(card.due);
  });

  test('counts FSRS’s days from the memory’s day, which a plan may have moved', () => {
    const moved = { ...card, memory: { stability: 20, difficulty: 5 }, memoryDay: dayName(TODAY) };
    expect(reschedule(moved, 'a/b', FSRS)?.due).toBe(dayName(TODAY + 20));
  });

  test('is null where nothing changes, also the second time', () => {
    expect(reschedule(card, 'a/b', EXACT)).toBeNull();
    const placed = reschedule(card, 'a/b', { ...FSRS, fuzz: true });
    expect(reschedule({ ...card, ...placed }, 'a/b', { ...FSRS, fuzz: true })).toBeNull();
  });

  test('leaves a day alone that the fuzz allows, as it may have come of the load', () => {
    const from = dayNumber(NOON) - 3;
    const known = { ...card, memory: { stability: 20, difficulty: 5 }, memoryDay: dayName(from) };
    const fuzzy = { ...FSRS, fuzz: true };
    for (const days of [18, 19, 20, 21, 22])
      expect(reschedule({ ...known, due: dayName(from + days) }, 'a/b', fuzzy)).toBeNull();
    for (const days of [12, 28])
      expect(reschedule({ ...known, due: dayName(from + days) }, 'a/b', fuzzy)).not.toBeNull();
  });

  test('leaves new, learning and never reviewed cards alone', () => {
    const learning = preview(NEW_SCHEDULE, 'a/b', NOON, EXACT).good;
    const placed = { ...NEW_SCHEDULE, ...setDue(NEW_SCHEDULE, TODAY, 5) };
    for (const schedule of [NEW_SCHEDULE, learning, placed]) {
      expect([reschedule(schedule, 'a/b', EXACT), reschedule(schedule, 'a/b', FSRS)]).toEqual([null, null]);
    }
  });

  test('keeps to the maximum interval', () => {
    const long = underReview(100, 0, 2.5);
    expect(reschedule(long, 'a/b', { ...EXACT, maximumInterval: 30 })?.due).toBe(dayName(TODAY + 30));
  });

  test('after a first graduation leaves the due day that the same model gave', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const options = { ...DEFAULT_OPTIONS, scheduler: 'fsrs' } as const;
        const graduated = preview(NEW_SCHEDULE, id, NOON, options).easy;
        expect(reschedule(graduated, id, options)).toBeNull();
      }),
    );
  });
});
