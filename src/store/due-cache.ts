import { readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DueTable } from '../core/due-table.ts';
import { deckFiles } from './deck-files.ts';
import type { DeckPlaces } from './decks.ts';
import type { Mark } from './journal-reader.ts';
import type { Home } from './paths.ts';
import { isCurrent } from './snapshot.ts';
import { isSettled, stamp } from './stamp.ts';
import { putWhole } from './whole-file.ts';

/** What a table was made of beside the files. */
export interface DueSources {
  readonly home: Home;
  readonly places: DeckPlaces;
  /** Settings that decide which cards count and how the journals are folded. */
  readonly settings: readonly unknown[];
}

/** Goes up when a table has another form. */
const TABLE_VERSION = 1;

interface Kept {
  /** The sources as they were. */
  readonly key: string;
  readonly journals: Readonly<Record<string, Mark>>;
  readonly table: DueTable;
}

/** The table that was kept last, where nothing that it was made of has changed since. */
export function readDueTable(sources: DueSources): DueTable | undefined {
  try {
    const file = fileOf(sources);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    const { key, newest } = keyOf(sources);
    if (kept.key !== key || !isSettled(newest, statSync(file))) return undefined;
    return isCurrent(sources.home, kept) ? kept.table : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a table that was made of the journals as `journals` marks them; that it cannot be written costs time only. */
export function keepDueTable(sources: DueSources, journals: Kept['journals'], table: DueTable): void {
  const file = fileOf(sources);
  try {
    putWhole(file, JSON.stringify({ key: keyOf(sources).key, journals, table } satisfies Kept));
  } catch {
    // Made again next time.
  }
}

function fileOf({ places }: DueSources): string {
  return join(places.cache, 'due.json');
}

/** The state of all files that a table is made of, as a text, and when the youngest of them was changed. */
function keyOf({ home, places, settings }: DueSources): { readonly key: string; readonly newest: number } {
  const decks = deckFiles([places.own, ...places.added]);
  const files = [join(places.builtIn, 'index.json'), home.progress, ...decks.files];
  const stats = files.map((file): [string, Stats | undefined] => [
    file,
    statSync(file, { throwIfNoEntry: false }),
  ]);
  const stamps = stats.map(([file, found]) => [file, found ? stamp(found) : null]);
  const changed = stats.flatMap(([, found]) => (found ? [found.mtimeMs, found.ctimeMs] : []));
  return {
    key: JSON.stringify([TABLE_VERSION, places.version, settings, stamps]),
    newest: Math.max(...changed),
  };
}
