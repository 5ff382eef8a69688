/**
 * Instants and days. A day is a local calendar date that starts at 4:00, so a session after midnight still belongs to
 * the evening before. Nothing here asks the clock: the moment, with the offset of local time from UTC in force then, is
 * an argument. Days are therefore right in any zone and over any daylight-saving change.
 */

/** An instant, and what the clocks on the wall showed then. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly ms: number;
  /** Minutes that local time is ahead of UTC. */
  readonly offset: number;
}

/** A calendar date, `YYYY-MM-DD`. Compares as a string. */
export type Day = string;
/** An ISO instant with its offset, `2026-03-29T01:30:00.000+01:00`. */
export type Instant = string;
/** When a card is due: at an instant while its step is below 24 hours, else on a day. Ten characters are a day. */
export type Due = Day | Instant;

export const MINUTE = 60_000;
export const DAY_MS = 86_400_000;
/** The hour of local time at which a day starts. */
export const DAY_START_HOUR = 4;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Days from 1970-01-01 to the day that `moment` belongs to; a day starts so many minutes after midnight. Differences of
 * these are elapsed days.
 */
export function dayNumber(moment: Moment, start: number = DAY_START_HOUR * 60): number {
  return Math.floor((moment.ms + (moment.offset - start) * MINUTE) / DAY_MS);
}

/** The date of a day number. */
export function dayName(day: number): Day {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day that `moment` belongs to. */
export function dayOf(moment: Moment): Day {
  return dayName(dayNumber(moment));
}

/** The day number of a date; undefined when it is no date that exists. */
export function parseDay(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || dayName(ms / DAY_MS) !== text) return undefined;
  return ms / DAY_MS;
}

/** The day number of a date that is known to be one. */
export function dayNumberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The moment that an ISO instant names; undefined when the text is none. */
export function parseInstant(text: string): Moment | undefined {
  if (!INSTANT.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return undefined;
  const zone = /([+-])(\d\d):(\d\d)$/.exec(text);
  const minutes = zone ? Number(zone[2]) * 60 + Number(zone[3]) : 0;
  return { ms, offset: zone?.[1] === '-' ? -minutes : minutes };
}

/** The ISO instant of a moment, in its own offset, to the millisecond. */
export function formatInstant(moment: Moment): Instant {
  const local = new Date(moment.ms + moment.offset * MINUTE).toISOString().slice(0, -1);
  const size = Math.abs(moment.offset);
  const part = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${local}${moment.offset < 0 ? '-' : '+'}${part(size / 60)}:${part(size % 60)}`;
}

/** Whether `due` names a day rather than an instant. */
export function isDay(due: Due): boolean {
  return due.length === 10;
}

/** Whether something due at `due` is due at `now`. */
export function isDue(due: Due, now: Moment): boolean {
  return dueBy(now)(due);
}

/** As `isDue`, for many dates at one moment. */
export function dueBy(now: Moment): (due: Due) => boolean {
  const today = dayOf(now);
  return (due) => (isDay(due) ? due <= today : Date.parse(due) <= now.ms);
}

/** The same wall clock, later by `ms` (negative: earlier). */
export function later(moment: Moment, ms: number): Moment {
  return { ms: moment.ms + ms, offset: moment.offset };
}
