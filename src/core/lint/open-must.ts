import type { LintRule } from './rule.ts';

/** An interviewer's question has a point without which the answer does not pass. */
export const openMust: LintRule = {
  find: ({ cards }) =>
    cards.flatMap((card) => {
      if (card.type !== 'open' || card.points.some(({ must }) => must)) return [];
      const message = 'no point is a `must`: which one would an interviewer not do without?';
      return [{ card: card.id, path: ['points'], message }];
    }),
};
