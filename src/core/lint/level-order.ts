import { type Card, cardId } from '../card.ts';
import { LEVELS } from '../level.ts';
import type { Finding, LintRule } from './rule.ts';

/** Easy comes before hard: within a concept, and from what is needed to what needs it. */
export const levelOrder: LintRule = {
  find: ({ cards }) => [...cards.flatMap(harderNeeds(cards)), ...hardFirst(cards)],
};

const rank = ({ level }: Card) => LEVELS.indexOf(level);

function harderNeeds(cards: readonly Card[]): (card: Card) => Finding[] {
  const byId = new Map(cards.map((card) => [cardId(card), card]));
  return (card) =>
    card.needs.flatMap((need, n) => {
      const needed = byId.get(need);
      if (!needed || rank(needed) <= rank(card)) return [];
      const message = `a ${card.level} card needs \`${needed.id}\`, which is ${needed.level}`;
      return [{ card: card.id, path: ['needs', n], message }];
    });
}

function hardFirst(cards: readonly Card[]): Finding[] {
  const hardest = new Map<string, Card>();
  return cards.flatMap((card) => {
    if (card.concept === undefined) return [];
    const before = hardest.get(card.concept);
    if (!before || rank(before) <= rank(card)) {
      hardest.set(card.concept, card);
      return [];
    }
    const message = `this ${card.level} card of ${card.concept} comes after \`${before.id}\`, which is ${before.level}`;
    return [{ card: card.id, path: ['level'], message, hint: 'put the easier card first' }];
  });
}
