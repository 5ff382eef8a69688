import { describe, expect, test } from 'vitest';
import { RATINGS } from '../../../src/core/rating.ts';
import { preview } from '../../../src/core/scheduler/machine.ts';
import { NEW_SCHEDULE, type Schedule } from '../../../src/core/scheduler/schedule.ts';
import { dayName, dayNumber } from '../../../src/core/time.ts';
import { EXACT, NOON, played, underReview } from './played.ts';
import { vectors } from './vectors.ts';

const { anki_sm2: anki } = vectors;

interface Passing {
  scheduled: number;
  elapsed: number;
  ease: number;
  hard_good_easy?: number[];
  hard_good_easy_unfuzzed?: number[];
}

/** The rows that no option of ours rules out: Anki's multipliers are fixed here. */
const passing: Passing[] = anki.passing_intervals.filter(
  (row: object) => !('interval_multiplier' in row) && !('hard_multiplier' in row),
);

function intervals(schedule: Schedule, options = EXACT): number[] {
  const outcomes = preview(schedule, 'a/b', NOON, options);
  return RATINGS.map((rating) => outcomes[rating].interval);
}

describe('SM-2', () => {
  test('gives Anki’s passing intervals on the due day and later', () => {
    expect(passing.length).toBe(4);
    for (const row of passing) {
      const [, ...found] = intervals(underReview(row.scheduled, row.elapsed, row.ease));
      expect(found).toEqual(row.hard_good_easy ?? row.hard_good_easy_unfuzzed);
    }
  });

  test('has Anki’s defaults', () => {
    const { defaults } = anki;
    expect(EXACT).toMatchObject({
      learningSteps: defaults.learning_steps_min,
      relearningSteps: defaults.relearning_steps_min,
      maximumInterval: defaults.maximum_interval,
      leechThreshold: defaults.leech_threshold,
    });
    expect(NEW_SCHEDULE.ease).toBe(defaults.initial_ease);
    expect(played([3, 3], EXACT).at(-1)?.interval).toBe(defaults.graduating_good_days);
    expect(played([4], EXACT).at(-1)?.interval).toBe(defaults.graduating_easy_days);
  });

  test('moves the ease factor by the rating and never below 1.3', () => {
    const delta = anki.defaults.ease_delta;
    const outcomes = preview(underReview(100, 100, 2.5), 'a/b', NOON, EXACT);
    for (const rating of RATINGS) expect(outcomes[rating].ease).toBeCloseTo(2.5 + delta[rating], 10);
    const low = preview(underReview(100, 100, 1.3), 'a/b', NOON, EXACT);
    expect(RATINGS.map((rating) => low[rating].ease)).toEqual([1.3, 1.3, 1.3, 1.45]);
  });

  test('does not let the ease factor drift in its last digits', () => {
    let schedule: Schedule = underReview(1, 1, 2.5);
    for (let i = 0; i < 40; i++) {
      schedule = { ...preview(schedule, 'a/b', NOON, EXACT)[i % 2 ? 'easy' : 'hard'], interval: 1 };
    }
    expect(schedule.ease).toBe(2.5);
  });

  test('follows Anki through graduation, a lapse, relearning and back', () => {
    const [, graduated, easy, again, twice, good] = played([3, 3, 4, 1, 1, 3], EXACT);
    const [first, second, third, fourth, fifth] = anki.lifecycle.steps;
    expect(graduated).toMatchObject({ state: 'review', interval: first.interval, ease: 2.5 });
    expect(easy).toMatchObject({ interval: second.interval, ease: second.ease });
    const lapse = { state: third.state, interval: third.interval, ease: third.ease, lapses: third.lapses };
    expect(again).toMatchObject(lapse);
    expect(twice).toMatchObject({ state: 'relearning', lapses: fourth.lapses, ease: third.ease });
    expect(good).toMatchObject({ state: fifth.state, interval: fifth.interval });
  });

  test('relearning gives the interval of the lapse, and a day more for easy', () => {
    const { ivl3_again_review_interval, ivl100_again, then_easy } = anki.relearn;
    const outcome = preview(underReview(3, 3, 2.5), 'a/b', NOON, EXACT).again;
    expect(outcome.interval).toBe(ivl3_again_review_interval);
    const lapsed = preview(underReview(100, 100, 2.5), 'a/b', NOON, EXACT).again;
    expect(lapsed.interval).toBe(ivl100_again);
    expect(preview(lapsed, 'a/b', NOON, EXACT).easy.interval).toBe(then_easy);
    const { relearn_steps_min, relearning_ivl100 } = anki.learning_preview_seconds;
    const options = { ...EXACT, relearningSteps: relearn_steps_min };
    const waits: Schedule = { ...underReview(100, 0, 2.5), state: 'relearning', step: 2 };
    const outcomes = preview(waits, 'a/b', NOON, options);
    expect((Date.parse(outcomes.again.due) - NOON.ms) / 1000).toBe(relearning_ivl100.again);
    expect(outcomes.good.interval).toBe(relearning_ivl100.good_days);
    expect(outcomes.easy.interval).toBe(relearning_ivl100.easy_days);
  });

  test('an early review gains by the days that went by, and never shortens good', () => {
    // Figures of Anki 26.9 in a filtered deck: interval 100, 80 days after the last review, ease 2.5.
    expect(intervals(underReview(100, 80, 2.5)).slice(1)).toEqual([96, 200, 230]);
    expect(intervals(underReview(100, 0, 2.5)).slice(1)).toEqual([60, 100, 115]);
  });

  test('stays within the maximum interval', () => {
    const options = { ...EXACT, maximumInterval: 110 };
    expect(intervals(underReview(100, 100, 2.5), options)).toEqual([1, 110, 110, 110]);
    for (const days of intervals(underReview(100, 100, 2.5), { ...options, fuzz: true })) {
      expect(days).toBeLessThanOrEqual(110);
    }
    expect(intervals(NEW_SCHEDULE, { ...options, learningSteps: [], maximumInterval: 2 })).toEqual([
      1, 1, 1, 2,
    ]);
  });

  test('a last review in the future, from a clock set back, counts as today', () => {
    const ahead = { ...underReview(10, 0, 2.5), last: dayName(dayNumber(NOON) + 30) };
    expect(intervals(ahead)).toEqual(intervals(underReview(10, 0, 2.5)));
  });

  test('a card that was placed before its first review is taken to have waited its interval', () => {
    const placed: Schedule = { ...underReview(5, 5, 2.5), last: null, reps: 0 };
    expect(intervals(placed)).toEqual(intervals(underReview(5, 5, 2.5)));
    const late: Schedule = { ...underReview(5, 9, 2.5), last: null, reps: 0 };
    expect(intervals(late)).toEqual(intervals(underReview(5, 9, 2.5)));
  });
});
