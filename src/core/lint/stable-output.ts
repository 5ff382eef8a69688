import { variants } from '../variants.ts';
import type { Finding, LintRule } from './rule.ts';

const UNSTABLE: readonly (readonly [RegExp, string])[] = [
  [/\b0x[0-9a-f]{6,}\b/i, 'an address, which is another one each time'],
  [/\{'[^':]*'(, '[^':]*')+\}(?!\s*:)/, 'a set of texts, whose order is another one each time'],
  [/(^|[\s"'(])(\/(tmp|home|usr|root|var|Users)\/|[A-Z]:\\)/, 'a path of one machine'],
];

/** What a card says is printed is printed on every machine and each time. */
export const stableOutput: LintRule = {
  find: ({ cards }) =>
    cards.flatMap(variants).flatMap(({ card, at }) => {
      const fields = [
        ['answer', card.type === 'output' ? card.answer : undefined],
        ['prints', 'prints' in card ? card.prints : undefined],
      ] as const;
      return fields.flatMap(([field, text]): Finding[] => {
        const [, what] = UNSTABLE.find(([form]) => text !== undefined && form.test(text)) ?? [];
        if (what === undefined) return [];
        return [{ card: card.id, path: at(field), message: `\`${field}\` holds ${what}` }];
      });
    }),
};
