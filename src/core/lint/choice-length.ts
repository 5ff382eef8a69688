import type { ChoiceCard } from '../card.ts';
import type { LintRule } from './rule.ts';

/** Fewer choice cards than this say nothing about a habit. */
export const LEAST_CHOICES = 8;
/** With 3 or 4 options chance makes the right one the longest in a quarter to a third of the cards. */
const MOST_LONGEST = 0.4;

/** Who always takes the longest option must not pass. */
export const choiceLength: LintRule = {
  find: ({ cards }) => {
    const choices = cards.filter((card) => card.type === 'choice');
    const longest = choices.filter(isLongest);
    if (choices.length < LEAST_CHOICES || longest.length <= MOST_LONGEST * choices.length) return [];
    const ids = longest.map(({ id }) => id).join(', ');
    const message = `the right option is the longest one in ${longest.length} of ${choices.length} choice cards: ${ids}`;
    return [{ card: null, path: ['cards'], message, hint: 'shorten some of these, or lengthen a wrong one' }];
  },
};

function isLongest({ choices }: ChoiceCard): boolean {
  const right = choices.find((one) => one.right)?.text.length ?? 0;
  return choices.every((one) => one.right === true || one.text.length < right);
}
