import type { Runs } from '../card.ts';
import type { Snippet } from './card-type.ts';

/** What `verify` runs of code that is shown beside a question: it prints and raises what the card says, or just runs. */
export function shownCode(card: Runs & { readonly code?: string }): Snippet[] {
  if (card.code === undefined) return [];
  const { code, prints, raises } = card;
  if (prints === undefined && raises === undefined) return [{ part: 'code', code, expect: { kind: 'runs' } }];
  return [{ part: 'code', code, expect: { kind: 'output', prints: prints ?? '', raises } }];
}
