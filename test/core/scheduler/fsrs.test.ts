import { describe, expect, test } from 'vitest';
import { RATINGS } from '../../../src/core/rating.ts';
import { fsrs, memoryAfter, retrievability } from '../../../src/core/scheduler/fsrs.ts';
import { makeFuzz } from '../../../src/core/scheduler/fuzz.ts';
import { preview } from '../../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';
import { type Memory, NEW_SCHEDULE, type Schedule } from '../../../src/core/scheduler/schedule.ts';
import { dayName, dayNumber } from '../../../src/core/time.ts';
import { days, EXACT, NOON, played, ratingOf, underReview } from './played.ts';
import { vectors } from './vectors.ts';

const {
  fsrs6,
  fsrs5_or_19_param_w: fsrs5,
  fsrs_rs_custom_w: custom,
  long_term_scheduler: longTerm,
} = vectors;
const W: readonly number[] = DEFAULT_OPTIONS.parameters;
const FSRS = { ...EXACT, scheduler: 'fsrs' } as const;

/** The 19 weights of FSRS-5 as 21: no damping of same-day reviews, and its fixed decay. */
const fromFive = (w: readonly number[]) => [...w, 0, 0.5];

/** Same-day reviews change nothing under these: ts-fsrs with its short-term memory off. */
const withoutShortTerm = (w: readonly number[]) => w.map((weight, i) => (i >= 17 && i <= 19 ? 0 : weight));

interface LongTerm {
  ratings: number[];
  interval_days: number[];
  stability: number[];
  difficulty: number[];
}

function remembered(ratings: number[], deltas: number[], parameters: readonly number[]): Memory {
  let memory: Memory | null = null;
  ratings.forEach((number, i) => {
    memory = memoryAfter(memory, deltas[i] ?? 0, ratingOf(number), parameters);
  });
  return memory as unknown as Memory;
}

/** The memory is upstream's to its tolerance. */
function expectMemory(memory: Memory, wanted: Memory, tolerance = 1e-4): void {
  expect(Math.abs(memory.stability - wanted.stability)).toBeLessThan(
    tolerance * Math.max(1, wanted.stability / 10),
  );
  expect(Math.abs(memory.difficulty - wanted.difficulty)).toBeLessThan(tolerance);
}

describe('FSRS-6', () => {
  test('has the published default weights', () => {
    expect(W).toEqual(fsrs6.default_w);
  });

  test('starts each card by its first rating', () => {
    RATINGS.forEach((rating, i) => {
      const memory = memoryAfter(null, 0, rating, W);
      expect(memory.stability).toBeCloseTo(fsrs6.init.stability_by_rating[i], 8);
      expect(memory.difficulty).toBeCloseTo(fsrs6.init.difficulty_by_rating[i], 7);
    });
    const outcomes = preview(NEW_SCHEDULE, 'a/b', NOON, FSRS);
    expect(RATINGS.map((rating) => days(outcomes[rating]))).toEqual(fsrs6.init.scheduled_days);
  });

  test.each([
    ['FSRS-6', fsrs6.interval_history, W],
    ['FSRS-5', fsrs5.interval_history, fromFive(fsrs5.w)],
  ])('%s gives the published history of intervals, each review when due', (_, history, parameters) => {
    const outcomes = played(history.ratings, { ...FSRS, parameters });
    expect(outcomes.map(days)).toEqual(history.interval_days);
  });

  test('remembers a history with same-day reviews as published', () => {
    const [shortTerm, plain] = fsrs6.memory_state;
    expectMemory(remembered(shortTerm.ratings, shortTerm.delta_t_days, W), shortTerm);
    expectMemory(remembered(plain.ratings, plain.delta_t_days, withoutShortTerm(W)), plain);
    expectMemory(
      remembered(custom.memory_state.ratings, custom.memory_state.delta_t_days, fromFive(custom.w)),
      custom.memory_state,
    );
  });

  test('takes the weights of FSRS-5 too', () => {
    const [shortTerm, plain] = fsrs5.memory_state;
    const weights = fromFive(fsrs5.w);
    expectMemory(remembered(shortTerm.ratings, shortTerm.delta_t_days, weights), shortTerm);
    expectMemory(remembered(plain.ratings, plain.delta_t_days, withoutShortTerm(weights)), plain);
    RATINGS.forEach((rating, i) => {
      const memory = memoryAfter(null, 0, rating, weights);
      expect(memory.stability).toBeCloseTo(fsrs5.init_stability[i], 6);
      expect(memory.difficulty).toBeCloseTo(fsrs5.init_difficulty[i], 6);
    });
  });

  test('gives the four published next memories of one history', () => {
    const { history_ratings, history_delta_t, days_elapsed, ...next } = custom.next_states;
    const weights = fromFive(custom.w);
    const before = remembered(history_ratings, history_delta_t, weights);
    for (const rating of RATINGS) {
      expectMemory(memoryAfter(before, days_elapsed, rating, weights), next[rating]);
    }
  });

  test('forgets along the published curve', () => {
    for (const curve of fsrs6.power_forgetting_curve) {
      const parameters = curve.decay_param ? W.map((w, i) => (i === 20 ? curve.decay_param : w)) : W;
      curve.R.forEach((recall: number, i: number) => {
        const memory = { stability: curve.stability[i], difficulty: 5 };
        expect(Math.abs(retrievability(memory, curve.delta_t[i], parameters) - recall)).toBeLessThan(1e-4);
      });
    }
    const easy = preview(NEW_SCHEDULE, 'a/b', NOON, FSRS).easy;
    expect(retrievability(easy.memory as Memory, 8, W)).toBeCloseTo(fsrs6.retrievability_at_due.R, 6);
  });

  test('moves difficulty from 5 as published', () => {
    RATINGS.forEach((rating, i) => {
      const { difficulty } = memoryAfter({ stability: 5, difficulty: 5 }, 3, rating, W);
      expect(difficulty).toBeCloseTo(fsrs6.next_difficulty_from_5.final[i], 4);
    });
  });

  test('moves stability from 5 as published, after days, a lapse and on one day', () => {
    const table = fsrs6.next_stability_from_S5;
    const decay = -(W[20] as number);
    const factor = 0.9 ** (1 / decay) - 1;
    RATINGS.forEach((rating, i) => {
      const memory = { stability: 5, difficulty: table.difficulty[i] };
      const elapsed = (5 / factor) * (table.retrievability[i] ** (1 / decay) - 1);
      const wanted = rating === 'again' ? table.after_failure_formula[i] : table.after_success_formula[i];
      expect(Math.abs(memoryAfter(memory, elapsed, rating, W).stability - wanted)).toBeLessThan(1e-3);
      expect(memoryAfter(memory, 0, rating, W).stability).toBeCloseTo(table.same_day[i], 4);
    });
  });

  test('asks again when recall has fallen to the desired retention', () => {
    const table = fsrs6.next_interval_S1;
    const schedule: Schedule = {
      ...NEW_SCHEDULE,
      memory: { stability: 1, difficulty: 5 },
      memoryDay: dayName(0),
    };
    const found = table.desired_retention.map((desiredRetention: number) =>
      fsrs.dueDay(schedule, { ...FSRS, desiredRetention }, makeFuzz(1e9, null)),
    );
    // 64-bit floats give 3,116,769 days where the source's 32-bit ones give 3,116,766.
    expect(found).toEqual([3_116_769, ...table.days_rounded_min1_f32.slice(1)]);
  });

  test.each<LongTerm>(longTerm.cases)(
    'without steps follows the published long-term history $ratings',
    (row) => {
      const parameters = withoutShortTerm(fromFive(longTerm.w));
      row.ratings.forEach((_, i) => {
        const deltas = [0, ...row.interval_days];
        const memory = remembered(row.ratings.slice(0, i + 1), deltas, parameters);
        expect(memory.stability).toBeCloseTo(row.stability[i] ?? 0, 4);
        expect(memory.difficulty).toBeCloseTo(row.difficulty[i] ?? 0, 5);
      });
      // A new card that begins with hard: ts-fsrs puts it a day after again, Anki and we where its memory says.
      if (row.ratings[0] === 2) return;
      const outcomes = played(row.ratings, { ...FSRS, parameters, learningSteps: [], relearningSteps: [] });
      expect(outcomes.map(days)).toEqual(row.interval_days);
    },
  );

  test('each passing rating gives at least a day more, and a growing interval at least a day more than before', () => {
    const before = { ...underReview(30, 30, 2.5), memory: { stability: 30, difficulty: 10 } };
    const outcomes = preview({ ...before, memoryDay: before.last }, 'a/b', NOON, FSRS);
    const [hard, good, easy] = [days(outcomes.hard), days(outcomes.good), days(outcomes.easy)];
    expect([hard > 30, good > hard, easy > good]).toEqual([true, true, true]);
    const shorter = { ...before, due: dayName(dayNumber(NOON) + 70), interval: 100 };
    expect(days(preview({ ...shorter, memoryDay: before.last }, 'a/b', NOON, FSRS).hard)).toBeLessThan(100);
  });

  test('counts elapsed days from the memory’s own day, and never below 0', () => {
    const memory = { stability: 5, difficulty: 5 };
    const at = (day: number) => ({
      ...underReview(10, 10, 2.5),
      memory,
      memoryDay: dayName(dayNumber(NOON) + day),
    });
    expect(preview(at(-4), 'a/b', NOON, FSRS).good.memory).toEqual(memoryAfter(memory, 4, 'good', W));
    expect(preview(at(9), 'a/b', NOON, FSRS).good.memory).toEqual(memoryAfter(memory, 0, 'good', W));
    expect(memoryAfter(memory, -3, 'good', W)).toEqual(memoryAfter(memory, 0, 'good', W));
    expect(retrievability(memory, -3, W)).toBe(1);
  });
});
