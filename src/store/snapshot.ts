import { readFileSync } from 'node:fs';
import type { FoldRules } from '../core/fold.ts';
import { shortHash } from '../core/hash.ts';
import type { Progress } from '../core/progress.ts';
import type { State } from './fold-all.ts';
import { type JournalFile, journalFiles } from './journal-files.ts';
import { textOf } from './journal-lines.ts';
import { isSameFile, type Mark } from './journal-reader.ts';
import type { Home } from './paths.ts';

/** Goes up when the fold of the same entries comes out otherwise: then everything is folded again. */
const FOLD_VERSION = 1;

/** What progress.json holds: the fold of the journals, and how far each was read for it. */
export interface Snapshot {
  readonly format: 1;
  /** Hash of the parameters and aliases that it was folded with. */
  readonly rules: string;
  readonly journals: Readonly<Record<string, Mark>>;
  readonly cards: Progress['cards'];
  readonly days: Progress['days'];
}

/** The hash of what a fold depends on beside the entries. */
function rulesHash({ parameters, aliases }: FoldRules): string {
  const names = Object.entries(aliases).sort(([a], [b]) => (a < b ? -1 : 1));
  return shortHash(JSON.stringify([FOLD_VERSION, parameters, names]));
}

/** progress.json, where it can be used: it is whole, and of these rules. */
export function readSnapshot(home: Home, rules: FoldRules): Snapshot | undefined {
  try {
    const snapshot: unknown = JSON.parse(textOf(readFileSync(home.progress)));
    if (!isSnapshot(snapshot) || snapshot.rules !== rulesHash(rules)) return undefined;
    // No prototype: a name such as `constructor` must find nothing.
    for (const record of [snapshot.journals, snapshot.cards, snapshot.days])
      Object.setPrototypeOf(record, null);
    return snapshot;
  } catch {
    // Not there yet, cut off by a full disk, not readable: it is only a copy, and the journals tell all of it again.
    return undefined;
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  if (!isRecord(value) || value['format'] !== 1) return false;
  const { journals, cards, days } = value;
  return isRecord(journals) && isRecord(cards) && isRecord(days) && Object.values(journals).every(isMark);
}

function isMark(value: unknown): value is Mark {
  if (!isRecord(value)) return false;
  const { bytes, start, id, turn, skipped } = value;
  const numbers = [bytes, start, skipped].every((number) => Number.isSafeInteger(number));
  return numbers && typeof id === 'string' && (turn === null || Number.isFinite(turn));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The state that a snapshot holds. Its records become the state's. */
export function stateOf({ cards, days, journals }: Snapshot): State {
  return { progress: { cards, days }, marks: Object.assign(Object.create(null), journals) };
}

/** The snapshot of a state. */
export function snapshotOf({ progress, marks }: State, rules: FoldRules): Snapshot {
  return { format: 1, rules: rulesHash(rules), journals: marks, cards: progress.cards, days: progress.days };
}

/** Whether the journals that a snapshot has read are still there as they were. */
export function fits(files: readonly JournalFile[], marks: Readonly<Record<string, Mark>>): boolean {
  const byDevice = new Map(files.map((file) => [file.device, file]));
  return Object.entries(marks).every(([device, mark]) => {
    const file = byDevice.get(device);
    return file !== undefined && isSameFile(file, mark);
  });
}

/** Whether a snapshot is the fold of all that the journals hold now, so that nothing need be folded. */
export function isCurrent(home: Home, snapshot: Pick<Snapshot, 'journals'>): boolean {
  const files = journalFiles(home.journals);
  const read = files.every(({ device, size }) => (snapshot.journals[device]?.bytes ?? 0) === size);
  return read && fits(files, snapshot.journals);
}
