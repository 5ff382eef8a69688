import type { CardId } from '../core/entry.ts';
import { endFold, type FoldRules, foldEntry, renamed, startFold, undoneBy } from '../core/fold.ts';
import { foldAgain, type History } from '../core/fold-again.ts';
import { cardsOf, inOrder, isBefore, type Key, type Placed } from '../core/journal.ts';
import { entriesOf, foldAll, type State } from './fold-all.ts';
import type { JournalFile } from './journal-files.ts';
import { type Mark, noMark, readEntries } from './journal-reader.ts';
import { findEntries, holdsIds, scanFor } from './journal-scan.ts';

/** More bytes of news than this, or more cards to fold again, and folding all is no slower. */
const MUCH = 1 << 22;
const MANY = 16;

/** What catching up came to: the state now, and the ids of the entries folded on; null where all was folded again. */
export interface CaughtUp {
  readonly state: State;
  readonly ids: readonly string[] | null;
}

/**
 * Folds what the journals hold beyond the state's marks, on it where that is right, else all again. `mine` are ids that
 * this process made and has not folded yet: they need no search for a second entry of that id. The state is used up.
 * Undefined: there was nothing new.
 */
export function catchUp(
  state: State,
  files: readonly JournalFile[],
  rules: FoldRules,
  mine: ReadonlySet<string>,
): CaughtUp | undefined {
  const again = () => ({ state: foldAll(files, rules), ids: null });
  if (isShorter(state, files)) return again();
  const grown = files.filter((file) => file.size > bytesRead(state, file));
  if (grown.length === 0) return undefined;
  const news = grown.reduce((sum, file) => sum + file.size - bytesRead(state, file), 0);
  if (news > MUCH) return again();
  const marks: Record<string, Mark> = Object.create(null);
  for (const { device } of grown) marks[device] = { ...(state.marks[device] ?? noMark()) };
  const tail = [...inOrder(grown.map((file) => readEntries(file, marks[file.device]!)))];
  // Only the beginning of a line that is still being written, or was torn.
  if (grown.every((file) => marks[file.device]!.bytes === bytesRead(state, file))) return undefined;
  if (!foldOn(state, { files, tail, rules, mine })) return again();
  Object.assign(state.marks, marks);
  return { state, ids: tail.map(({ entry }) => entry.id) };
}

function isShorter(state: State, files: readonly JournalFile[]): boolean {
  const sizes = new Map(files.map(({ device, size }) => [device, size]));
  return Object.entries(state.marks).some(([device, { bytes }]) => (sizes.get(device) ?? -1) < bytes);
}

function bytesRead(state: State, file: JournalFile): number {
  return state.marks[file.device]?.bytes ?? 0;
}

interface Tail {
  readonly files: readonly JournalFile[];
  /** The new entries of all journals, in order. */
  readonly tail: readonly Placed[];
  readonly rules: FoldRules;
  readonly mine: ReadonlySet<string>;
}

/** Folds a tail on the state; false where all must be folded again. */
function foldOn(state: State, news: Tail): boolean {
  const { files, tail, rules, mine } = news;
  const others = new Set(tail.map(({ entry }) => entry.id).filter((id) => !mine.has(id)));
  if (others.size > 0 && files.some((file) => holdsIds(file, bytesRead(state, file), others))) return false;
  const undone = undoneBy(entriesOf(tail));
  const stale = staleCards(state, news, undone);
  if (stale.size > MANY) return false;
  const history = stale.size > 0 ? historyOf(stale, state, news) : null;
  const folding = startFold(state.progress, rules, { undone, wanted: (card) => !stale.has(card) });
  for (const { entry } of tail) foldEntry(folding, entry);
  endFold(folding);
  if (history) foldAgain(state.progress, stale, history, rules);
  return true;
}

/** The cards on which a tail cannot be folded: those of late entries, and of entries folded before that it undoes. */
function staleCards(state: State, { files, tail, rules }: Tail, undone: ReadonlySet<string>): Set<CardId> {
  const last = greatestKey(state);
  const late = tail.filter((placed) => last && isBefore(placed, last)).map(({ entry }) => entry);
  const earlier = new Set(undone);
  for (const { entry } of tail) earlier.delete(entry.id);
  const undoneBefore =
    earlier.size === 0
      ? []
      : files.flatMap((file) =>
          findEntries(file, bytesRead(state, file), [...earlier]).filter(({ id }) => earlier.has(id)),
        );
  return new Set([...late, ...undoneBefore].flatMap(cardsOf).map((card) => renamed(card, rules.aliases)));
}

function greatestKey(state: State): Key | null {
  let greatest: Key | null = null;
  for (const [device, { turn }] of Object.entries(state.marks)) {
    if (turn !== null && (!greatest || isBefore(greatest, { turn, device }))) greatest = { turn, device };
  }
  return greatest;
}

/** All entries of some cards, as the state knows them and as they are with the tail. */
function historyOf(cards: ReadonlySet<CardId>, state: State, { files, tail, rules }: Tail): History {
  const old = Object.keys(rules.aliases).filter((name) => cards.has(renamed(name, rules.aliases)));
  const known = files.map((file) => scanFor(file, bytesRead(state, file), [...cards, ...old]));
  const all = known.map((part, i) => [...part, ...tail.filter(({ device }) => device === files[i]!.device)]);
  const ordered = (parts: readonly Placed[][]) => [...entriesOf(inOrder(parts.map((part) => part.values())))];
  const before = ordered(known);
  const now = ordered(all);
  return { before, undoneBefore: undoneBy(before), now, undoneNow: undoneBy(now) };
}
