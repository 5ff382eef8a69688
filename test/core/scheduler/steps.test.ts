import { describe, expect, test } from 'vitest';
import { RATINGS } from '../../../src/core/rating.ts';
import { label } from '../../../src/core/scheduler/label.ts';
import { preview } from '../../../src/core/scheduler/machine.ts';
import { NEW_SCHEDULE } from '../../../src/core/scheduler/schedule.ts';
import { nextSteps } from '../../../src/core/scheduler/steps.ts';
import { dayName, dayNumber } from '../../../src/core/time.ts';
import { EXACT, NOON, played, underReview } from './played.ts';
import { vectors } from './vectors.ts';

interface Case {
  steps_min: number[];
  remaining: number;
  again: number;
  hard: number;
  good: number | null;
}

describe('steps', () => {
  test.each<Case>(vectors.anki_sm2.learning_steps_seconds.cases)(
    'of $steps_min minutes with $remaining left wait as long as in Anki',
    ({ steps_min: steps, remaining, again, hard, good }) => {
      const next = nextSteps(steps, steps.length - remaining);
      const seconds = (wait: number | undefined) => (wait === undefined ? null : wait * 60);
      expect(seconds(next.again?.wait)).toBe(again);
      expect(seconds(next.hard?.wait)).toBe(hard);
      expect(seconds(next.good?.wait)).toBe(good);
      expect(next.easy).toBeNull();
    },
  );

  test('hard on a single long step is rounded to whole days', () => {
    expect(nextSteps([1440], 0).hard?.wait).toBe(2 * 1440);
    expect(nextSteps([959], 0).hard?.wait).toBe(1438.5);
  });

  test('a step that is no longer configured counts as the last one', () => {
    expect(nextSteps([1, 10], 5)).toEqual(nextSteps([1, 10], 1));
  });

  test('preview in seconds as in Anki, from a new card to its last step', () => {
    const { steps_min, new: fresh, after_again_good, last_step } = vectors.anki_sm2.learning_preview_seconds;
    const options = { ...EXACT, learningSteps: steps_min };
    const seconds = (ratings: number[]) => {
      const before = played(ratings, options).at(-1) ?? NEW_SCHEDULE;
      const outcomes = preview(before, 'a/b', NOON, options);
      return RATINGS.map((rating) => {
        const { due, interval } = outcomes[rating];
        return due.length === 10 ? interval * 86_400 : (Date.parse(due) - NOON.ms) / 1000;
      });
    };
    expect(seconds([])).toEqual([fresh.again, fresh.hard, fresh.good, fresh.easy]);
    expect(seconds([1])).toEqual([fresh.again, fresh.hard, fresh.good, fresh.easy]);
    const { again, hard, good, easy } = after_again_good;
    expect(seconds([1, 3])).toEqual([again, hard, good, easy]);
    expect(seconds([1, 3, 3]).slice(2)).toEqual([last_step.good, last_step.easy]);
  });

  test('below 24 hours are due at an instant, from there on a day', () => {
    const due = (minutes: number) =>
      preview(NEW_SCHEDULE, 'a/b', NOON, { ...EXACT, learningSteps: [minutes] }).again.due;
    expect(due(1439)).toBe('2026-01-02T11:59:00.000+00:00');
    expect(due(1440)).toBe('2026-01-02');
    expect(due(2 * 1440)).toBe('2026-01-03');
  });

  test('none configured: a new card goes straight to review, a lapsed one stays there', () => {
    const options = { ...EXACT, learningSteps: [], relearningSteps: [] };
    const fresh = preview(NEW_SCHEDULE, 'a/b', NOON, options);
    expect(RATINGS.map((rating) => [fresh[rating].state, fresh[rating].interval])).toEqual([
      ['review', 1],
      ['review', 1],
      ['review', 1],
      ['review', 4],
    ]);
    const lapsed = preview(underReview(100, 100, 2.5), 'a/b', NOON, options).again;
    expect(lapsed).toMatchObject({ state: 'review', interval: 1, lapses: 1, ease: 2.3 });
    expect(lapsed.due).toBe(dayName(dayNumber(NOON) + 1));
  });

  test('taken away while a card waits for one: the next answer sends it to review', () => {
    const relearning = preview(underReview(100, 100, 2.5), 'a/b', NOON, EXACT).again;
    const outcomes = preview(relearning, 'a/b', NOON, { ...EXACT, relearningSteps: [] });
    expect(RATINGS.map((rating) => label(outcomes[rating].due, NOON))).toEqual(['1d', '1d', '1d', '2d']);
  });
});
