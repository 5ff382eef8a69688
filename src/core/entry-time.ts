import { DAY_MS, DAY_START_HOUR, type Day, dayName, type Instant, MINUTE, parseInstant } from './time.ts';

/*
 * The time of an entry, read from its text by arithmetic: a fold reads a million of them, and `Date` is slow. The form
 * that `formatInstant` writes, 2026-03-29T01:30:00.000+01:00, has every part at a fixed place; others go the slow way.
 */

const WRITTEN_LENGTH = 29;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Milliseconds since 1970 of an ISO instant; NaN when the text is none. */
export function instantMs(text: string): number {
  if (text.length !== WRITTEN_LENGTH) return otherForm(text);
  if (!hasWrittenForm(text)) return Number.NaN;
  const hour = below(two(text, 11), 24);
  const minute = below(two(text, 14), 60);
  const second = below(two(text, 17), 60);
  const local =
    dateNumber(text) * DAY_MS +
    ((hour * 60 + minute) * 60 + second) * 1000 +
    two(text, 20) * 10 +
    (two(text, 21) % 10);
  return local - offset(text) * MINUTE;
}

function hasWrittenForm(text: string): boolean {
  return text[10] === 'T' && text[13] === ':' && text[16] === ':' && text[19] === '.' && text[26] === ':';
}

/** Seconds, fractions and the offset written in other ways; `Date` alone would take 31 February for 3 March. */
function otherForm(text: string): number {
  const day = dateNumber(text);
  return Number.isNaN(day) ? day : (parseInstant(text)?.ms ?? Number.NaN);
}

/** The number of the day of an entry, by its own wall clock: a time before 4:00 belongs to the date before. */
export function dayNumberAt(at: Instant): number {
  return dateNumber(at) - (two(at, 11) < DAY_START_HOUR ? 1 : 0);
}

/** The day of an entry. */
export function dayAt(at: Instant): Day {
  return dayName(dayNumberAt(at));
}

/** Days since 1970-01-01 of the date with which a text begins; NaN for a date that does not exist. */
export function dateNumber(text: Day | Instant): number {
  if (text[4] !== '-' || text[7] !== '-') return Number.NaN;
  return epochDay(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
}

/** Minutes ahead of UTC, from the sign on. */
function offset(text: string): number {
  const size = below(two(text, 24), 24) * 60 + below(two(text, 27), 60);
  const sign = text[23];
  if (sign === '+') return size;
  return sign === '-' ? -size : Number.NaN;
}

/** Two digits as a number; NaN where they are none. */
function two(text: string, at: number): number {
  const ten = text.charCodeAt(at) - 48;
  const one = text.charCodeAt(at + 1) - 48;
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : Number.NaN;
}

function below(value: number, bound: number): number {
  return value < bound ? value : Number.NaN;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; NaN for a date that does not exist. */
export function epochDay(year: number, month: number, day: number): number {
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
