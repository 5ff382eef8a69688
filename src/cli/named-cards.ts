import type { Card } from '../core/card.ts';
import type { CardId } from '../core/entry.ts';
import { nearest } from '../core/nearest.ts';
import { applies, onVersion } from '../core/python-version.ts';
import { type Named, resolveNames } from '../core/resolve.ts';
import { UserError } from '../core/user-error.ts';
import type { Look } from '../store/look.ts';
import { tellBroken } from './broken-deck.ts';
import type { Desk } from './desk.ts';

/**
 * Names given on the command line as topics and card ids. Throws UserError with the nearest name, or with what is wrong with
 * the deck that was meant.
 */
export function namedAt({ library, ids }: Desk<Look>, names: readonly string[]): Named {
  for (const name of names) tellBroken(library, name, ids);
  return resolveNames(
    names,
    library.decks.map(({ topic }) => topic),
    [...ids],
  );
}

/** The ids of all cards that are named, by topic or one by one. */
export function idsAt(desk: Desk<Look>, names: readonly string[]): CardId[] {
  const { topics, ids } = namedAt(desk, names);
  const cards = [...desk.ids].filter(
    (id) => ids.includes(id) || topics.some((topic) => id.startsWith(`${topic}/`)),
  );
  if (cards.length === 0) throw new UserError('These topics have no cards.');
  return cards;
}

/** A card as it holds on the desk's version of Python. */
export async function cardAt({ library, python }: Desk<Look>, id: CardId): Promise<Card> {
  return onVersion(await library.card(id), python);
}

/** A card that a person named: there is one of that name. Throws UserError with the nearest. */
export async function namedCard(desk: Desk<Look>, id: string): Promise<Card> {
  const ids = [...desk.ids];
  tellBroken(desk.library, id, ids);
  if (id.includes('/')) resolveNames([id], [], ids);
  else throw noSuchCard(id, ids);
  return cardAt(desk, id);
}

/** For a name without its topic: which cards are called so, or nearly so. */
function noSuchCard(name: string, ids: readonly CardId[]): UserError {
  const near = nearest(
    name,
    ids.map((id) => id.slice(id.indexOf('/') + 1)),
  );
  const found = ids.filter((id) => id.endsWith(`/${near}`));
  return new UserError(
    `"${name}" is no card: a card is named topic/id.`,
    found.length > 0 ? `Did you mean: ${found.join(' or ')}` : 'pyprep list lists them.',
  );
}

/** A card to be graded: known, applicable and not put aside. Throws UserError. */
export async function gradableCard(desk: Desk<Look>, id: string): Promise<Card> {
  const card = await namedCard(desk, id);
  if (!applies(card, desk.python)) {
    throw new UserError(
      `${id} does not apply to Python ${desk.python}.`,
      'Choose another version by --python.',
    );
  }
  if (desk.store.progress().cards[id]?.suspended) {
    throw new UserError(
      `${id} is suspended: nothing was recorded.`,
      `Ask it again with: pyprep unsuspend ${id}`,
    );
  }
  return card;
}
