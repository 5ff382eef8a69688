import type { Card } from '../card.ts';
import type { Finding, LintRule } from './rule.ts';

/** What decks of one's own may leave out and built-in ones may not. */
export const builtInFields: LintRule = {
  find: ({ cards }, strict) => (strict ? cards.flatMap(missing) : []),
};

function missing(card: Card): Finding[] {
  const fields: [string, Finding['path']][] = [];
  if (card.concept === undefined) fields.push(['concept', []]);
  if (card.source === undefined) fields.push(['source', []]);
  if (card.type === 'code' && card.mistakes === undefined) fields.push(['mistakes', []]);
  const points = card.type === 'open' ? card.points : [];
  points.forEach(({ concept }, i) => {
    if (concept === undefined) fields.push([`points[${i}].concept`, ['points', i]]);
  });
  return fields.map(([field, path]) => {
    return { card: card.id, path, message: `\`${field}\` is missing: built-in decks have it` };
  });
}
