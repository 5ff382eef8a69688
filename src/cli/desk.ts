import { type Card, cardId, type PythonVersion } from '../core/card.ts';
import { aliases, type IndexCard } from '../core/deck-index.ts';
import type { CardId } from '../core/entry.ts';
import { loadOf } from '../core/load.ts';
import { nearest } from '../core/nearest.ts';
import { applies, appliesOn, onVersion, PYTHON_VERSIONS } from '../core/python-version.ts';
import type { Limits } from '../core/queue.ts';
import { isCorrected } from '../core/queue.ts';
import { type Named, resolveNames } from '../core/resolve.ts';
import type { Load } from '../core/scheduler/fuzz.ts';
import type { SchedulerOptions } from '../core/scheduler/options.ts';
import { type Settings, schedulerOptions } from '../core/settings.ts';
import { dayOf, isDue, type Moment } from '../core/time.ts';
import { limitsLeft } from '../core/today.ts';
import { UserError } from '../core/user-error.ts';
import { type Look, look } from '../store/look.ts';
import type { Home } from '../store/paths.ts';
import { readSettings } from '../store/settings-file.ts';
import type { Store, StoreOptions } from '../store/store.ts';
import { tellBroken } from './broken-deck.ts';
import type { Context } from './context.ts';
import { homeOf } from './home.ts';
import { type Library, openLibrary } from './library.ts';
import { remark } from './present.ts';

/** What a command about cards works with: settings, decks and progress, read once. */
export interface Desk<Progress extends Look = Store> {
  readonly context: Context;
  readonly home: Home;
  readonly settings: Settings;
  readonly schedulerOptions: SchedulerOptions;
  /** The version of Python whose answers hold. */
  readonly python: PythonVersion;
  readonly library: Library;
  /** The cards that apply to that version, in the decks' order. */
  readonly candidates: readonly IndexCard[];
  /** The ids of all cards of all decks. */
  readonly ids: ReadonlySet<CardId>;
  readonly store: Progress;
  /** How many cards are due on a day, for spreading the load; counted once a run. */
  load(): Load;
}

/** A desk for commands that only look: cheap when progress.json is current. */
export async function lookingDesk(context: Context): Promise<Desk<Look>> {
  const { base, options } = await readDesk(context);
  return atDesk(base, await look(base.home, options));
}

/** A desk for commands that write. */
export async function openDesk(context: Context): Promise<Desk> {
  const { base, options } = await readDesk(context);
  const { openStore } = await import('../store/store.ts');
  const store = openStore(base.home, options);
  for (const { device, at } of store.ahead(context.now())) {
    remark(context, `Journal ${device} has an entry dated ${at}, ahead of the clock: was a clock wrong?`);
  }
  return atDesk(base, store);
}

function atDesk<Progress extends Look>(base: Omit<Desk, 'store' | 'load'>, store: Progress): Desk<Progress> {
  let load: Load | undefined;
  return {
    ...base,
    store,
    load: () => {
      load ??= loadOf(store.progress());
      return load;
    },
  };
}

async function readDesk(
  context: Context,
): Promise<{ base: Omit<Desk, 'store' | 'load'>; options: StoreOptions }> {
  const { home, settings, python } = readBasis(context);
  const library = await openLibrary(context, home, settings);
  const all = library.decks.flatMap(({ cards }) => cards);
  const scheduler = schedulerOptions(settings);
  const base = {
    context,
    home,
    settings,
    schedulerOptions: scheduler,
    python,
    library,
    candidates: all.filter(appliesOn(python)),
    ids: new Set(all.map(({ id }) => id)),
  };
  const options = {
    parameters: scheduler.parameters,
    aliases: aliases(library.decks),
    randomId: context.randomId,
  };
  return { base, options };
}

/** What every desk stands on: the home, what the person chose, and the version of Python. */
export function readBasis(context: Context): Pick<Desk, 'home' | 'settings' | 'python'> {
  const home = homeOf(context);
  const settings = readSettings(home.settings);
  if (settings.plain) context.flags.plain = true;
  return { home, settings, python: pythonOf(context, settings) };
}

function pythonOf({ flags }: Context, settings: Settings): PythonVersion {
  const { python } = flags;
  if (python === undefined) return settings.python;
  if (PYTHON_VERSIONS.some((version) => version === python)) return python;
  throw new UserError(
    `There are no answers for Python "${python}".`,
    `--python takes ${PYTHON_VERSIONS.join(', ')}.`,
  );
}

/** Writes progress.json where it is behind; that it cannot be written is only a warning. */
export async function saveDesk({ store, context }: Desk<Look>): Promise<void> {
  const warning = await store.save();
  if (warning) remark(context, warning);
}

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

/** Cards that the person knows, but whose answer was corrected since. */
export function correctedAt({ candidates, store }: Desk<Look>): CardId[] {
  const { cards } = store.progress();
  return candidates.filter(({ id, hash }) => isCorrected(cards[id], hash)).map(({ id }) => id);
}

/** Whether a card is answered before it is due. */
export function isEarly(desk: Desk<Look>, card: Card, now: Moment): boolean {
  const due = desk.store.progress().cards[cardId(card)]?.due;
  return due != null && !isDue(due, now);
}

/** What is left of today's limits. */
export function limitsAt({ settings, store, context }: Desk<Look>): Limits {
  const perDay = { fresh: settings['new-per-day'], reviews: settings['reviews-per-day'] };
  return limitsLeft(store.progress(), dayOf(context.now()), perDay);
}
