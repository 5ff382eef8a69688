import { WRITTEN_LENGTH, writtenMs } from './entry-time.ts';
import { textOfUnits, type Units, unitsOf } from './units.ts';

/** Some bytes, and how far they were read. What reads on says whether it found what it looked for. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Words by the unit at one place, which tells them apart. */
export interface Words<Word> {
  readonly place: number;
  readonly byUnit: readonly ({ readonly word: Word; readonly units: Units } | undefined)[];
}

/** The words of a list, which differ at `place`. */
export function words<Word extends string>(place: number, all: readonly Word[]): Words<Word> {
  const byUnit = Array.from({ length: 128 }, (_, unit) => {
    const word = all.find((each) => each.charCodeAt(place) === unit);
    return word && { word, units: unitsOf(word) };
  });
  return { place, byUnit };
}

/** Reads on over what is expected; stays where it is not there. */
export function skip(cursor: Cursor, expected: Units): boolean {
  const { bytes, at } = cursor;
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  cursor.at = at + expected.length;
  return true;
}

/** Reads one unit, and tells whether it is the one expected. */
export function skipUnit(cursor: Cursor, unit: number): boolean {
  return cursor.bytes[cursor.at++] === unit;
}

/** Reads a word of a list; undefined where none is there. */
export function word<Word extends string>(cursor: Cursor, { place, byUnit }: Words<Word>): Word | undefined {
  const found = byUnit[cursor.bytes[cursor.at + place]!];
  return found && skip(cursor, found.units) ? found.word : undefined;
}

const LONGEST_WHOLE = 9;
const LONGEST_FRACTION = 16;

/** A whole number of at most nine digits; NaN where there is none. */
export function whole(cursor: Cursor): number {
  const { bytes, at } = cursor;
  let to = at;
  let value = 0;
  for (; isDigit(bytes[to]!); to++) value = value * 10 + bytes[to]! - 48;
  cursor.at = to;
  const isWhole = to > at && to - at <= LONGEST_WHOLE && (bytes[at] !== 48 || to - at === 1);
  return isWhole ? value : Number.NaN;
}

/** More digits than these are no whole number that a double holds for sure. */
const EXACT_DIGITS = 15;
const TENS = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);
const POINT = 46;

/** A number with a fraction: a whole number by a power of ten, both exact, is rounded as `Number` rounds the text. */
export function decimal(cursor: Cursor): number {
  const { bytes, at } = cursor;
  let value = whole(cursor);
  if (bytes[cursor.at] !== POINT) return value;
  const point = cursor.at;
  let to = point + 1;
  for (; isDigit(bytes[to]!); to++) value = value * 10 + bytes[to]! - 48;
  cursor.at = to;
  const digits = to - point - 1;
  if (digits === 0 || digits > LONGEST_FRACTION) return Number.NaN;
  const isExact = to - at - 1 <= EXACT_DIGITS;
  return isExact || Number.isNaN(value) ? value / TENS[digits]! : Number(textOfUnits(bytes, at, to));
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Reads an instant in the form that `formatInstant` writes; gives its milliseconds, NaN where there is none. */
export function instant(cursor: Cursor): number {
  const { bytes, at } = cursor;
  cursor.at = at + WRITTEN_LENGTH;
  return writtenMs(bytes, at);
}
