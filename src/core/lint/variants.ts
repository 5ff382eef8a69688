import type { Card } from '../card.ts';
import type { Finding } from './rule.ts';

/** A card as it holds on some versions of Python. */
interface Variant {
  readonly card: Card;
  /** Where a field of it is written. */
  at(field: string): Finding['path'];
}

/** The card as it holds in the range of each item of `versions`; without `versions`, the card itself. */
export function variants(card: Card): Variant[] {
  const { versions } = card;
  if (versions === undefined) return [{ card, at: (field) => [field] }];
  return versions.map((item, i) => {
    const { python: _, ...fields } = item;
    const at = (field: string) => (field in fields ? ['versions', i, field] : [field]);
    return { card: { ...card, ...fields } as Card, at };
  });
}
