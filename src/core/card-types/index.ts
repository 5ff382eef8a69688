import type { CardTypeName } from '../card.ts';
import { bug } from './bug.ts';
import type { CardType } from './card-type.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { code } from './code.ts';
import { open } from './open.ts';
import { output } from './output.ts';
import { recall } from './recall.ts';

/** The rules of every card type; one that is missing does not compile. */
const RULES = { recall, choice, output, cloze, bug, code, open } satisfies {
  [T in CardTypeName]: CardType<T>;
};

/** The rules for a card. What they are given must be of the card's own type: the card itself, an answer by `parse`. */
export function cardType(card: { readonly type: CardTypeName }): CardType<CardTypeName> {
  // The compiler cannot follow that the rules' type and the card's are one.
  return RULES[card.type] as CardType<CardTypeName>;
}
