import { cardId, type Deck, type PythonRange } from './card.ts';
import type { CardId } from './entry.ts';
import type { Candidate } from './queue.ts';

/** What queues, counts and lists need of a card, without its texts. */
export interface IndexCard extends Candidate {
  readonly python: PythonRange;
  readonly was: readonly CardId[];
  readonly hash: string;
}

/** A deck without its cards' texts. */
export interface IndexDeck {
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly cards: readonly IndexCard[];
}

/** The index of decks, in their order and that of their cards. */
export function indexOf(decks: readonly Deck[]): IndexDeck[] {
  return decks.map(({ topic, title, summary, cards }) => ({
    topic,
    title,
    summary,
    cards: cards.map((card) => ({
      id: cardId(card),
      topic,
      type: card.type,
      level: card.level,
      ...(card.concept === undefined ? {} : { concept: card.concept }),
      python: card.python,
      needs: card.needs,
      was: card.was,
      hash: card.hash,
    })),
  }));
}

/** Old id → id of today, by what `was` says in all decks. Of two cards that claim one old id the first has it. */
export function aliases(decks: readonly { readonly cards: readonly IndexCard[] }[]): Record<CardId, CardId> {
  const renamed = new Map<CardId, CardId>();
  const cards = decks.flatMap((deck) => deck.cards);
  const living = new Set(cards.map(({ id }) => id));
  for (const { id, was } of cards) {
    for (const old of was) if (!renamed.has(old) && !living.has(old)) renamed.set(old, id);
  }
  return Object.fromEntries(renamed);
}
