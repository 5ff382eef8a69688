import type { Outcome } from './run.ts';

/** Mean outcome of an arm in a cell. */
interface Mean {
  readonly recall: number;
  readonly minutes: number;
  /** Cards recalled on the day for an hour of study. */
  readonly perHour: number;
}

/** A paired difference of recall: its mean and the ends of its 95 % interval. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function meanOf(outcomes: readonly Outcome[], cards: number): Mean {
  const recall = average(outcomes.map((outcome) => outcome.recall));
  const minutes = average(outcomes.map((outcome) => outcome.minutes));
  return { recall, minutes, perHour: minutes === 0 ? 0 : (recall * cards * 60) / minutes };
}

/** Student's t at 97.5 % by Hill's expansion (1970) to its second term; right to 0.01 from 8 degrees of freedom up. */
function quantile(freedom: number): number {
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}

/** `one` less `other`, student by student. There must be two students or more. */
export function pairedDifference(one: readonly Outcome[], other: readonly Outcome[]): Difference {
  const differences = one.map(({ recall }, i) => recall - other[i]!.recall);
  const mean = average(differences);
  const variance =
    differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (differences.length - 1);
  const half = quantile(differences.length - 1) * Math.sqrt(variance / differences.length);
  return { mean, low: mean - half, high: mean + half };
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
