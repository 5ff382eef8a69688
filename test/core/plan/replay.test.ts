import { describe, expect, test } from 'vitest';
import type { Entry, Mode } from '../../../src/core/entry.ts';
import { driftOf } from '../../../src/core/plan/drift.ts';
import { evidenceOf, type Observation, replayReviews } from '../../../src/core/plan/replay.ts';
import type { Rating } from '../../../src/core/rating.ts';
import { retrievability } from '../../../src/core/scheduler/fsrs.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';
import { dayNumberOf } from '../../../src/core/time.ts';

const { parameters } = DEFAULT_OPTIONS;
const RULES = { parameters, aliases: { 'a/old': 'a/1' } };
let count = 0;

function review(at: string, rating: Rating, more: { card?: string; mode?: Mode; ms?: number } = {}): Entry {
  const place = { state: 'review' as const, step: 0, due: '2026-04-01', ease: 2.5, interval: 3 };
  return {
    v: 1,
    id: `e${count++}`,
    do: 'review',
    at: `${at}T09:00:00.000+00:00`,
    card: more.card ?? 'a/1',
    mode: more.mode ?? 'study',
    rating,
    ms: more.ms ?? 8000,
    ...place,
  };
}

describe('the journal replayed', () => {
  test('a review on a later day is held against what FSRS predicted, under any name of the card', () => {
    const { observations } = replayReviews(
      [review('2026-03-01', 'good', { card: 'a/old' }), review('2026-03-04', 'again')],
      RULES,
    );
    const predicted = retrievability({ stability: parameters[2]!, difficulty: 5 }, 3, parameters);
    expect(observations).toEqual([
      { card: 'a/1', day: dayNumberOf('2026-03-04'), predicted, recalled: false },
    ]);
  });

  test('answers of the same day, quizzes and what was before a reset are no evidence', () => {
    const reset: Entry = { v: 1, id: 'r', at: '2026-03-05T09:00:00.000+00:00', do: 'reset', cards: ['a/1'] };
    const { observations } = replayReviews(
      [
        review('2026-03-01', 'good'),
        review('2026-03-01', 'good'),
        review('2026-03-03', 'good', { mode: 'quiz' }),
        reset,
        review('2026-03-06', 'good'),
      ],
      RULES,
    );
    expect(observations).toEqual([]);
  });

  test('times are told by first sight, right and wrong', () => {
    const { answers } = replayReviews(
      [
        review('2026-03-01', 'again', { ms: 20_000 }),
        review('2026-03-01', 'good', { ms: 1000 }),
        review('2026-03-02', 'good', { ms: 7000, mode: 'plan' }),
        review('2026-03-05', 'again', { ms: 9000 }),
      ],
      RULES,
    );
    expect(answers).toEqual([
      { kind: 'fresh', seconds: 20 },
      { kind: 'right', seconds: 7 },
      { kind: 'wrong', seconds: 9 },
    ]);
  });

  test('an answer of no time is none of the pace, but is told by its day', () => {
    const { answers, untimed } = replayReviews(
      [review('2026-03-01', 'good', { ms: 0 }), review('2026-03-01', 'good', { ms: 0 })],
      RULES,
    );
    expect(answers).toEqual([]);
    expect(untimed).toEqual([
      { day: dayNumberOf('2026-03-01'), kind: 'fresh' },
      { day: dayNumberOf('2026-03-01'), kind: 'right' },
    ]);
  });

  test('the last answer to each card is told, with its number among all', () => {
    const { latest } = replayReviews(
      [
        review('2026-03-01', 'again', { card: 'a/old' }),
        review('2026-03-01', 'again', { card: 'a/2' }),
        review('2026-03-02', 'good', { mode: 'plan' }),
      ],
      RULES,
    );
    expect(Object.fromEntries(latest)).toMatchObject({
      'a/2': { nth: 1, day: dayNumberOf('2026-03-01'), rating: 'again', mode: 'study' },
      'a/1': { nth: 2, day: dayNumberOf('2026-03-02'), rating: 'good', mode: 'plan' },
    });
  });
});

describe('a week below the prediction', () => {
  const TODAY = dayNumberOf('2026-03-20');
  const week = (reviews: number, recalled: number, daysAgo = 2): Observation[] =>
    Array.from({ length: reviews }, (_, i) => ({
      card: 'a/1',
      day: TODAY - daysAgo,
      predicted: 0.9,
      recalled: i < recalled,
    }));

  test('is told with the shift that it means for the day', () => {
    const drift = driftOf(week(40, 28), TODAY)!;
    expect(drift).toMatchObject({ reviews: 40, recalled: 0.7 });
    expect(drift.predicted).toBeCloseTo(0.9, 12);
    expect(drift.shift).toBeLessThan(-1);
  });

  test('is not made of a few reviews, of chance, or of what is older', () => {
    expect(driftOf(week(19, 5), TODAY)).toBeNull();
    expect(driftOf(week(40, 34), TODAY)).toBeNull();
    expect(driftOf(week(40, 20, 7), TODAY)).toBeNull();
    expect(driftOf(week(40, 40), TODAY)).toBeNull();
  });

  test('stays finite when nothing was recalled', () => {
    expect(Number.isFinite(driftOf(week(30, 0), TODAY)!.shift)).toBe(true);
  });

  test('evidence sums observations up', () => {
    const { reviews, recalled } = evidenceOf(week(10, 7));
    expect({ reviews, recalled }).toEqual({ reviews: 10, recalled: 0.7 });
  });
});
