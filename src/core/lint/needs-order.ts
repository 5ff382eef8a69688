import { cardId } from '../card.ts';
import type { LintRule } from './rule.ts';

/** A deck is taught in its order: what a card needs stands before it. */
export const needsOrder: LintRule = {
  find: ({ cards }) => {
    const place = new Map(cards.map((card, i) => [cardId(card), i]));
    return cards.flatMap((card, i) =>
      card.needs.flatMap((need, n) => {
        if ((place.get(need) ?? 0) <= i) return [];
        const message = `\`needs\` names \`${need}\`, which comes later in the deck`;
        return [{ card: card.id, path: ['needs', n], message }];
      }),
    );
  },
};
