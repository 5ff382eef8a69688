import { variants } from '../variants.ts';
import type { LintRule } from './rule.ts';

const ABOVE =
  /\b(all|none|any|both|neither|each) of the (above|other (options|answers|choices)|options|answers|choices)\b/i;

/** Options are shuffled, and "all of the above" is answered without knowing. */
export const choiceWording: LintRule = {
  find: ({ cards }) =>
    cards.flatMap(variants).flatMap(({ card, at }) =>
      (card.type === 'choice' ? card.choices : []).flatMap(({ text }, i) => {
        if (!ABOVE.test(text)) return [];
        const message = 'this option speaks of the others, which stand in another order each time';
        return [{ card: card.id, path: [...at('choices'), i, 'text'], message }];
      }),
    ),
};
