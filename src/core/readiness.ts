import type { Level } from './level.ts';
import type { Progress } from './progress.ts';
import type { Candidate } from './queue.ts';
import { retrievability } from './scheduler/fsrs.ts';
import { dayNumberOf } from './time.ts';

/**
 * How much a card counts by its level. An interview begins with what everybody must know and goes on to the harder
 * only while that is answered: a junior gap ends it, a senior gap costs a point.
 */
export const LEVEL_WEIGHT: Readonly<Record<Level, number>> = { junior: 3, mid: 2, senior: 1 };

type Asked = Pick<Candidate, 'id' | 'level'>;

/** The chance that a card is recalled on a day (a day number), by FSRS; a card never seen is not known. */
function recallOn(id: string, progress: Progress, day: number, parameters: readonly number[]): number {
  const card = progress.cards[id];
  if (!card?.memory || card.memoryDay === null) return 0;
  return retrievability(card.memory, Math.max(0, day - dayNumberOf(card.memoryDay)), parameters);
}

/**
 * Mean predicted recall of all cards on a day, weighted by level, 0 to 1; cards that were suspended are not asked for and
 * do not count. Null without cards.
 */
export function readiness(
  candidates: readonly Asked[],
  progress: Progress,
  day: number,
  parameters: readonly number[],
): number | null {
  return weightedMean(counting(candidates, progress), ({ id }) => recallOn(id, progress, day, parameters));
}

function counting(candidates: readonly Asked[], { cards }: Progress): readonly Asked[] {
  return candidates.filter(({ id }) => !cards[id]?.suspended);
}

/** What the prediction was held against: reviews on a later day than the one before, with what came of them. */
export interface Evidence {
  readonly reviews: number;
  /** Mean recall that FSRS had predicted for them, 0 to 1; of no meaning without reviews. */
  readonly predicted: number;
  /** Share of them that were recalled. */
  readonly recalled: number;
}

export const NO_EVIDENCE: Evidence = { reviews: 0, predicted: 0, recalled: 0 };

/** Readiness with the interval that its evidence allows. */
export interface ReadinessRange {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The reviews that it rests on. */
  readonly reviews: number;
}

/** FSRS's weights come from very many people: that counts as so many reviews of this person that went as predicted. */
const PRIOR_REVIEWS = 10;
const PRIOR_RECALL = 0.85;
/** Standard deviations of a 95 % interval. */
const Z = 1.96;

/**
 * Readiness on a day with a 95 % interval. The mean is FSRS's. The interval is Wilson's for the share of reviews that
 * were recalled, a few as-predicted ones put to them; its two ends, held against what FSRS had predicted for the same
 * reviews, are shifts in log odds, by which the recall of every card that was seen is moved. So it is wide with few
 * reviews, and leans to the side on which the person differs from the prediction. The mean is always within.
 */
export function readinessRange(
  candidates: readonly Asked[],
  progress: Progress,
  day: number,
  parameters: readonly number[],
  evidence: Evidence,
): ReadinessRange | null {
  const mean = readiness(candidates, progress, day, parameters);
  if (mean === null) return null;
  const shifts = shiftsOf(evidence);
  const moved = (shift: number) =>
    weightedMean(counting(candidates, progress), ({ id }) =>
      shiftRecall(recallOn(id, progress, day, parameters), shift),
    ) ?? 0;
  const low = Math.min(mean, moved(shifts.low));
  const high = Math.max(mean, moved(shifts.high));
  return { mean, low, high, reviews: evidence.reviews };
}

/**
 * The interval of a readiness that is forecast: as above, but with the mean itself moved, since there are no cards yet
 * to move one by one.
 */
export function rangeAround(mean: number, evidence: Evidence): ReadinessRange {
  const { low, high } = shiftsOf(evidence);
  return {
    mean,
    low: Math.min(mean, shiftRecall(mean, low)),
    high: Math.max(mean, shiftRecall(mean, high)),
    reviews: evidence.reviews,
  };
}

/** A recall moved by a shift in log odds; what is never or always recalled stays so. */
export function shiftRecall(recall: number, shift: number): number {
  if (recall <= 0 || recall >= 1) return recall;
  return 1 / (1 + Math.exp(-(logOdds(recall) + shift)));
}

/** By how much, in log odds, the person's recall may be below and above what is predicted. */
function shiftsOf({ reviews, predicted, recalled }: Evidence): {
  readonly low: number;
  readonly high: number;
} {
  const count = reviews + PRIOR_REVIEWS;
  const expected = (reviews * predicted + PRIOR_REVIEWS * PRIOR_RECALL) / count;
  const share = (reviews * recalled + PRIOR_REVIEWS * PRIOR_RECALL) / count;
  const centre = (share + (Z * Z) / (2 * count)) / (1 + (Z * Z) / count);
  const half =
    (Z / (1 + (Z * Z) / count)) * Math.sqrt((share * (1 - share)) / count + (Z / (2 * count)) ** 2);
  const from = logOdds(expected);
  return {
    low: logOdds(Math.max(1e-6, centre - half)) - from,
    high: logOdds(Math.min(1 - 1e-6, centre + half)) - from,
  };
}

export function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

function weightedMean(candidates: readonly Asked[], value: (card: Asked) => number): number | null {
  let sum = 0;
  let weights = 0;
  for (const card of candidates) {
    const weight = LEVEL_WEIGHT[card.level];
    sum += weight * value(card);
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}
