import type { CardId } from '../entry.ts';
import { LEVELS } from '../level.ts';
import type { Candidate } from '../queue.ts';

type Introduced = Pick<Candidate, 'id' | 'topic' | 'level' | 'needs'>;

/**
 * The order in which a plan introduces cards: the easier level first, since an interview begins there; within a level the
 * topics in turn, each in its deck's order; a card that another one needs comes before it, whatever its level. What
 * does not fit into the time is left out from the end.
 */
export function introductionOrder<C extends Introduced>(candidates: readonly C[]): C[] {
  const byId = new Map(candidates.map((card) => [card.id, card]));
  const order = new Set<C>();
  const visiting = new Set<CardId>();
  const visit = (card: C) => {
    // Decks of one's own may need each other in a circle.
    if (order.has(card) || visiting.has(card.id)) return;
    visiting.add(card.id);
    for (const id of card.needs) {
      const needed = byId.get(id);
      if (needed) visit(needed);
    }
    order.add(card);
  };
  for (const level of LEVELS) inTurn(candidates.filter((card) => card.level === level)).forEach(visit);
  return [...order];
}

/** One card of each topic in turn. */
function inTurn<C extends Introduced>(cards: readonly C[]): C[] {
  const places = new Map<string, number>();
  const placed = cards.map((card) => {
    const place = places.get(card.topic) ?? 0;
    places.set(card.topic, place + 1);
    return { card, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ card }) => card);
}
