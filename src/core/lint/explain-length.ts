import { variants } from '../variants.ts';
import type { LintRule } from './rule.ts';
import { countSentences } from './words.ts';

const MOST_SENTENCES = 4;

/** An explanation gives the mechanism, not a lecture. */
export const explainLength: LintRule = {
  find: ({ cards }) =>
    cards.flatMap(variants).flatMap(({ card, at }) => {
      const sentences = countSentences(card.explain);
      if (sentences <= MOST_SENTENCES) return [];
      const message = `the explanation has ${sentences} sentences; 1 to ${MOST_SENTENCES} give the reason`;
      return [{ card: card.id, path: at('explain'), message }];
    }),
};
