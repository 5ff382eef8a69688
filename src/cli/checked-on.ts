import { join } from 'node:path';
import type { Card } from '../core/card.ts';
import { type Verified, checkedOn as versionsOf } from '../core/verified.ts';
import type { Look } from '../store/look.ts';
import { readVerified } from '../store/verified-file.ts';
import type { Desk } from './desk.ts';

/** What `deck verify` has seen pass of decks that are not built in; in the home. */
export const HOME_RECORD = 'verified.json';

/** Records by their file; each is read when a card first needs it. */
const records = new Map<string, Verified>();

/** On which versions `verify` has run the card, or why nothing runs it, as a sentence; null where it never did. */
export function checkedOn({ context, home, library }: Desk<Look>, card: Card): string | null {
  if (card.unverified !== undefined) return `Not run here: ${card.unverified}`;
  const shippedRecord = join(context.builtIn, 'verified.json');
  // A fork's unchanged cards are those of the built-in deck: the record goes by content.
  const files =
    library.deck(card.topic).file === null ? [shippedRecord] : [join(home.dir, HOME_RECORD), shippedRecord];
  for (const file of files) {
    const record = records.get(file) ?? readVerified(file);
    records.set(file, record);
    const versions = versionsOf(record, card);
    if (versions !== undefined) return `Checked on CPython ${versions}`;
  }
  return null;
}
