import { parseDay } from './time.ts';

/** What a setting takes: how a value is read from the command line and from settings.json, and how it is described. */
export interface Form<T> {
  /** What it takes, to complete "new-per-day takes …": `a whole number from 0 to 9999`. */
  readonly takes: string;
  /** The value that a text stands for; undefined where it stands for none. */
  parse(text: string): T | undefined;
  /** The value as settings.json holds it; undefined where it is no value of this form. */
  check(value: unknown): T | undefined;
}

export function wholeNumber(least: number, most: number): Form<number> {
  const check = (value: unknown) =>
    Number.isInteger(value) && inRange(value as number, least, most) ? (value as number) : undefined;
  const parse = (text: string) => (/^-?\d+$/.test(text) ? check(Number(text)) : undefined);
  return { takes: `a whole number from ${least} to ${most}`, parse, check };
}

export function fraction(least: number, most: number): Form<number> {
  const check = (value: unknown) =>
    typeof value === 'number' && inRange(value, least, most) ? value : undefined;
  const parse = (text: string) => (/^\d*\.?\d+$/.test(text) ? check(Number(text)) : undefined);
  return { takes: `a number from ${least} to ${most}`, parse, check };
}

export function oneOf<const T extends string>(names: readonly T[]): Form<T> {
  const check = (value: unknown) => names.find((name) => name === value);
  return { takes: listed(names), parse: check, check };
}

export const flag: Form<boolean> = {
  takes: 'true or false',
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  check: (value) => (typeof value === 'boolean' ? value : undefined),
};

export const text: Form<string> = {
  takes: 'a text that is not empty',
  parse: (given) => (given.trim() === '' ? undefined : given),
  check: (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
};

export const texts: Form<readonly string[]> = {
  takes: 'a list of texts, as JSON',
  parse: (given) => texts.check(json(given)),
  check: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined,
};

export const date: Form<string> = {
  takes: 'a date such as 2026-03-29',
  parse: (given) => (parseDay(given) === undefined ? undefined : given),
  check: (value) => (typeof value === 'string' ? date.parse(value) : undefined),
};

/** Minutes by unit of a learning step. */
const UNITS: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440 };

/** Learning steps as Anki writes them, `1m 10m`; the empty text is no step at all. */
export const steps: Form<string> = {
  takes: 'steps such as "1m 10m" (s, m, h or d; empty for none)',
  parse: (given) => (stepMinutes(given) ? given.trim().split(/\s+/).join(' ') : undefined),
  check: (value) => (typeof value === 'string' ? steps.parse(value) : undefined),
};

/** The minutes of each step; undefined where the text is not of that form. */
export function stepMinutes(given: string): number[] | undefined {
  const minutes: number[] = [];
  for (const part of given.split(/\s+/).filter(Boolean)) {
    const [, size, unit] = /^(\d{1,5})([smhd])$/.exec(part) ?? [];
    if (size === undefined || unit === undefined || Number(size) === 0) return undefined;
    minutes.push(Number(size) * UNITS[unit]!);
  }
  return minutes;
}

/** A fit of FSRS: its 21 weights, the day of the fit, and how many reviews it rests on. */
export interface FittedParameters {
  readonly weights: readonly number[];
  readonly date: string;
  readonly reviews: number;
}

export const fitted: Form<FittedParameters> = {
  takes: '{"weights": [21 numbers], "date": "2026-03-29", "reviews": 1234}, as JSON',
  parse: (given) => fitted.check(json(given)),
  check: (value) => (isFitted(value) ? value : undefined),
};

function isFitted(value: unknown): value is FittedParameters {
  const { weights, date: day, reviews } = (value ?? {}) as Partial<Record<keyof FittedParameters, unknown>>;
  const numbers = Array.isArray(weights) && weights.length === 21 && weights.every(Number.isFinite);
  return numbers && date.check(day) !== undefined && Number.isInteger(reviews);
}

function json(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}

function inRange(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
