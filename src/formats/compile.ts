import type { Deck } from '../core/card.ts';
import { type PackedDeck, packIndex } from '../core/deck-index.ts';
import { builtInFields } from '../core/lint/built-in-fields.ts';
import type { Problem } from '../core/problem.ts';
import { acrossDecks } from './across-decks.ts';
import { parseDeck } from './yaml.ts';

export { deckSchema } from './deck-schema.ts';

/** The built-in decks, compiled by the build, so that no user's machine parses them. */
export interface CompiledDecks {
  readonly decks: readonly Deck[];
  readonly index: readonly PackedDeck[];
  readonly problems: readonly Problem[];
}

/** Deck files as decks, the index of their cards, and all that is wrong with them and with them together. */
export function compileDecks(
  sources: readonly { readonly file: string; readonly text: string }[],
): CompiledDecks {
  const encoder = new TextEncoder();
  const parsed = sources.map(({ file, text }) => parseDeck(encoder.encode(text), file));
  const decks = parsed.flatMap(({ deck }) => deck ?? []);
  const own = parsed.flatMap(({ file, deck, problems }) => [
    ...problems,
    ...(deck ? missing(deck, file) : []),
  ]);
  return { decks, index: decks.map(packIndex), problems: [...own, ...acrossDecks(parsed)] };
}

/** What decks of one's own may leave out and built-in ones may not. */
function missing(deck: Deck, file: string): Problem[] {
  return builtInFields.find(deck, true).map(({ card, message }) => {
    const line = deck.cards.find(({ id }) => id === card)?.line ?? 1;
    return { file, line, column: 1, message: `${card}: ${message}`, severity: 'error' };
  });
}
