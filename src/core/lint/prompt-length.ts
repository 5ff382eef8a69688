import type { LintRule } from './rule.ts';
import { countWords } from './words.ts';

const MOST_WORDS = 40;

/** A question is read in a breath; an interviewer's may be longer. */
export const promptLength: LintRule = {
  find: ({ cards }) =>
    cards.flatMap((card) => {
      const words = countWords(card.prompt);
      if (card.type === 'open' || words <= MOST_WORDS) return [];
      const message = `the prompt has ${words} words besides code; at most ${MOST_WORDS} are read in a breath`;
      return [{ card: card.id, path: ['prompt'], message }];
    }),
};
