import { CARD_TYPES, cardId, type Deck, type PythonRange } from './card.ts';
import type { CardId } from './entry.ts';
import { LEVELS } from './level.ts';
import { DEFAULT_RANGE } from './python-version.ts';
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

/** Short id, places of type and level, hash, concept, range, needs, was; what is empty at the end is left out. */
type PackedCard = readonly [
  id: string,
  type: number,
  level: number,
  hash: string,
  concept?: string | 0,
  python?: PythonRange | 0,
  needs?: readonly CardId[] | 0,
  was?: readonly CardId[] | 0,
];

/** An index deck as it is kept: a third of the size, since every `due` reads it and there may be 100,000 cards. */
export interface PackedDeck {
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly cards: readonly PackedCard[];
}

export function packIndex({ topic, title, summary, cards }: Deck): PackedDeck {
  return { topic, title, summary, cards: cards.map(packCard) };
}

function packCard(card: Deck['cards'][number]): PackedCard {
  const rest = [
    card.concept ?? 0,
    card.python === DEFAULT_RANGE ? 0 : card.python,
    card.needs.length > 0 ? card.needs : 0,
    card.was.length > 0 ? card.was : 0,
  ] as const;
  const used = rest.slice(0, rest.findLastIndex((field) => field !== 0) + 1);
  const first = [card.id, CARD_TYPES.indexOf(card.type), LEVELS.indexOf(card.level), card.hash] as const;
  return [...first, ...used] as unknown as PackedCard;
}

export function unpackIndex({ topic, title, summary, cards }: PackedDeck): IndexDeck {
  return { topic, title, summary, cards: cards.map((card) => unpackCard(card, topic)) };
}

const NONE: readonly CardId[] = [];

function unpackCard(
  [id, type, level, hash, concept, python, needs, was]: PackedCard,
  topic: string,
): IndexCard {
  return {
    id: cardId({ topic, id }),
    topic,
    type: CARD_TYPES[type] ?? 'recall',
    level: LEVELS[level] ?? 'junior',
    ...(concept ? { concept } : {}),
    python: python || DEFAULT_RANGE,
    needs: needs || NONE,
    was: was || NONE,
    hash,
  };
}

/** Old id → id of today, by what `was` says in all decks. Of two cards that claim one old id the first has it. */
export function aliases(decks: readonly { readonly cards: readonly IndexCard[] }[]): Record<CardId, CardId> {
  const renamed = new Map<CardId, CardId>();
  const cards = decks.flatMap((deck) => deck.cards).filter(({ was }) => was.length > 0);
  if (cards.length === 0) return {};
  const living = new Set(decks.flatMap((deck) => deck.cards.map(({ id }) => id)));
  for (const { id, was } of cards) {
    for (const old of was) if (!renamed.has(old) && !living.has(old)) renamed.set(old, id);
  }
  return Object.fromEntries(renamed);
}
