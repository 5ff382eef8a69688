import { dayNumberOf, isDay } from '../core/time.ts';

/** `1 card`, `2 cards`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** When an interview is, `days` from today: `today`, `in 17 days`, `is over`. */
export function inDays(days: number): string {
  if (days < 0) return 'is over';
  return days === 0 ? 'today' : `in ${plural(days, 'day')}`;
}

/** How many cards have progress, but are in no deck; empty where none is so. */
export function orphansText(count: number): string {
  return count > 0
    ? `${plural(count, 'card')} with progress, but in no deck: pyprep list --json names them.`
    : '';
}

/** A share of 0 to 1 as a whole percentage; never 0 % or 100 % by rounding alone. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99 %';
  return rounded === 0 && share > 0 ? '1 %' : `${rounded} %`;
}

/** Two shares of 0 to 1 as a range of percentages: `52–69 %`; one percentage where both are it. */
export function percentRange(low: number, high: number): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? to : `${from.replace(' %', '')}–${to}`;
}

/** How many reviews a readiness rests on, to stand behind it and a comma. */
export function restsOn(reviews: number): string {
  return reviews === 0 ? 'which no review has tested yet' : `from ${plural(reviews, 'review')}`;
}

/** A time span in words: seconds below two minutes, else minutes. */
export function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** A day, or the minute of an instant as its own clock showed it: `2026-03-02 09:10`. */
export function moment(due: string): string {
  return due.slice(0, 16).replace('T', ' ');
}

/** A due date as people say it, seen from `today`: `today at 14:30`, `tomorrow`, `in 5 days`, `on 2027-01-31`. */
export function dueText(due: string, today: string): string {
  const day = due.slice(0, 10);
  const days = dayNumberOf(day) - dayNumberOf(today);
  const at = isDay(due) ? '' : ` at ${due.slice(11, 16)}`;
  if (days <= 0) return `today${at}`;
  if (days === 1) return `tomorrow${at}`;
  return days <= 60 ? `in ${days} days` : `on ${day}`;
}
