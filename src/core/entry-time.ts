import { DAY_MS, DAY_START_HOUR, type Day, dayName, type Instant, MINUTE, parseInstant } from './time.ts';

/*
 * The time of an entry, read from its text by arithmetic: a fold reads a million of them, and `Date` is slow. The form
 * that `formatInstant` writes, 2026-03-29T01:30:00.000+01:00, has every part at a fixed place; others go the slow way.
 */

const WRITTEN_LENGTH = 29;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const PUNCTUATION = [
  [4, '-'],
  [7, '-'],
  [10, 'T'],
  [13, ':'],
  [16, ':'],
  [19, '.'],
  [26, ':'],
].map(([at, sign]) => [at, String(sign).charCodeAt(0)] as [number, number]);

/** Milliseconds since 1970 of an ISO instant; NaN when the text is none. */
export function instantMs(text: string): number {
  if (text.length !== WRITTEN_LENGTH) return otherForm(text);
  for (const [at, code] of PUNCTUATION) if (text.charCodeAt(at) !== code) return Number.NaN;
  const day = epochDay(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const hour = below(digits(text, 11, 2), 24);
  const minute = below(digits(text, 14, 2), 60);
  const second = below(digits(text, 17, 2), 60);
  const local = day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + digits(text, 20, 3);
  return local - offset(text) * MINUTE;
}

/** Seconds, fractions and the offset written in other ways; `Date` alone would take 31 February for 3 March. */
function otherForm(text: string): number {
  const day = epochDay(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  return Number.isNaN(day) ? day : (parseInstant(text)?.ms ?? Number.NaN);
}

/** The day of an entry, by its own wall clock: the date before 4:00 belongs to the day before. */
export function dayAt(at: Instant): Day {
  const date = at.slice(0, 10);
  if (digits(at, 11, 2) >= DAY_START_HOUR) return date;
  return dayName(epochDay(digits(at, 0, 4), digits(at, 5, 2), digits(at, 8, 2)) - 1);
}

/** Days from the first date to the second, never below 0. Both must be dates that exist. */
export function daysBetween(from: Day, to: Day): number {
  if (from >= to) return 0;
  return dateNumber(to) - dateNumber(from);
}

function dateNumber(day: Day): number {
  return epochDay(digits(day, 0, 4), digits(day, 5, 2), digits(day, 8, 2));
}

/** Minutes ahead of UTC, from the sign on. */
function offset(text: string): number {
  const size = below(digits(text, 24, 2), 24) * 60 + below(digits(text, 27, 2), 60);
  const sign = text[23];
  if (sign === '+') return size;
  return sign === '-' ? -size : Number.NaN;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
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
