import type { CardId, Entry } from '../core/entry.ts';
import { type Aliases, renamed } from '../core/fold.ts';
import { inOrder, type Placed } from '../core/journal.ts';
import { journalFiles } from './journal-files.ts';
import { noMark, readEntries } from './journal-reader.ts';
import { scanFor, undoneIn } from './journal-scan.ts';
import type { Home } from './paths.ts';

/** The standing entries that name a card, under any name it had, oldest first; quiz and exam reviews included. */
export function cardHistory(home: Home, card: CardId, aliases: Aliases): Entry[] {
  const names = [card, ...Object.keys(aliases).filter((old) => renamed(old, aliases) === card)];
  const sources = journalFiles(home.journals).map((file) => scanFor(file, file.size, names));
  const undone = sources.flat().flatMap(({ entry }) => (entry.do === 'undo' ? [entry.entry] : []));
  const placed = inOrder(sources.map((source) => source.values()));
  return [...standing(placed, new Set(undone))].filter((entry) =>
    names.some((name) => namesCard(entry, name)),
  );
}

/** All standing entries of a home, oldest first, read as a stream: for statistics and for fitting. */
export function* allEntries(home: Home): Generator<Entry> {
  const files = journalFiles(home.journals);
  const undone = new Set(files.flatMap((file) => undoneIn(file, file.size)));
  yield* standing(inOrder(files.map((file) => readEntries(file, noMark()))), undone);
}

/** Entries that are no undo, not undone, and the first of their id. */
function* standing(placed: Iterable<Placed>, undone: ReadonlySet<string>): Generator<Entry> {
  const known = new Set<string>();
  for (const { entry } of placed) {
    if (entry.do === 'undo' || undone.has(entry.id) || known.has(entry.id)) continue;
    known.add(entry.id);
    yield entry;
  }
}

function namesCard(entry: Entry, name: CardId): boolean {
  if (entry.do === 'review') return entry.card === name;
  if (!('cards' in entry)) return false;
  return entry.cards.some((item) => (typeof item === 'string' ? item : item.card) === name);
}
