import { variants } from '../variants.ts';
import type { LintRule } from './rule.ts';

const MOST_ITEMS = 2;
/** Longer parts between commas are clauses of a sentence. */
const MOST_WORDS = 3;

/** Lists are hard to learn whole; one card an item is easy. */
export const listAnswer: LintRule = {
  find: ({ cards }) =>
    cards.flatMap(variants).flatMap(({ card, at }) => {
      const items = card.type === 'recall' ? listItems(card.answer) : 0;
      if (items <= MOST_ITEMS) return [];
      const message = `the answer is a list of ${items} items, which is hard to learn`;
      return [{ card: card.id, path: at('answer'), message, hint: 'make it one card an item, or a cloze' }];
    }),
};

/** How many items the longest list in a text has: short parts between commas, the last one also after `and` or `or`. */
function listItems(text: string): number {
  const bare = text.replace(/`[^`]*`/g, 'code').replace(/\([^)]*\)/g, '');
  const lists = bare.split(/[.;:!?]\s/).map((sentence) => {
    const parts = sentence.split(/,\s+(?:and\s+|or\s+)?/);
    const short = parts.map((part) => part.trim().split(/\s+/).length <= MOST_WORDS);
    // The first and the last part may run into the sentence around the list.
    const inner = short.slice(1, -1);
    if (parts.length <= MOST_ITEMS || !inner.every(Boolean)) return 0;
    return parts.length;
  });
  return Math.max(0, ...lists);
}
