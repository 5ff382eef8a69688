import { UserError } from '../user-error.ts';
import { ankiRecall } from './anki-sm2.ts';
import { byFsrs, type Fit, recallOf, rowsToEvaluate } from './evaluate.ts';
import { type Metrics, metrics } from './metrics.ts';
import type { LoggedReview } from './review-log.ts';
import { lastFifth } from './split.ts';

/** What a fit of FSRS came to, beside what is in use. */
export interface Improvement {
  /** Reviews of the log. */
  readonly reviews: number;
  /** Reviews of the last fifth that were predicted and compared. */
  readonly tested: number;
  /** The scheduler sm2. */
  readonly sm2: Metrics;
  /** FSRS with the weights in use. */
  readonly current: Metrics;
  /** FSRS fitted to all before the last fifth. */
  readonly fitted: Metrics;
  /** Weights fitted to the whole log where the fit won; null: those in use are to be kept. */
  readonly weights: readonly number[] | null;
}

/** The fewest reviews to which FSRS is fitted: with less, its defaults are the safer guess. */
const FEWEST_REVIEWS = 400;

/** Throws UserError where a log is too short to be fitted to. */
export function requireEnough(log: readonly LoggedReview[]): void {
  if (log.length >= FEWEST_REVIEWS) return;
  throw new UserError(
    `Fitting takes ${FEWEST_REVIEWS} reviews; there are ${log.length}.`,
    'Until then FSRS uses the weights that were fitted to the reviews of many people.',
  );
}

/**
 * Fits FSRS to a review log and judges the fit on reviews that it has not seen: it learns from the first four fifths,
 * and wins where its log loss on the last fifth is lower than that of the weights in use (`current`). Only then it is
 * fitted again, to all. Weights of an earlier fit may have seen a part of the last fifth: the new ones have to win
 * against that too. Throws UserError on a log that is too short.
 */
export async function improve(
  log: readonly LoggedReview[],
  current: readonly number[],
  fitTo: Fit,
): Promise<Improvement> {
  requireEnough(log);
  const rows = rowsToEvaluate(log);
  const { train, test } = lastFifth(rows);
  const trial = await fitTo(train);
  const measures = {
    sm2: metrics(test, recallOf(test, ankiRecall)),
    current: metrics(test, recallOf(test, byFsrs(current))),
    fitted: metrics(test, recallOf(test, byFsrs(trial))),
  };
  const won = measures.fitted.logLoss < measures.current.logLoss;
  const weights = won ? await fitTo(rows) : null;
  return { reviews: log.length, tested: test.length, ...measures, weights };
}

/** The scheduler whose predictions were better, FSRS with the weights that hold from now on. */
export function betterScheduler({ sm2, current, fitted, weights }: Improvement): 'sm2' | 'fsrs' {
  return (weights ? fitted : current).logLoss < sm2.logLoss ? 'fsrs' : 'sm2';
}
