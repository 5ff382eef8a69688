import { RATINGS, type Rating } from '../rating.ts';
import { type History, type Row, rowsOf } from './history.ts';

/*
 * srs-benchmark's rule: a first interval that few cards had, or that is very long, mostly tells of holidays and of decks
 * that were laid aside, not of memory.
 */

/** The rarest intervals of a group go while they stay under the larger of these. */
const RAREST_SHARE = 0.05;
const RAREST_ROWS = 20;
/** Beyond that, an interval goes that fewer cards had, or that is longer. */
const FEWEST = 6;
const LONGEST = 100;
const LONGEST_EASY = 365;

/**
 * The histories that are left when those with an outlier as second review (of another day) are gone. The benchmark
 * deletes that row and all later ones of the card, and the first review is never tested: so the whole card goes.
 */
export function withoutOutliers(cards: readonly History[]): History[] {
  const second = new Map(cards.map((history) => [history, rowsOf(history)[0]]));
  const strange = RATINGS.map((first) =>
    outliers(
      cards.filter(([review]) => review?.rating === first).map((history) => second.get(history)),
      first,
    ),
  );
  return cards.filter((history) => {
    const row = second.get(history);
    return !row || !strange[RATINGS.indexOf(history[0]?.rating ?? 'again')]?.has(row.elapsed);
  });
}

/** The elapsed days that are outliers among the second reviews of cards with one first rating. */
function outliers(rows: readonly (Row | undefined)[], first: Rating): Set<number> {
  const counts = new Map<number, number>();
  for (const row of rows) if (row) counts.set(row.elapsed, (counts.get(row.elapsed) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const most = Math.max(total * RAREST_SHARE, RAREST_ROWS);
  const longest = first === 'easy' ? LONGEST_EASY : LONGEST;
  // Rarest first, of equals the longest.
  const rarest = [...counts].sort(([days, count], [others, other]) => count - other || others - days);
  const gone = new Set<number>();
  let removed = 0;
  for (const [days, count] of rarest) {
    if (removed + count >= most && count >= FEWEST && days <= longest) continue;
    gone.add(days);
    removed += count;
  }
  return gone;
}
