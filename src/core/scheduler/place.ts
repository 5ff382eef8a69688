import type { CardId } from '../entry.ts';
import { dayName, dayNumberOf } from '../time.ts';
import { fuzzFactor, makeFuzz } from './fuzz.ts';
import { MODELS } from './index.ts';
import type { SchedulerOptions } from './options.ts';
import type { Placement, Schedule } from './schedule.ts';

/**
 * The placement of a card that the person wants on a day, as Anki's "set due date": a card under review keeps its
 * interval and ease, one that is new or being learned starts to be reviewed with these days (at least 1) as interval.
 * `today` is a day number.
 */
export function setDue(schedule: Schedule, today: number, daysFromNow: number): Placement {
  const { state, ease, interval } = schedule;
  const known = state === 'review' || state === 'relearning';
  return {
    state: 'review',
    step: 0,
    due: dayName(today + daysFromNow),
    ease,
    interval: known ? interval : Math.max(1, daysFromNow),
  };
}

/**
 * The placement of a card by the model that is chosen now, counted from its last review; null where nothing changes: a
 * card that is not in state review, or is due on a day already that the model's fuzz allows. The day may be in the past:
 * the card is then overdue.
 */
export function reschedule(schedule: Schedule, id: CardId, options: SchedulerOptions): Placement | null {
  const { state, step, due, ease, interval } = schedule;
  if (state !== 'review') return null;
  // The fuzz of the answer that led here, so that rescheduling twice is rescheduling once.
  const factor = options.fuzz ? fuzzFactor(id, schedule.reps - 1) : null;
  const since = schedule.memoryDay ?? schedule.last;
  const kept = due !== null && since !== null ? dayNumberOf(due) - dayNumberOf(since) : null;
  // The day that it has counts as the lightest: it may have come of a fuzz that looked at the load of the days.
  const fuzz = makeFuzz(options.maximumInterval, factor, (days) => (days === kept ? -1 : 0));
  const day = MODELS[options.scheduler].dueDay(schedule, options, fuzz);
  if (day === null || dayName(day) === due) return null;
  return { state, step, due: dayName(day), ease, interval };
}
