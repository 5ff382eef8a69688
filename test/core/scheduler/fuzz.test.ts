import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzzFactor, fuzzRange, makeFuzz } from '../../../src/core/scheduler/fuzz.ts';
import { preview } from '../../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';
import { dayNumber } from '../../../src/core/time.ts';
import { NOON, underReview } from './played.ts';
import { vectors } from './vectors.ts';

const { fuzz } = vectors.anki_sm2;

describe('fuzz', () => {
  test.each<number[]>(fuzz.cases)(
    'of %d days within %d and %d has Anki’s lower end, middle and upper end',
    (interval = 0, least = 0, most = 0, ...ends) => {
      expect([0, 0.5, 0.99].map((factor) => makeFuzz(most, factor)(interval, least))).toEqual(ends);
    },
  );

  test.each<number[]>(fuzz.no_fuzz)(
    'off, %d days within %d and %d are rounded to %d',
    (interval = 0, least = 0, most = 0, days) => {
      expect(makeFuzz(most, null)(interval, least)).toBe(days);
    },
  );

  test('is the same for a card and a repetition, so that the label and the answer agree', () => {
    const schedule = underReview(100, 100, 2.5);
    const once = preview(schedule, 'gil/what', NOON, DEFAULT_OPTIONS);
    expect(preview(schedule, 'gil/what', NOON, DEFAULT_OPTIONS)).toEqual(once);
  });

  test('differs between cards and between repetitions, evenly over 0 to 1', () => {
    const factors = Array.from({ length: 2000 }, (_, i) =>
      fuzzFactor(`deck/card-${i % 100}`, Math.floor(i / 100)),
    );
    expect(new Set(factors).size).toBe(2000);
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      factors.filter((factor) => Math.floor(factor * 10) === tenth),
    );
    for (const tenth of tenths) expect(Math.abs(tenth.length - 200)).toBeLessThan(60);
  });

  test('with a load takes the lightest day of the range, of equals the one that chance would have taken', () => {
    const [first, last] = fuzzRange(100, 1, 1000);
    expect([first, last]).toEqual([93, 107]);
    expect(makeFuzz(1000, 0.5, (day) => (day === 95 ? 0 : 1))(100, 1)).toBe(95);
    expect(makeFuzz(1000, 0.5, () => 7)(100, 1)).toBe(makeFuzz(1000, 0.5)(100, 1));
    // Outside of the range there may be emptier days: they are not taken.
    expect(makeFuzz(1000, 0.5, (day) => (day > 110 ? 0 : 200 - day))(100, 1)).toBe(107);
  });

  test('with a load the machine asks for day numbers and still gives later days for better ratings', () => {
    const today = dayNumber(NOON);
    const asked: number[] = [];
    const outcomes = preview(underReview(10, 10, 2.5), 'a/b', NOON, DEFAULT_OPTIONS, (day) => {
      asked.push(day - today);
      return Math.abs(day - today - 12);
    });
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...asked)).toBeLessThan(50);
    expect(outcomes.hard.interval).toBe(12);
    expect(outcomes.good.interval).toBeGreaterThan(12);
    expect(outcomes.easy.interval).toBeGreaterThan(outcomes.good.interval);
  });

  test('never leaves the limits, with or without a load', () => {
    const day = fc.integer({ min: 1, max: 2000 });
    const factor = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((n) => n / 2 ** 32);
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 3000, noNaN: true }),
        day,
        day,
        factor,
        (interval, least, most, at) => {
          for (const made of [
            makeFuzz(most, at),
            makeFuzz(most, null),
            makeFuzz(most, at, (d) => (d * 7919) % 13),
          ]) {
            const result = made(interval, least);
            expect(result).toBeGreaterThanOrEqual(Math.min(least, most));
            expect(result).toBeLessThanOrEqual(most);
            expect(Number.isInteger(result)).toBe(true);
          }
        },
      ),
    );
  });
});
