import { describe, expect, test } from 'vitest';
import { RATINGS } from '../../../src/core/rating.ts';
import { label } from '../../../src/core/scheduler/label.ts';
import { preview } from '../../../src/core/scheduler/machine.ts';
import { NEW_SCHEDULE } from '../../../src/core/scheduler/schedule.ts';
import { dayName, dayNumber, formatInstant, later, parseInstant } from '../../../src/core/time.ts';
import { EXACT, NOON, underReview } from './played.ts';

describe('a label', () => {
  test('under the keys of a new card reads 1m 6m 10m 4d', () => {
    const outcomes = preview(NEW_SCHEDULE, 'a/b', NOON, EXACT);
    expect(RATINGS.map((rating) => label(outcomes[rating].due, NOON))).toEqual(['1m', '6m', '10m', '4d']);
  });

  test('of a long interval has one decimal', () => {
    const outcomes = preview(underReview(100, 108, 2.5), 'a/b', NOON, EXACT);
    expect(RATINGS.map((rating) => label(outcomes[rating].due, NOON))).toEqual([
      '10m',
      '3.9mo',
      '8.5mo',
      '11.5mo',
    ]);
  });

  // What Anki 26.9 writes on its buttons.
  test.each([
    [30, '30s'],
    [59, '59s'],
    [60, '1m'],
    [89, '1m'],
    [90, '2m'],
    [330, '6m'],
    [3599, '60m'],
    [3600, '1h'],
    [5400, '1.5h'],
    [82_800, '23h'],
  ])('of %d seconds is %s', (seconds, text) => {
    expect(label(formatInstant(later(NOON, seconds * 1000)), NOON)).toBe(text);
  });

  test.each([
    [1, '1d'],
    [30, '30d'],
    [31, '1mo'],
    [36, '1.2mo'],
    [64, '2.1mo'],
    [364, '12mo'],
    [365, '1y'],
    [400, '1.1y'],
    [548, '1.5y'],
    [36_500, '100y'],
    [0, 'today'],
    [-3, 'today'],
  ])('of %d days is %s', (days, text) => {
    expect(label(dayName(dayNumber(NOON) + days), NOON)).toBe(text);
  });

  test('counts days as dates, also just before 4:00', () => {
    const now = parseInstant('2026-03-02T03:59:00+01:00') ?? NOON;
    expect(label('2026-03-02', now)).toBe('1d');
  });
});
