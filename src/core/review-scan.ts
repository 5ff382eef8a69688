import { type HashCell, hashOf, type Place, placeOf } from './card-table.ts';
import { type Cursor, decimal, instant, isDigit, skip, skipUnit, whole, word, words } from './cursor.ts';
import { MODES, type Mode, type ReviewEntry } from './entry.ts';
import { dateAt, dayNumberAt, dayNumberIn } from './entry-time.ts';
import { hashNumber } from './hash.ts';
import { RATINGS, type Rating } from './rating.ts';
import { STATES } from './scheduler/schedule.ts';
import { textOfUnits, unitsOf } from './units.ts';

/*
 * A review as the fold needs it: of an entry it is made, in a line of a journal it is found. Nearly all lines are reviews
 * in the very form that `stamp` gives them, and are read from their bytes, without a text or an object: who has lost
 * progress.json waits for a million of them. A line of any other form is left to `placeLine`, which knows all.
 */

/** What a review comes to in the fold. */
export interface ReviewFacts extends Place, HashCell {
  readonly mode: Mode;
  readonly rating: Rating;
  /** Milliseconds that the answer took. */
  readonly ms: number;
  /** Number of the day to which it belongs. */
  readonly day: number;
  readonly suspend: boolean;
}

/** A review that was found in bytes, and where its names stand. One is used for one line after the other. */
export interface ReviewScan extends ReviewFacts {
  /** Milliseconds since 1970 of the instant of the review. */
  readonly at: number;
  readonly idFrom: number;
  readonly idTo: number;
  readonly cardFrom: number;
  readonly cardTo: number;
  /** Where the line's newline stands. */
  readonly end: number;
}

export function factsOf(entry: ReviewEntry): ReviewFacts {
  const { mode, rating, ms, at, hash, suspend = false } = entry;
  return { mode, rating, ms, day: dayNumberAt(at), suspend, ...hashOf(hash), ...placeOf(entry) };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function createScan(): ReviewScan {
  const none = Number.NaN;
  const place = { state: 0, step: 0, due: none, instant: null, ease: 0, interval: 0 };
  const names = { idFrom: 0, idTo: 0, cardFrom: 0, cardTo: 0 };
  const hash = { hash: none, hashText: undefined };
  return {
    mode: 'study',
    rating: 'again',
    ms: 0,
    day: 0,
    suspend: false,
    at: 0,
    end: 0,
    ...hash,
    ...place,
    ...names,
  };
}

const QUOTE = 34;
const BACKSLASH = 92;
const BRACE = 125;

const ID = unitsOf('{"v":1,"id":"');
const AT = unitsOf('","at":"');
const CARD = unitsOf('","do":"review","card":"');
const MODE = unitsOf('","mode":"');
const RATING = unitsOf('","rating":"');
const MS = unitsOf('","ms":');
const VERDICT = unitsOf(',"verdict":"');
const TYPED = unitsOf(',"typed":"');
const HASH = unitsOf(',"hash":"');
const SUSPEND = unitsOf(',"suspend":true');
const STATE = unitsOf(',"state":"');
const STEP = unitsOf('","step":');
const DUE = unitsOf(',"due":');
const NULL = unitsOf('null');
const EASE = unitsOf(',"ease":');
const INTERVAL = unitsOf(',"interval":');

const MODE_WORDS = words(0, MODES);
const RATING_WORDS = words(0, RATINGS);
const VERDICT_WORDS = words(0, ['right', 'wrong']);
const STATE_WORDS = words(2, STATES);

/** Finds the review that begins at `from`; false where the line is none in the usual form. */
export function scanReview(bytes: Uint8Array, from: number, scan: ReviewScan): boolean {
  const cursor: Cursor = { bytes, at: from };
  if (!scanNames(cursor, scan) || !scanAnswer(cursor, scan) || !scanPlace(cursor, scan)) return false;
  (scan as Mutable<ReviewScan>).end = cursor.at + 1;
  return bytes[cursor.at] === BRACE && bytes[scan.end] === NEWLINE && scan.ease > 0;
}

const NEWLINE = 10;

function scanNames(cursor: Cursor, scan: Mutable<ReviewScan>): boolean {
  if (!skip(cursor, ID)) return false;
  scan.idFrom = cursor.at;
  if (!skipId(cursor)) return false;
  scan.idTo = cursor.at;
  if (!skip(cursor, AT)) return false;
  scan.day = dayNumberIn(cursor.bytes, cursor.at);
  scan.at = instant(cursor);
  if (Number.isNaN(scan.at) || !skip(cursor, CARD)) return false;
  scan.cardFrom = cursor.at;
  if (!skipCard(cursor)) return false;
  scan.cardTo = cursor.at;
  return true;
}

/** What was rated, judged, typed and asked. */
function scanAnswer(cursor: Cursor, scan: Mutable<ReviewScan>): boolean {
  const mode = skip(cursor, MODE) ? word(cursor, MODE_WORDS) : undefined;
  const rating = mode && skip(cursor, RATING) ? word(cursor, RATING_WORDS) : undefined;
  if (!mode || !rating || !skip(cursor, MS)) return false;
  scan.mode = mode;
  scan.rating = rating;
  scan.ms = whole(cursor);
  if (skip(cursor, VERDICT) && !(word(cursor, VERDICT_WORDS) && skipUnit(cursor, QUOTE))) return false;
  if (skip(cursor, TYPED) && !skipTyped(cursor)) return false;
  scan.hash = Number.NaN;
  scan.hashText = undefined;
  if (skip(cursor, HASH) && !scanHash(cursor, scan)) return false;
  scan.suspend = skip(cursor, SUSPEND);
  return !Number.isNaN(scan.ms);
}

function scanHash(cursor: Cursor, scan: Mutable<ReviewScan>): boolean {
  const { bytes, at: from } = cursor;
  let to = from;
  while (isPlain(bytes[to]!)) to++;
  scan.hash = hashNumber(bytes, from, to);
  if (Number.isNaN(scan.hash)) scan.hashText = textOfUnits(bytes, from, to);
  cursor.at = to;
  return skipUnit(cursor, QUOTE);
}

function scanPlace(cursor: Cursor, scan: Mutable<ReviewScan>): boolean {
  const state = skip(cursor, STATE) ? word(cursor, STATE_WORDS) : undefined;
  if (!state || !skip(cursor, STEP)) return false;
  scan.state = STATES.indexOf(state);
  scan.step = whole(cursor);
  if (!skip(cursor, DUE) || !scanDue(cursor, scan) || !skip(cursor, EASE)) return false;
  scan.ease = decimal(cursor);
  if (!skip(cursor, INTERVAL)) return false;
  scan.interval = whole(cursor);
  return !Number.isNaN(scan.step + scan.interval);
}

const DAY_LENGTH = 10;

function scanDue(cursor: Cursor, scan: Mutable<ReviewScan>): boolean {
  scan.due = Number.NaN;
  scan.instant = null;
  if (skip(cursor, NULL)) return true;
  if (!skipUnit(cursor, QUOTE)) return false;
  const { bytes, at: from } = cursor;
  if (bytes[from + DAY_LENGTH] === QUOTE) {
    scan.due = dateAt(bytes, from);
    cursor.at = from + DAY_LENGTH;
    return !Number.isNaN(scan.due) && skipUnit(cursor, QUOTE);
  }
  if (Number.isNaN(instant(cursor))) return false;
  scan.instant = textOfUnits(bytes, from, cursor.at);
  return skipUnit(cursor, QUOTE);
}

const LONGEST_ID = 64;

/** Letters, digits, `_` and `-`. */
function skipId(cursor: Cursor): boolean {
  const { bytes, at } = cursor;
  let to = at;
  while (isWordUnit(bytes[to]!)) to++;
  cursor.at = to;
  return to > at && to - at <= LONGEST_ID;
}

function isWordUnit(unit: number): boolean {
  const letter = unit | 32;
  return (letter >= 97 && letter <= 122) || isDigit(unit) || unit === 95 || unit === 45;
}

const SLASH = 47;

/** A text with a slash in it. */
function skipCard(cursor: Cursor): boolean {
  const { bytes } = cursor;
  let hasSlash = false;
  let to = cursor.at;
  for (; isPlain(bytes[to]!); to++) if (bytes[to] === SLASH) hasSlash = true;
  cursor.at = to;
  return hasSlash;
}

/** ASCII that JSON writes without an escape. */
function isPlain(unit: number): boolean {
  return unit >= 32 && unit < 128 && unit !== QUOTE && unit !== BACKSLASH;
}

/** A JSON string to its end. */
function skipTyped(cursor: Cursor): boolean {
  const { bytes } = cursor;
  for (;;) {
    const unit = bytes[cursor.at++]!;
    if (unit === QUOTE) return true;
    if (unit === BACKSLASH ? !skipEscape(cursor) : !(unit >= 32)) return false;
  }
}

const ESCAPED = new Set(unitsOf('"\\/bfnrt'));
const LETTER_U = 117;

function skipEscape(cursor: Cursor): boolean {
  const { bytes } = cursor;
  const unit = bytes[cursor.at++]!;
  if (unit !== LETTER_U) return ESCAPED.has(unit);
  for (let i = 0; i < 4; i++) if (!isHex(bytes[cursor.at++]!)) return false;
  return true;
}

function isHex(unit: number): boolean {
  const letter = unit | 32;
  return isDigit(unit) || (letter >= 97 && letter <= 102);
}
