import type { Card } from '../card.ts';
import { variants } from '../variants.ts';
import type { Finding, LintRule } from './rule.ts';

const MOST_LINES = 15;

/** A snippet fits on a screen together with its question. */
export const codeLength: LintRule = {
  find: ({ cards }) =>
    cards.flatMap(variants).flatMap(({ card, at }) =>
      snippets(card).flatMap(([field, ...rest]): Finding[] => {
        const text = String(rest.pop());
        const lines = text.trimEnd().split('\n').length;
        if (lines <= MOST_LINES) return [];
        const message = `this code has ${lines} lines; at most ${MOST_LINES} fit beside a question`;
        return [{ card: card.id, path: [...at(String(field)), ...rest], message }];
      }),
    ),
};

/** Path and text of every piece of code that a person sees. */
function snippets(card: Card): (string | number)[][] {
  const own = card.code === undefined ? [] : [['code', card.code]];
  if (card.type === 'bug') return [...own, ['fixed', card.fixed]];
  if (card.type !== 'code') return own;
  const mistakes = (card.mistakes ?? []).map(({ code }, i) => ['mistakes', i, 'code', code]);
  return [...own, ['starter', card.starter], ['solution', card.solution], ...mistakes];
}
