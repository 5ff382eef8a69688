import { DAY_MS, type Due, dayNumber, dayNumberOf, isDay, type Moment } from '../time.ts';

/** Seconds of each unit above the second, a month being a twelfth of a year, and what it is called on a button, longest first; whole: shown without a decimal. */
const UNITS = [
  { seconds: 365 * 86_400, name: 'y', whole: false },
  { seconds: (365 / 12) * 86_400, name: 'mo', whole: false },
  { seconds: 86_400, name: 'd', whole: true },
  { seconds: 3_600, name: 'h', whole: false },
  { seconds: 60, name: 'm', whole: true },
] as const;

const SECOND = { seconds: 1, name: 's', whole: true } as const;

/** A span of seconds as Anki's buttons write it: `30s`, `1m`, `1.5h`, `4d`, `2.1mo`, `1.5y`. */
function spanLabel(seconds: number): string {
  const unit = UNITS.find((candidate) => seconds >= candidate.seconds) ?? SECOND;
  const count = seconds / unit.seconds;
  return `${unit.whole ? Math.round(count) : Math.round(count * 10) / 10}${unit.name}`;
}

/** The interval that an outcome gives, for the key that gives it; `due` is the outcome's, `now` that of its preview. */
export function label(due: Due, now: Moment): string {
  const ms = isDay(due) ? (dayNumberOf(due) - dayNumber(now)) * DAY_MS : Date.parse(due) - now.ms;
  return isDay(due) && ms <= 0 ? 'today' : spanLabel(Math.max(0, ms) / 1000);
}
