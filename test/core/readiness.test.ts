import { describe, expect, test } from 'vitest';
import type { CardProgress } from '../../src/core/progress.ts';
import {
  NO_EVIDENCE,
  rangeAround,
  readiness,
  readinessRange,
  shiftRecall,
} from '../../src/core/readiness.ts';
import { DEFAULT_OPTIONS } from '../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE } from '../../src/core/scheduler/schedule.ts';
import { dayNumberOf } from '../../src/core/time.ts';

const { parameters } = DEFAULT_OPTIONS;
const DAY = dayNumberOf('2026-03-11');
const known: CardProgress = {
  ...NEW_SCHEDULE,
  memory: { stability: 10, difficulty: 5 },
  memoryDay: '2026-03-01',
};
const progress = { cards: { 'a/1': known }, days: {} };
const junior = { id: 'a/1', level: 'junior' as const };

describe('readiness', () => {
  test('of a card whose stability is over today it is 90 %', () => {
    expect(readiness([junior], progress, DAY, parameters)).toBeCloseTo(0.9, 3);
  });

  test('a card never seen counts as unknown, by the weight of its level', () => {
    const senior = { id: 'a/2', level: 'senior' as const };
    expect(readiness([junior, senior], progress, DAY, parameters)).toBeCloseTo((0.9 * 3) / 4, 3);
  });

  test('a suspended card does not count', () => {
    const cards = { ...progress.cards, 'a/2': { ...NEW_SCHEDULE, suspended: true as const } };
    const both = [junior, { id: 'a/2', level: 'senior' as const }];
    expect(readiness(both, { cards, days: {} }, DAY, parameters)).toBeCloseTo(0.9, 3);
  });

  test('of no cards there is none', () => {
    expect(readiness([], progress, DAY, parameters)).toBeNull();
    expect(readinessRange([], progress, DAY, parameters, NO_EVIDENCE)).toBeNull();
  });
});

describe('the interval of readiness', () => {
  const width = (reviews: number) => {
    const { low, high } = rangeAround(0.8, { reviews, predicted: 0.85, recalled: 0.85 });
    return high - low;
  };

  test('it narrows with the reviews that it rests on', () => {
    expect(width(0)).toBeGreaterThan(width(20));
    expect(width(20)).toBeGreaterThan(width(200));
    expect(width(10_000)).toBeLessThan(0.03);
  });

  test('it holds the mean and leans to where the person differs from the prediction', () => {
    const range = readinessRange([junior], progress, DAY, parameters, {
      reviews: 300,
      predicted: 0.9,
      recalled: 0.7,
    })!;
    expect(range.mean).toBeCloseTo(0.9, 3);
    expect(range.high).toBe(range.mean);
    expect(range.low).toBeGreaterThan(0.6);
    expect(range.low).toBeLessThan(0.72);
    expect(range.reviews).toBe(300);
  });

  test('a shift moves recall in log odds and leaves the unknown unknown', () => {
    expect(shiftRecall(0.5, Math.log(3))).toBeCloseTo(0.75, 12);
    expect(shiftRecall(0, 5)).toBe(0);
  });
});
