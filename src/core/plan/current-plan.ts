import type { Settings } from '../settings.ts';
import { dayNumber, dayNumberOf, type Moment } from '../time.ts';

/** A plan as the person made it: day numbers of its first day and of the interview, and minutes a day (null: any). */
export interface StudyPlan {
  readonly start: number;
  readonly date: number;
  readonly minutes: number | null;
}

/** The plan that is on; null where there is none, or its day is over. */
export function currentPlan(settings: Settings, now: Moment): StudyPlan | null {
  const day = settings['interview-date'];
  if (day === null || dayNumberOf(day) < dayNumber(now)) return null;
  const start = settings['plan-start'];
  return {
    start: start === null ? dayNumber(now) : Math.min(dayNumber(now), dayNumberOf(start)),
    date: dayNumberOf(day),
    minutes: settings['minutes-per-day'],
  };
}
