import type { Deck } from '../core/card.ts';
import type { Problem } from '../core/problem.ts';

/** A name in a deck that another deck may explain: kept until all decks are loaded. */
export interface OpenReference {
  /** `needs` and `was`: a full card id. `concept`: of a card. `point`: the concept of a point, which must also have a card. */
  readonly kind: 'needs' | 'was' | 'concept' | 'point' | 'untaught';
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** All that came of one deck file. Plain JSON, so that it can be cached as it is. */
export interface ParsedDeck {
  readonly file: string;
  /** Null where the file is no deck. Cards with something wrong are left out. */
  readonly deck: Deck | null;
  readonly problems: readonly Problem[];
  readonly open: readonly OpenReference[];
}
