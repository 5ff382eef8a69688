import { readFileSync } from 'node:fs';
import type { LoggedReview } from '../../src/core/evaluation/review-log.ts';
import { readReviewCsv } from '../../src/formats/review-csv.ts';

/** A review log of one learner, 12,580 reviews; its origin and licence are in reviews-josh.txt. */
export const JOSH = new URL('reviews-josh.csv', import.meta.url);

/** That log, with days that start at 07:00 UTC, the hour at which the learner was quietest. */
export function joshLog(): LoggedReview[] {
  return readReviewCsv(readFileSync(JOSH, 'utf8'), 'reviews-josh.csv', 7 * 60);
}
