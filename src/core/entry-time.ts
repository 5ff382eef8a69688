import { DAY_MS, DAY_START_HOUR, type Day, dayName, type Instant, MINUTE, parseInstant } from './time.ts';
import { type Units, unitsOf } from './units.ts';

/*
 * The time of an entry, read from its text by arithmetic: a fold reads a million of them, and `Date` is slow. The form
 * that `formatInstant` writes, 2026-03-29T01:30:00.000+01:00, has every part at a fixed place; others go the slow way.
 */

/** The length of that form. */
export const WRITTEN_LENGTH = 29;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Milliseconds since 1970 of an ISO instant; NaN when the text is none. */
export function instantMs(text: string): number {
  return text.length === WRITTEN_LENGTH ? writtenMs(unitsOf(text), 0) : otherForm(text);
}

/** Milliseconds of the instant that stands at a place in the form that `formatInstant` writes; NaN where none does. */
export function writtenMs(units: Units, at: number): number {
  if (!hasWrittenForm(units, at)) return Number.NaN;
  const hour = below(two(units, at + 11), 24);
  const minute = below(two(units, at + 14), 60);
  const second = below(two(units, at + 17), 60);
  const fraction = two(units, at + 20) * 10 + (two(units, at + 21) % 10);
  const local = dateAt(units, at) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  return local - offset(units, at) * MINUTE;
}

const LETTER_T = 84;
const POINT = 46;
const PLUS = 43;
const MINUS = 45;
const COLON = 58;

function hasWrittenForm(units: Units, at: number): boolean {
  const signs = units[at + 10] === LETTER_T && units[at + 19] === POINT;
  return signs && units[at + 13] === COLON && units[at + 16] === COLON && units[at + 26] === COLON;
}

/** Seconds, fractions and the offset written in other ways; `Date` alone would take 31 February for 3 March. */
function otherForm(text: string): number {
  const day = dateNumber(text);
  return Number.isNaN(day) ? day : (parseInstant(text)?.ms ?? Number.NaN);
}

/** The number of the day of an entry, by its own wall clock: a time before 4:00 belongs to the date before. */
export function dayNumberAt(at: Instant): number {
  return dayNumberIn(unitsOf(at), 0);
}

/** As `dayNumberAt`, of the instant that stands at a place. */
export function dayNumberIn(units: Units, at: number): number {
  return dateAt(units, at) - (two(units, at + 11) < DAY_START_HOUR ? 1 : 0);
}

/** The day of an entry. */
export function dayAt(at: Instant): Day {
  return dayName(dayNumberAt(at));
}

/** Days since 1970-01-01 of the date with which a text begins; NaN for a date that does not exist. */
export function dateNumber(text: Day | Instant): number {
  return dateAt(unitsOf(text), 0);
}

/** As `dateNumber`, of the date that stands at a place. */
export function dateAt(units: Units, at: number): number {
  if (units[at + 4] !== MINUS || units[at + 7] !== MINUS) return Number.NaN;
  return epochDay(two(units, at) * 100 + two(units, at + 2), two(units, at + 5), two(units, at + 8));
}

/** Minutes ahead of UTC of the instant at a place. */
function offset(units: Units, at: number): number {
  const size = below(two(units, at + 24), 24) * 60 + below(two(units, at + 27), 60);
  const sign = units[at + 23];
  if (sign === PLUS) return size;
  return sign === MINUS ? -size : Number.NaN;
}

/** Two digits as a number; NaN where they are none. */
function two(units: Units, at: number): number {
  const ten = units[at]! - 48;
  const one = units[at + 1]! - 48;
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : Number.NaN;
}

function below(value: number, bound: number): number {
  return value < bound ? value : Number.NaN;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; NaN for a date that does not exist. */
function epochDay(year: number, month: number, day: number): number {
  const longest = month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  if (!(day >= 1 && day <= longest)) return Number.NaN;
  // Years that start in March put the leap day last, so that months have a length by formula (Hinnant, days_from_civil).
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + dayOfYear - 719_468;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
