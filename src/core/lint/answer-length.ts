import { variants } from '../variants.ts';
import type { LintRule } from './rule.ts';
import { countWords } from './words.ts';

const MOST_WORDS = 25;

/** What is recalled is one fact; the rest is explanation. */
export const answerLength: LintRule = {
  find: ({ cards }) =>
    cards.flatMap(variants).flatMap(({ card, at }) => {
      const words = card.type === 'recall' ? countWords(card.answer) : 0;
      if (words <= MOST_WORDS) return [];
      const message = `the answer has ${words} words; one fact needs at most ${MOST_WORDS}`;
      return [{ card: card.id, path: at('answer'), message, hint: 'put what is not asked into `explain`' }];
    }),
};
