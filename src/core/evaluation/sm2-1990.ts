import { type Rating, ratingNumber } from '../rating.ts';
import type { History } from './history.ts';

/*
 * SM-2 as P. A. Wozniak published it in 1990, the way srs-benchmark runs it: it knows no second review on one day, and
 * an interval stands for the days until recall has fallen to 90 %. (The benchmark rounds halves to even. There are none:
 * ease moves by even hundredths, so a product never ends in .49.)
 */

const LONGEST = 36_500;

interface Record {
  /** Days. */
  readonly interval: number;
  readonly ease: number;
  /** Successes in a row. */
  readonly run: number;
}

const START: Record = { interval: 0, ease: 2.5, run: 0 };

function after({ interval, ease, run }: Record, rating: Rating): Record {
  const grade = ratingNumber(rating) + 1;
  const failed = rating === 'again';
  const grown = run === 0 ? 1 : run === 1 ? 6 : interval * ease;
  return {
    interval: Math.min(Math.max(1, Math.round((failed ? 1 : grown) + 0.01)), LONGEST),
    ease: Math.max(1.3, ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02)),
    run: failed ? 0 : run + 1,
  };
}

/** The chance of recall that SM-2 stands for at each review of a history; 1 where it has none to give. */
export function sm2Recall(history: History): number[] {
  let record = START;
  return history.map(({ rating, elapsed }, at) => {
    const recall = elapsed === 0 ? 1 : 0.9 ** (elapsed / record.interval);
    if (at === 0 || elapsed > 0) record = after(record, rating);
    return recall;
  });
}
