import { memoryAfter } from '../scheduler/fsrs.ts';
import type { Memory } from '../scheduler/schedule.ts';
import { believedRecall, type Curve } from './believed-recall.ts';
import type { Pace } from './pace.ts';

/** What asking a card now is worth on the day. */
export interface Gain {
  /** Expected recall on the day that is won, for each second that it is expected to take. */
  readonly perSecond: number;
  /** Seconds that it is expected to take. */
  readonly seconds: number;
}

/** What a plan believes: how fast the person is, how memories move (FSRS-6's weights) and how they fade. */
export interface Beliefs {
  readonly pace: Pace;
  readonly parameters: readonly number[];
  readonly curve: Curve;
}

/** So many of the new cards are not known at first sight: a guess, on which the order of a crowded day and forecasts rest. */
export const UNKNOWN = 0.5;

/**
 * The worth of reviewing now a card whose last review was `days` ago, `daysLeft` before the interview. The memory
 * follows plain FSRS-6; recall follows the plan's own steeper curve.
 */
export function gainOf(memory: Memory, days: number, daysLeft: number, beliefs: Beliefs): Gain {
  const { pace, parameters, curve } = beliefs;
  const recall = (stability: number, after: number) => believedRecall(stability, after, curve);
  const now = recall(memory.stability, days);
  const right = memoryAfter(memory, days, 'good', parameters);
  const wrong = memoryAfter(memory, days, 'again', parameters);
  const after = now * recall(right.stability, daysLeft) + (1 - now) * recall(wrong.stability, daysLeft);
  const seconds = now * pace.right + (1 - now) * pace.wrong;
  return { perSecond: (after - recall(memory.stability, days + daysLeft)) / seconds, seconds };
}

/** The worth of asking a new card now. */
export function freshGain(daysLeft: number, { pace, parameters, curve }: Beliefs): Gain {
  const after = (rating: 'good' | 'again') =>
    believedRecall(memoryAfter(null, 0, rating, parameters).stability, daysLeft, curve);
  const recall = (1 - UNKNOWN) * after('good') + UNKNOWN * after('again');
  return { perSecond: recall / pace.fresh, seconds: pace.fresh };
}
