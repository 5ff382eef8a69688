import type { Deck } from '../card.ts';

/** Something that a rule found: in a field of a card, or (card null) in the deck. */
export interface Finding {
  /** Short id. */
  readonly card: string | null;
  /** Leads from the card, or from the deck, to what is to blame; what is not there stands for what is nearest. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
}

/** One rule: pure. What it finds is a warning, in strict mode an error. */
export interface LintRule {
  /** `strict`: the deck is to be as good as the built-in ones. */
  find(deck: Deck, strict: boolean): Finding[];
}
