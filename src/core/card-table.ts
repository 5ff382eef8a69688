import type { CardId } from './entry.ts';
import { dateNumber } from './entry-time.ts';
import { hashNumber, hashText } from './hash.ts';
import type { CardProgress } from './progress.ts';
import { NEW_SCHEDULE, type Placement, STATES, type State } from './scheduler/schedule.ts';
import { type Day, dayName, type Instant, isDay } from './time.ts';
import { unitsOf } from './units.ts';

/*
 * The records of cards while they are folded, as columns of numbers: a fold of a million reviews touches cards at
 * random, and the memory of one number beside the other is much faster than objects, strings and what collects them.
 */

/** What a row holds, in columns; a day is its number, and absent is NaN. */
export const COLUMN = {
  state: 0,
  step: 1,
  due: 2,
  ease: 3,
  interval: 4,
  reps: 5,
  lapses: 6,
  last: 7,
  stability: 8,
  difficulty: 9,
  memoryDay: 10,
  suspended: 11,
  buried: 12,
  seen: 13,
  hash: 14,
} as const;

const WIDTH = 15;

/** In column hash: the hash is kept as text. */
const TEXT = -1;

export const REVIEW = STATES.indexOf('review');
export const NEW = STATES.indexOf('new');
const STATE_NUMBERS = new Map<State, number>(STATES.map((state, i) => [state, i]));

export interface CardTable {
  /** WIDTH numbers a row. */
  cells: Float64Array;
  readonly ids: CardId[];
  /** What due is where it is no day: an instant, or null. */
  readonly instants: (Instant | null)[];
  /** The hashes that are no numbers. */
  readonly hashes: (string | undefined)[];
}

export function createTable(): CardTable {
  return { cells: new Float64Array(64 * WIDTH), ids: [], instants: [], hashes: [] };
}

/** Adds a row for a card, as its record says; null for one that was never seen. Gives where the row begins. */
export function addRow(table: CardTable, id: CardId, record: CardProgress | null): number {
  const row = table.ids.length * WIDTH;
  if (row + WIDTH > table.cells.length) {
    const cells = new Float64Array(table.cells.length * 2);
    cells.set(table.cells);
    table.cells = cells;
  }
  table.ids.push(id);
  table.instants.push(null);
  table.hashes.push(undefined);
  if (record) writeRow(table, row, record);
  else clearRow(table, row);
  return row;
}

/** Makes the card one that was never seen. */
export function clearRow(table: CardTable, row: number): void {
  writeRow(table, row, NEW_SCHEDULE);
  table.cells[row + COLUMN.seen] = 0;
}

function writeRow(table: CardTable, row: number, record: CardProgress): void {
  const { cells } = table;
  placeRow(table, row, placeOf(record));
  cells[row + COLUMN.reps] = record.reps;
  cells[row + COLUMN.lapses] = record.lapses;
  cells[row + COLUMN.last] = dayCell(record.last);
  cells[row + COLUMN.stability] = record.memory?.stability ?? Number.NaN;
  cells[row + COLUMN.difficulty] = record.memory?.difficulty ?? Number.NaN;
  cells[row + COLUMN.memoryDay] = dayCell(record.memoryDay);
  cells[row + COLUMN.suspended] = record.suspended ? 1 : 0;
  cells[row + COLUMN.buried] = dayCell(record.buried ?? null);
  cells[row + COLUMN.seen] = 1;
  setHash(table, row, hashOf(record.hash));
}

/** Where a card is put, as a row holds it. */
export interface Place {
  /** The state's place among STATES. */
  readonly state: number;
  readonly step: number;
  /** A day's number; NaN where it is an instant, or null. */
  readonly due: number;
  readonly instant: Instant | null;
  readonly ease: number;
  readonly interval: number;
}

export function placeOf({ state, step, due, ease, interval }: Placement): Place {
  const day = due !== null && isDay(due);
  const number = STATE_NUMBERS.get(state) ?? NEW;
  return {
    state: number,
    step,
    due: day ? dateNumber(due) : Number.NaN,
    instant: day ? null : due,
    ease,
    interval,
  };
}

/** Puts the card where an entry says. */
export function placeRow(table: CardTable, row: number, to: Place): void {
  const { cells } = table;
  cells[row + COLUMN.state] = to.state;
  cells[row + COLUMN.step] = to.step;
  cells[row + COLUMN.ease] = to.ease;
  cells[row + COLUMN.interval] = to.interval;
  cells[row + COLUMN.due] = to.due;
  if (Number.isNaN(to.due)) table.instants[row / WIDTH] = to.instant;
  cells[row + COLUMN.seen] = 1;
}

/** The hash of a card's answer as a row holds it: a number where `shortHash` wrote it, which it nearly always did. */
export interface HashCell {
  /** NaN where there is no hash, or where it is a text. */
  readonly hash: number;
  readonly hashText: string | undefined;
}

export function hashOf(hash: string | undefined): HashCell {
  const number = hash === undefined ? Number.NaN : hashNumber(unitsOf(hash), 0, hash.length);
  return { hash: number, hashText: Number.isNaN(number) ? hash : undefined };
}

/** Keeps the hash of a card's answer. */
export function setHash(table: CardTable, row: number, { hash, hashText: text }: HashCell): void {
  const { cells } = table;
  if (text !== undefined || cells[row + COLUMN.hash] === TEXT) table.hashes[row / WIDTH] = text;
  cells[row + COLUMN.hash] = text === undefined ? hash : TEXT;
}

/** The rows of a table as records, by card; null for a card that is as if never seen. */
export function* records(table: CardTable): Generator<[CardId, CardProgress | null]> {
  const name = dayNames();
  for (let i = 0; i < table.ids.length; i++) {
    const row = i * WIDTH;
    yield [table.ids[i]!, table.cells[row + COLUMN.seen] === 1 ? record(table, row, name) : null];
  }
}

function record(table: CardTable, row: number, name: (day: number) => Day | null): CardProgress {
  const cell = (column: number) => table.cells[row + column]!;
  const stability = cell(COLUMN.stability);
  const buried = name(cell(COLUMN.buried));
  const hash = table.hashes[row / WIDTH] ?? hashText(cell(COLUMN.hash));
  return {
    state: STATES[cell(COLUMN.state)]!,
    step: cell(COLUMN.step),
    due: name(cell(COLUMN.due)) ?? table.instants[row / WIDTH] ?? null,
    ease: cell(COLUMN.ease),
    interval: cell(COLUMN.interval),
    reps: cell(COLUMN.reps),
    lapses: cell(COLUMN.lapses),
    last: name(cell(COLUMN.last)),
    memory: Number.isNaN(stability) ? null : { stability, difficulty: cell(COLUMN.difficulty) },
    memoryDay: name(cell(COLUMN.memoryDay)),
    ...(cell(COLUMN.suspended) === 1 ? { suspended: true } : {}),
    ...(buried === null ? {} : { buried }),
    ...(hash === undefined ? {} : { hash }),
  };
}

function dayCell(day: Day | null): number {
  return day === null ? Number.NaN : dateNumber(day);
}

/** The names of day numbers, each made once: many cards share few days. */
function dayNames(): (day: number) => Day | null {
  const known = new Map<number, Day>();
  return (day) => {
    if (Number.isNaN(day)) return null;
    const name = known.get(day) ?? dayName(day);
    known.set(day, name);
    return name;
  };
}
