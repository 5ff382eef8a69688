import { aliases } from '../core/deck-index.ts';
import type { CardId } from '../core/entry.ts';
import { cardHistory } from '../store/history.ts';
import type { Look } from '../store/look.ts';
import type { ReviewLine } from '../views/show.ts';
import type { Desk } from './desk.ts';

/** The standing reviews of a card, oldest first, in every mode. */
export function reviewsOf(desk: Desk<Look>, id: CardId): ReviewLine[] {
  return cardHistory(desk.home, id, aliases(desk.library.decks)).flatMap((entry) =>
    entry.do === 'review'
      ? [
          {
            at: entry.at,
            mode: entry.mode,
            rating: entry.rating,
            verdict: entry.verdict ?? null,
            typed: entry.typed ?? null,
            ms: entry.ms,
            due: entry.due,
            ease: entry.ease,
            interval: entry.interval,
          },
        ]
      : [],
  );
}
