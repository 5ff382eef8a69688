import { type Card, cardId, type PythonVersion } from '../core/card.ts';
import { aliases, type IndexCard } from '../core/deck-index.ts';
import type { CardId } from '../core/entry.ts';
import { loadOf } from '../core/load.ts';
import { appliesOn, PYTHON_VERSIONS } from '../core/python-version.ts';
import { isCorrected, type Limits } from '../core/queue.ts';
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
