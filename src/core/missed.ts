import type { CardId, Entry } from './entry.ts';
import { type Aliases, renamed } from './fold.ts';

/** The cards whose last answer, in any mode, was wrong, by their names of today. `entries` are the standing ones in order. */
export function missedCards(entries: Iterable<Entry>, aliases: Aliases): Set<CardId> {
  const missed = new Set<CardId>();
  for (const entry of entries) {
    if (entry.do !== 'review') continue;
    const card = renamed(entry.card, aliases);
    if (entry.rating === 'again') missed.add(card);
    else missed.delete(card);
  }
  return missed;
}
