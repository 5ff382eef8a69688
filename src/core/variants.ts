import type { Card } from './card.ts';

/** A card as it holds on some versions of Python. */
interface Variant {
  readonly card: Card;
  /** Path of a field of it, from the card as it is written. */
  at(field: string): (string | number)[];
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
