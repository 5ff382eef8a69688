import type { Runs } from '../../card.ts';
import type { Flaw } from './card-form.ts';

/** `prints` and `raises` say something of `code`, so they need it. */
export function shownFlaws(card: Runs & { readonly code?: string }): Flaw[] {
  if (card.code !== undefined) return [];
  return (['prints', 'raises'] as const)
    .filter((field) => card[field] !== undefined)
    .map((field) => ({ path: [field], message: `\`${field}\` needs \`code\` that does it` }));
}
