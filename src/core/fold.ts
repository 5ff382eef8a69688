import {
  addRow,
  type CardTable,
  COLUMN,
  clearRow,
  createTable,
  NEW,
  placeOf,
  placeRow,
  REVIEW,
  records,
  setHash,
} from './card-table.ts';
import { type BuryEntry, type CardId, type Entry, type FlagEntry, movesMemory } from './entry.ts';
import { dateNumber } from './entry-time.ts';
import { LONGEST_ANSWER } from './journal.ts';
import { exactIds, type KnownIds } from './known-ids.ts';
import { createNameMap, type NameMap } from './name-map.ts';
import type { CardProgress, DayCount, Progress } from './progress.ts';
import { factsOf, type ReviewFacts, type ReviewScan } from './review-scan.ts';
import { memoryAfter } from './scheduler/fsrs.ts';
import { type Day, dayName } from './time.ts';
import { textOfUnits, type Units, unitsOf } from './units.ts';

/*
 * The fold makes progress of entries, and never schedules: a card stands where its last standing entry said. So no
 * setting, fit or mended bug ever moves a due date. A run works on a table of numbers, and its cards become records when
 * it ends.
 */

/** Old card id → new card id, from `was` of all decks. */
export type Aliases = Readonly<Record<CardId, CardId>>;

export interface FoldRules {
  /** The FSRS weights by which memories are replayed. */
  readonly parameters: readonly number[];
  readonly aliases: Aliases;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A run of the fold, over a part or all of the entries. */
export interface Folding {
  readonly base: Progress;
  readonly rules: FoldRules;
  /** Ids of the entries that are taken back. */
  readonly undone: ReadonlySet<string>;
  /** The card ids (after renaming) to fold. */
  readonly wanted: (card: CardId) => boolean;
  /** Ids of the entries that were taken: the second of an id is none. */
  readonly known: KnownIds;
  readonly table: CardTable;
  /** Where a card's row begins, under all its names; negative where it is not wanted. */
  readonly rows: NameMap;
  /** By day number. */
  readonly days: Map<number, Mutable<DayCount>>;
}

/** No progress at all. The records have no prototype, so that a name such as `constructor` finds nothing. */
export function noProgress(): Progress {
  return { cards: Object.create(null), days: Object.create(null) };
}

/** The card that an id names today. */
export function renamed(id: CardId, aliases: Aliases): CardId {
  let name = id;
  // Bounded, since two decks may name each other.
  for (let i = 0; i < 20 && Object.hasOwn(aliases, name); i++) name = aliases[name]!;
  return name;
}

/** The ids that the undo entries among these name. */
export function undoneBy(entries: Iterable<Entry>): Set<string> {
  const undone = new Set<string>();
  for (const entry of entries) if (entry.do === 'undo') undone.add(entry.entry);
  return undone;
}

/** The progress that all `entries`, in order, come to. */
export function fold(entries: readonly Entry[], rules: FoldRules): Progress {
  const folding = startFold(noProgress(), rules, { undone: undoneBy(entries) });
  for (const entry of entries) foldEntry(folding, entry);
  return endFold(folding);
}

interface FoldOptions {
  /** Ids of the entries that are taken back. */
  readonly undone: ReadonlySet<string>;
  /** The card ids (after renaming) to fold; absent: all. */
  readonly wanted?: (card: CardId) => boolean;
  readonly known?: KnownIds;
}

/** A run of the fold on top of `base`. Nothing of `base` changes before the run's end. */
export function startFold(base: Progress, rules: FoldRules, options: FoldOptions): Folding {
  const { undone, wanted = () => true, known = exactIds() } = options;
  return { base, rules, undone, wanted, known, table: createTable(), rows: createNameMap(), days: new Map() };
}

/** Ends a run: writes what it changed into its base, which is the result. Records are replaced, never changed. */
export function endFold(folding: Folding): Progress {
  const cards = folding.base.cards as Record<CardId, CardProgress>;
  const days = folding.base.days as Record<Day, DayCount>;
  for (const [id, record] of records(folding.table)) {
    if (record) cards[id] = record;
    else delete cards[id];
  }
  for (const [day, count] of folding.days) days[dayName(day)] = count;
  return folding.base;
}

/** Folds the next entry, unless it is undone or one of its id was folded. */
export function foldEntry(folding: Folding, entry: Entry): void {
  if (!folding.known.add(unitsOf(entry.id), 0, entry.id.length) || folding.undone.has(entry.id)) return;
  switch (entry.do) {
    case 'review':
      if (movesMemory(entry.mode)) foldReview(folding, rowOf(folding, entry.card), factsOf(entry));
      break;
    case 'set-due':
    case 'reschedule':
      for (const item of entry.cards) {
        const row = rowOf(folding, item.card);
        if (row >= 0) placeRow(folding.table, row, placeOf(item));
      }
      break;
    case 'undo':
    case 'result':
      break;
    default:
      for (const card of entry.cards) {
        const row = rowOf(folding, card);
        if (row >= 0) flagRow(folding.table, row, entry);
      }
  }
}

/** Folds the review that was found in bytes, as `foldEntry` would, without making an entry of it. */
export function foldScan(folding: Folding, bytes: Units, scan: ReviewScan): void {
  const { known, undone, rows } = folding;
  const { idFrom, idTo, cardFrom, cardTo } = scan;
  if (!known.add(bytes, idFrom, idTo)) return;
  if (undone.size > 0 && undone.has(textOfUnits(bytes, idFrom, idTo))) return;
  if (!movesMemory(scan.mode)) return;
  const row = rows.get(bytes, cardFrom, cardTo);
  foldReview(folding, row ?? newRow(folding, textOfUnits(bytes, cardFrom, cardTo)), scan);
}

function foldReview(folding: Folding, row: number, review: ReviewFacts): void {
  if (row < 0) return;
  const { mode, rating, day } = review;
  const { table, rules } = folding;
  const { cells } = table;
  const state = cells[row + COLUMN.state];
  countReview(dayCount(folding, day), state, review);
  moveMemory(cells, row, review, rules.parameters);
  if (!Number.isNaN(review.hash) || review.hashText !== undefined) setHash(table, row, review);
  if (review.suspend) cells[row + COLUMN.suspended] = 1;
  cells[row + COLUMN.seen] = 1;
  if (mode === 'plan') return;
  cells[row + COLUMN.reps]! += 1;
  if (state === REVIEW && rating === 'again') cells[row + COLUMN.lapses]! += 1;
  cells[row + COLUMN.last] = day;
  placeRow(table, row, review);
}

function countReview(count: Mutable<DayCount>, stateBefore: number | undefined, review: ReviewFacts): void {
  count.answers++;
  count.ms += Math.min(review.ms, LONGEST_ANSWER);
  if (stateBefore === REVIEW) count.reviews++;
  else if (stateBefore === NEW && review.mode === 'study') count.new++;
}

function moveMemory(
  cells: Float64Array,
  row: number,
  { day, rating }: ReviewFacts,
  parameters: readonly number[],
): void {
  const stability = cells[row + COLUMN.stability]!;
  const before = Number.isNaN(stability) ? null : { stability, difficulty: cells[row + COLUMN.difficulty]! };
  const elapsed = before === null ? 0 : day - cells[row + COLUMN.memoryDay]!;
  const after = memoryAfter(before, elapsed, rating, parameters);
  cells[row + COLUMN.stability] = after.stability;
  cells[row + COLUMN.difficulty] = after.difficulty;
  cells[row + COLUMN.memoryDay] = day;
}

/** A reset card is as if never seen: what was before counts in statistics alone. */
function flagRow(table: CardTable, row: number, entry: FlagEntry | BuryEntry): void {
  const { cells } = table;
  switch (entry.do) {
    case 'reset':
      clearRow(table, row);
      break;
    case 'suspend':
      cells[row + COLUMN.suspended] = 1;
      cells[row + COLUMN.seen] = 1;
      break;
    case 'bury':
      cells[row + COLUMN.buried] = dateNumber(entry.until);
      cells[row + COLUMN.seen] = 1;
      break;
    case 'unsuspend':
      cells[row + COLUMN.suspended] = 0;
      break;
    case 'unbury':
      cells[row + COLUMN.buried] = Number.NaN;
      break;
  }
}

/** Where a card's row begins, under whichever name; negative where the card is not wanted. */
function rowOf(folding: Folding, name: CardId): number {
  return folding.rows.get(unitsOf(name), 0, name.length) ?? newRow(folding, name);
}

function newRow({ base, rules, wanted, table, rows }: Folding, name: CardId): number {
  const id = renamed(name, rules.aliases);
  const known = rows.get(unitsOf(id), 0, id.length);
  const row = known ?? (wanted(id) ? addRow(table, id, base.cards[id] ?? null) : -1);
  if (known === undefined) rows.add(id, row);
  if (name !== id) rows.add(name, row);
  return row;
}

function dayCount({ base, days }: Folding, day: number): Mutable<DayCount> {
  const known = days.get(day);
  if (known) return known;
  const made = { ...(base.days[dayName(day)] ?? { new: 0, reviews: 0, answers: 0, ms: 0 }) };
  days.set(day, made);
  return made;
}
