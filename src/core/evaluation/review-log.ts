import { type CardId, type Entry, movesMemory } from '../entry.ts';
import { dayAt } from '../entry-time.ts';
import { type Aliases, renamed } from '../fold.ts';
import type { Rating } from '../rating.ts';
import { dayNumberOf } from '../time.ts';

/** One review of a log. A log is in order of time; what it does not tell (modes, durations) no scheduler needs. */
export interface LoggedReview {
  /** Tells one card from another, and means nothing else. */
  readonly card: string;
  readonly rating: Rating;
  /** Day number, as the person counts days. */
  readonly day: number;
}

/**
 * The review log of a journal: the reviews that moved a memory (modes study and plan), by the day of each entry's own
 * offset. `entries` are in order and standing. A card that was reset is another card from then on.
 */
export function journalLog(entries: Iterable<Entry>, aliases: Aliases): LoggedReview[] {
  const log: LoggedReview[] = [];
  const lives = new Map<CardId, number>();
  for (const entry of entries) {
    if (entry.do === 'reset') {
      for (const card of entry.cards.map((id) => renamed(id, aliases))) {
        lives.set(card, (lives.get(card) ?? 0) + 1);
      }
    }
    if (entry.do !== 'review' || !movesMemory(entry.mode)) continue;
    const id = renamed(entry.card, aliases);
    const life = lives.get(id);
    const card = life === undefined ? id : `${id}#${life}`;
    log.push({ card, rating: entry.rating, day: dayNumberOf(dayAt(entry.at)) });
  }
  return log;
}
