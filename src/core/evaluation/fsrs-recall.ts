import { memoryAfter, retrievability } from '../scheduler/fsrs.ts';
import type { Memory } from '../scheduler/schedule.ts';
import type { History } from './history.ts';

/**
 * The chance of recall that FSRS-6 predicts at each review of a history, by the 21 weights `parameters`; 1 where there
 * is none to give. Reviews of one day move its memory too.
 */
export function fsrsRecall(history: History, parameters: readonly number[]): number[] {
  let memory: Memory | null = null;
  return history.map(({ rating, elapsed }) => {
    const recall = memory === null ? 1 : retrievability(memory, elapsed, parameters);
    memory = memoryAfter(memory, elapsed, rating, parameters);
    return recall;
  });
}
