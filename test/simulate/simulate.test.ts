import { describe, expect, test } from 'vitest';
import { ARMS, type ArmName } from '../../scripts/simulate/arms.ts';
import { parametersOf } from '../../scripts/simulate/parameter-sets.ts';
import { REPORT_SEEDS } from '../../scripts/simulate/report-seeds.ts';
import { type Cell, run } from '../../scripts/simulate/run.ts';
import { answer, createStudent, meanRecall } from '../../scripts/simulate/student.ts';
import { pairedDifference } from '../../scripts/simulate/tally.ts';
import { TUNING_SEEDS } from '../../scripts/simulate/tuning-seeds.ts';
import { uniform } from '../../scripts/simulate/uniform.ts';
import { type TrueCard, trueRecall, WORLDS } from '../../scripts/simulate/worlds.ts';

/* The plumbing of the benchmark on a small case; its figures are printed by `npm run simulate`. */

const CELL: Cell = { world: 0, days: 5, cards: 30, minutes: 4, missed: 0 };
const NAMES = Object.keys(ARMS) as ArmName[];

describe('a run', () => {
  test.each(NAMES)('of %s studies within its minutes and is the same each time', (name) => {
    const first = run(ARMS[name], CELL, 4);
    expect(first.recall).toBeGreaterThan(0.2);
    expect(first.recall).toBeLessThanOrEqual(1);
    // The last answer of a day may run over.
    expect(first.minutes).toBeLessThan(CELL.days * (CELL.minutes + 2));
    expect(run(ARMS[name], CELL, 4)).toEqual(first);
  });

  test('with missed days takes less time', () => {
    const missed = run(ARMS.roundRobin, { ...CELL, missed: 3 }, 4);
    expect(missed.minutes).toBeLessThan(run(ARMS.roundRobin, CELL, 4).minutes / 2);
  });
});

describe('a student', () => {
  test('gives the same first answer to a card whatever was asked before', () => {
    const [one, other] = [createStudent(9, WORLDS[0]!, 3), createStudent(9, WORLDS[0]!, 3)];
    answer(other, 0, 100);
    answer(other, 0, 104);
    expect(answer(other, 2, 104)).toEqual(answer(one, 2, 100));
  });

  test('knows nothing that was never asked', () => {
    const student = createStudent(9, WORLDS[1]!, 4);
    expect(meanRecall(student, 100)).toBe(0);
    answer(student, 1, 100);
    expect(meanRecall(student, 100)).toBeCloseTo(1 / 4, 12);
  });
});

describe('worlds', () => {
  const card = (): TrueCard => ({
    memory: { stability: 6, difficulty: 5 },
    day: 0,
    parameters: parametersOf(0),
    scale: 1,
    harder: 0,
    exponent: 0.4,
  });

  test.each(WORLDS)('in world $name recall is 90 % at the stability and falls', (world) => {
    expect(trueRecall(world, card(), 6)).toBeCloseTo(0.9, 3);
    expect(trueRecall(world, card(), 30)).toBeLessThan(0.85);
  });
});

test('seeds for tuning and for the report do not overlap', () => {
  const last = REPORT_SEEDS.first + REPORT_SEEDS.count;
  expect(last <= TUNING_SEEDS.first || TUNING_SEEDS.first + TUNING_SEEDS.count <= REPORT_SEEDS.first).toBe(
    true,
  );
});

test('the paired interval is that of Student', () => {
  const outcomes = (...recalls: number[]) => recalls.map((recall) => ({ recall, minutes: 1 }));
  const { mean, low, high } = pairedDifference(
    outcomes(0.5, 0.6, 0.7, 0.8, 0.9, 0.4, 0.3, 0.2, 0.1, 0.5),
    outcomes(0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4),
  );
  // t at 97.5 % with 9 degrees of freedom is 2.262; the deviation of these is 0.2582.
  expect(mean).toBeCloseTo(0.1, 12);
  expect(high - mean).toBeCloseTo((2.262 * 0.2582) / Math.sqrt(10), 2);
  expect(mean - low).toBeCloseTo(high - mean, 12);
});

test('draws are spread evenly', () => {
  const draws = Array.from({ length: 4000 }, (_, i) => uniform(1, i, 7));
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  expect(mean).toBeGreaterThan(0.48);
  expect(mean).toBeLessThan(0.52);
  expect(draws.filter((value) => value < 0.1).length).toBeGreaterThan(320);
});
