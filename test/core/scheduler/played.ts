import { RATINGS, type Rating } from '../../../src/core/rating.ts';
import { type Outcome, preview } from '../../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS, type SchedulerOptions } from '../../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE, type Schedule } from '../../../src/core/scheduler/schedule.ts';
import { dayName, dayNumber, dayNumberOf, isDay, type Moment, parseInstant } from '../../../src/core/time.ts';

/** Thursday, 1 January 2026, noon UTC. */
export const NOON: Moment = { ms: Date.parse('2026-01-01T12:00:00Z'), offset: 0 };

/** The defaults without chance. */
export const EXACT: SchedulerOptions = { ...DEFAULT_OPTIONS, fuzz: false };

export const ratingOf = (number: number): Rating => RATINGS[number - 1] as Rating;

/** The moment at which a schedule is due; noon of the day, where that is a day. */
function dueMoment({ due }: Schedule): Moment {
  if (due === null) return NOON;
  return isDay(due) ? { ms: Date.parse(`${due}T12:00:00Z`), offset: 0 } : (parseInstant(due) as Moment);
}

/** Answers a new card with the numbers of ratings, each when it is due: every outcome in turn. */
export function played(ratings: readonly number[], options: SchedulerOptions): Outcome[] {
  const outcomes: Outcome[] = [];
  let schedule: Schedule = NEW_SCHEDULE;
  for (const number of ratings) {
    const outcome = preview(schedule, 'a/b', dueMoment(schedule), options)[ratingOf(number)];
    outcomes.push(outcome);
    schedule = outcome;
  }
  return outcomes;
}

/** Days from the last review to the due day; 0 while the card waits for a step. */
export function days({ last, due }: Schedule): number {
  return due !== null && isDay(due) && last !== null ? dayNumberOf(due) - dayNumberOf(last) : 0;
}

/** A card under review that was answered `elapsed` days before NOON. */
export function underReview(interval: number, elapsed: number, ease: number): Schedule {
  const last = dayNumber(NOON) - elapsed;
  return {
    ...NEW_SCHEDULE,
    state: 'review',
    ease,
    interval,
    reps: 3,
    last: dayName(last),
    due: dayName(last + interval),
  };
}
