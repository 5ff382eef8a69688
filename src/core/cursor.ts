import { epochDay } from './entry-time.ts';
import { DAY_MS, DAY_START_HOUR, MINUTE } from './time.ts';
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

/** The day of the instant that begins at the cursor, which stays there. */
export function dayNumberIn({ bytes, at }: Cursor): number {
  return dateIn(bytes, at) - (two(bytes, at + 11) < DAY_START_HOUR ? 1 : 0);
}

/** Reads an instant in the form that `formatInstant` writes; gives its milliseconds, NaN where there is none. */
export function instantIn(cursor: Cursor): number {
  const { bytes, at } = cursor;
  cursor.at = at + INSTANT_LENGTH;
  if (bytes[at + 10] !== 84 || bytes[at + 19] !== POINT || !hasColons(bytes, at)) return Number.NaN;
  const hour = below(two(bytes, at + 11), 24);
  const minute = below(two(bytes, at + 14), 60);
  const second = below(two(bytes, at + 17), 60);
  const fraction = two(bytes, at + 20) * 10 + (two(bytes, at + 21) % 10);
  const local = dateIn(bytes, at) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  const size = below(two(bytes, at + 24), 24) * 60 + below(two(bytes, at + 27), 60);
  const sign = bytes[at + 23];
  if (sign === PLUS) return local - size * MINUTE;
  return sign === MINUS ? local + size * MINUTE : Number.NaN;
}

const INSTANT_LENGTH = 29;
const PLUS = 43;
const MINUS = 45;
const COLON = 58;

function hasColons(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 13] === COLON && bytes[at + 16] === COLON && bytes[at + 26] === COLON;
}

export function dateIn(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] !== MINUS || bytes[at + 7] !== MINUS) return Number.NaN;
  return epochDay(two(bytes, at) * 100 + two(bytes, at + 2), two(bytes, at + 5), two(bytes, at + 8));
}

/** Two digits as a number; NaN where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const ten = bytes[at]! - 48;
  const one = bytes[at + 1]! - 48;
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : Number.NaN;
}

function below(value: number, bound: number): number {
  return value < bound ? value : Number.NaN;
}
