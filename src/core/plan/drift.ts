import { logOdds } from '../readiness.ts';
import { evidenceOf, type Observation } from './replay.ts';

/** A week in which the person recalled well less than predicted. */
export interface Drift {
  readonly reviews: number;
  /** Mean predicted recall and the share recalled, 0 to 1. */
  readonly predicted: number;
  readonly recalled: number;
  /** The difference in log odds, below 0: what it takes from a forecast. */
  readonly shift: number;
}

const DAYS = 7;
const LEAST_REVIEWS = 20;
/** Less than this is not worth a word, however sure. */
const LEAST_DIFFERENCE = 0.05;
/** One such week in a hundred comes by chance. */
const Z = 2.33;

/** The last seven days up to `today` (a day number), where recall was well below what was predicted; else null. */
export function driftOf(observations: readonly Observation[], today: number): Drift | null {
  const week = observations.filter(({ day }) => day > today - DAYS && day <= today);
  const { reviews, predicted, recalled } = evidenceOf(week);
  if (reviews < LEAST_REVIEWS) return null;
  const variance = week.reduce((sum, one) => sum + one.predicted * (1 - one.predicted), 0);
  const missing = (predicted - recalled) * reviews;
  if (predicted - recalled < LEAST_DIFFERENCE || missing < Z * Math.sqrt(variance)) return null;
  // Half a review either way keeps a week without any success finite.
  const share = (recalled * reviews + 0.5) / (reviews + 1);
  return { reviews, predicted, recalled, shift: Math.min(0, logOdds(share) - logOdds(predicted)) };
}
