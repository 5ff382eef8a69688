import type { Card } from '../core/card.ts';
import type { Look } from '../store/look.ts';
import type { Desk } from './desk.ts';

/** On which versions `verify` has run the card, as a sentence; null where it never did. */
export function checkedOn(_desk: Desk<Look>, _card: Card): string | null {
  return null;
}
