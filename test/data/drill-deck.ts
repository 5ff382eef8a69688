import { readFileSync } from 'node:fs';
import type { CardOf, CardTypeName } from '../../src/core/card.ts';
import { parseDeck } from '../../src/formats/yaml.ts';

const { deck } = parseDeck(readFileSync(new URL('drill.yaml', import.meta.url)), 'drill.yaml');

/** The card of a type in the drill deck, which has one small card of each. */
export function drillCard<T extends CardTypeName>(type: T): CardOf<T> {
  const card = deck?.cards.find((one) => one.type === type);
  if (!card) throw new Error(`no card of type ${type}`);
  return card as CardOf<T>;
}
