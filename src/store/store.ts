import type { CardId, Entry, NewEntry } from '../core/entry.ts';
import { isEntry } from '../core/entry-check.ts';
import { type FoldRules, renamed } from '../core/fold.ts';
import { shortHash } from '../core/hash.ts';
import { cardsOf, stamp } from '../core/journal.ts';
import type { Moment } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import { catchUp } from './catch-up.ts';
import { ensureDevice, knownDevice } from './device.ts';
import { foldAll, type State } from './fold-all.ts';
import { journalFiles, journalPath } from './journal-files.ts';
import { holdsIds } from './journal-scan.ts';
import { appendEntry } from './journal-writer.ts';
import type { Look } from './look.ts';
import { looking } from './looking.ts';
import type { Home } from './paths.ts';
import { progressWriter } from './progress-writer.ts';
import { fits, readSnapshot, type Snapshot, stateOf } from './snapshot.ts';
import { lastUndoable } from './undo.ts';

/** What undo took back. */
export interface Undone {
  readonly entry: string;
  readonly do: Entry['do'];
  /** The cards that it had changed, by their names of today. */
  readonly cards: readonly CardId[];
}

/** The journals and what they come to, for who answers. */
export interface Store extends Look {
  /** Writes an entry to the journal; when this returns it is on the disk and folded. Throws UserError. */
  append(entry: NewEntry, now: Moment): Entry;
  /**
   * Looks at the journals' sizes and folds what others appended. Whether others appended anything since it was last
   * asked, also where `append` has folded it already.
   */
  refresh(): boolean;
  /** Takes back the last standing entry of this device that changed a card; null where there is none. */
  undo(now: Moment): Undone | null;
}

export interface StoreOptions extends FoldRules {
  /** A random text of letters, digits, `_` and `-`. */
  randomId(): string;
  /** The host's name, where it is not the system's. */
  readonly host?: string;
}

/** What a store remembers while it is open. */
interface Open {
  readonly home: Home;
  readonly options: StoreOptions;
  state: State;
  device?: string;
  /** Whether progress.json is behind. */
  behind: boolean;
  /** Whether entries of others were folded since `refresh` was last asked. */
  others: boolean;
  /** Ids made here whose entries were not folded yet. */
  readonly mine: Set<string>;
}

/** Opens the home's journals. `snapshot` is progress.json, where the caller has read it. Throws UserError. */
export function openStore(
  home: Home,
  options: StoreOptions,
  snapshot: Snapshot | undefined = readSnapshot(home, options),
): Store {
  const open: Open = {
    home,
    options,
    mine: new Set(),
    others: false,
    ...startingState(home, options, snapshot),
  };
  refresh(open);
  open.others = false;
  return {
    ...looking(() => open.state),
    append: (entry, now) => append(open, entry, now),
    refresh: () => {
      refresh(open);
      const { others } = open;
      open.others = false;
      return others;
    },
    undo: (now) => undo(open, now),
    save: () => save(open),
  };
}

function startingState(
  home: Home,
  rules: FoldRules,
  snapshot: Snapshot | undefined,
): Pick<Open, 'state' | 'behind'> {
  const files = journalFiles(home.journals);
  if (snapshot && fits(files, snapshot.journals)) return { state: stateOf(snapshot), behind: false };
  return { state: foldAll(files, rules), behind: files.length > 0 || snapshot !== undefined };
}

/** Folds what is new in the journals; the ids of the entries folded on, or null where all was folded again. */
function refresh(open: Open): { readonly ids: readonly string[] | null } | undefined {
  const news = catchUp(open.state, journalFiles(open.home.journals), open.options, open.mine);
  if (!news) return undefined;
  open.state = news.state;
  open.behind = true;
  open.others ||= news.ids?.every((id) => open.mine.has(id)) !== true;
  open.mine.clear();
  return news;
}

function append(open: Open, what: NewEntry, now: Moment): Entry {
  const { home, options, mine } = open;
  open.device ??= ensureDevice(home.device, () => shortHash(options.randomId()), options.host);
  const entry = stamp(what, options.randomId(), now);
  // A line that no reader would count must not be acknowledged.
  if (!isEntry(entry)) throw new Error(`not an entry: ${JSON.stringify(entry)}`);
  const path = journalPath(home.journals, open.device);
  mine.add(entry.id);
  appendEntry(path, entry);
  // Where another process left a torn line just before ours, ours ended that one. Written again, it stands alone.
  if (!folds(open, entry.id)) {
    appendEntry(path, entry);
    refresh(open);
  }
  return entry;
}

/** Folds what is new, and tells whether the entry of that id was among it. */
function folds(open: Open, id: string): boolean {
  const news = refresh(open);
  if (news?.ids) return news.ids.includes(id);
  const files = journalFiles(open.home.journals);
  return files.some((file) => holdsIds(file, file.size, new Set([id])));
}

function undo(open: Open, now: Moment): Undone | null {
  const { home, options } = open;
  const device = knownDevice(home.device, options.host);
  const entry = device === undefined ? null : lastUndoable(journalFiles(home.journals), device);
  if (!entry) return null;
  append(open, { do: 'undo', entry: entry.id }, now);
  const cards = cardsOf(entry).map((card) => renamed(card, options.aliases));
  return { entry: entry.id, do: entry.do, cards };
}

async function save(open: Open): Promise<string | null> {
  if (!open.behind) return null;
  try {
    const write = await progressWriter(open.home);
    // Whoever appended meanwhile may have written first: then ours is older, and is written again.
    do {
      write(open.state, open.options);
      open.behind = false;
    } while (refresh(open));
    return null;
  } catch (error) {
    if (error instanceof UserError)
      return `${error.message} Nothing is lost: the journal tells it all again.`;
    throw error;
  }
}
