import type { Progress } from './progress.ts';
import type { Candidate } from './queue.ts';
import { retrievability } from './scheduler/fsrs.ts';
import { dayNumberOf } from './time.ts';

/** The chance that a card is recalled on a day (a day number), by FSRS; a card never seen is not known. */
export function recallOn(id: string, progress: Progress, day: number, parameters: readonly number[]): number {
  const card = progress.cards[id];
  if (!card?.memory || card.memoryDay === null) return 0;
  return retrievability(card.memory, Math.max(0, day - dayNumberOf(card.memoryDay)), parameters);
}

/** Mean predicted recall of all cards on a day, 0 to 1. Null without cards. */
export function readiness(
  candidates: readonly Candidate[],
  progress: Progress,
  day: number,
  parameters: readonly number[],
): number | null {
  if (candidates.length === 0) return null;
  const sum = candidates.reduce((total, { id }) => total + recallOn(id, progress, day, parameters), 0);
  return sum / candidates.length;
}
