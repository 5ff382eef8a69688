import { readFileSync } from 'node:fs';
import type { CardOf, CardTypeName, Deck } from '../../src/core/card.ts';
import { parseDeck } from '../../src/formats/yaml.ts';

/** The example deck of the format: one card of each type and one that differs by version. */
export const EXAMPLE = readFileSync(new URL('generators.yaml', import.meta.url), 'utf8');

export function exampleDeck(): Deck {
  const { deck, problems } = parseDeck(new TextEncoder().encode(EXAMPLE), 'generators.yaml');
  if (!deck || problems.length > 0) throw new Error(JSON.stringify(problems));
  return deck;
}

/** The first card of a type, or the one with this id. */
export function exampleCard<T extends CardTypeName>(type: T, id?: string): CardOf<T> {
  const card = exampleDeck().cards.find((one) => one.type === type && (id === undefined || one.id === id));
  return card as CardOf<T>;
}
