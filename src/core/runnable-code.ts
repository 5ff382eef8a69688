import type { Deck } from './card.ts';
import { cardType } from './card-types/index.ts';
import { variants } from './variants.ts';

/** Which code of a deck runs: what judges answers when cards are asked, or, by `verify`, every snippet. */
export type RunnableKind = 'checks' | 'everything';

/** A piece of code of a card, and the check that would run below it. */
export interface CodePart {
  readonly id: string;
  /** Which part of the card it is; null where there is but one. */
  readonly part: string | null;
  readonly code: string;
  readonly check: string | null;
}

/** All code of a deck that would run, as it holds on any version, each piece once. */
export function runnableCode(deck: Deck, kind: RunnableKind): CodePart[] {
  const parts = kind === 'checks' ? checks(deck) : everything(deck);
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** What judging answers runs, and nothing that would give one away. */
function checks(deck: Deck): CodePart[] {
  return deck.cards.flatMap(variants).flatMap(({ card }) => {
    const judging = cardType(card).judgedBy?.(card as never);
    return judging ? [{ id: card.id, part: null, ...judging }] : [];
  });
}

function everything(deck: Deck): CodePart[] {
  return deck.cards.flatMap(variants).flatMap(({ card }) =>
    cardType(card)
      .snippets(card as never)
      .map(({ part, code, expect }) => ({
        id: card.id,
        part,
        code,
        check: 'check' in expect ? expect.check : null,
      })),
  );
}
