import { LEAST_CHOICES } from './choice-length.ts';
import type { LintRule } from './rule.ts';

const MOST_SHARE = 0.5;

/** A deck is also read and asked unshuffled, by other programs: the right place varies. */
export const choicePlace: LintRule = {
  find: ({ cards }) => {
    const places = cards.flatMap((card) =>
      card.type === 'choice' ? [card.choices.findIndex((one) => one.right)] : [],
    );
    if (places.length < LEAST_CHOICES) return [];
    return [...new Set(places)].flatMap((place) => {
      const count = places.filter((one) => one === place).length;
      if (count <= MOST_SHARE * places.length) return [];
      const message = `the right option is number ${place + 1} in ${count} of ${places.length} choice cards`;
      return [{ card: null, path: ['cards'], message, hint: 'put it elsewhere in some of them' }];
    });
  },
};
