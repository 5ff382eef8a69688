import type { CardId } from '../entry.ts';
import { perRating, type Rating } from '../rating.ts';
import { DAY_MS, type Due, dayName, dayNumber, formatInstant, later, MINUTE, type Moment } from '../time.ts';
import { fuzzFactor, type Load, makeFuzz } from './fuzz.ts';
import { perModel } from './index.ts';
import type { Asked, Move } from './memory-model.ts';
import { SCHEDULERS, type SchedulerOptions } from './options.ts';
import type { Schedule } from './schedule.ts';
import { nextSteps } from './steps.ts';

/** A card's schedule after one rating. */
export interface Outcome extends Schedule {
  readonly due: Due;
  /** Whether this lapse makes (or again shows) the card to be a leech. */
  readonly leech: boolean;
}

/** Where each rating takes the card. */
function movesOf({ state, step }: Schedule, options: SchedulerOptions): Record<Rating, Move> {
  const relearns = state === 'review' || state === 'relearning';
  const next = nextSteps(relearns ? options.relearningSteps : options.learningSteps, step);
  return perRating((rating) => {
    const to = next[rating];
    if (to === null || (state === 'review' && rating !== 'again'))
      return { state: 'review', step: 0, wait: null };
    return { state: relearns ? 'relearning' : 'learning', ...to };
  });
}

/** Whether a card is (still) a leech at its n-th lapse: at the threshold, then at every half threshold. */
export function isLeech(lapses: number, threshold: number): boolean {
  if (threshold < 1 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}

/**
 * When a step of `minutes` is over: an instant below 24 hours, else the day on which it falls. (Anki names a day also
 * for a shorter step that crosses the day's start, and adds up to five minutes of chance; neither is shown on its
 * buttons. Ours come exactly when the label says.)
 */
function stepDue(now: Moment, minutes: number): Due {
  const end = later(now, minutes * MINUTE);
  return minutes * MINUTE < DAY_MS ? formatInstant(end) : dayName(dayNumber(end));
}

/**
 * The four schedules that a card may have after it is answered at `now`. Answering picks one of them, so what a label
 * shows is what happens. Fuzz depends on the card's id and its repetitions alone; `load`, where given, tells how many
 * cards are due on a day number and moves an interval to the lightest day within its fuzz.
 */
export function preview(
  schedule: Schedule,
  id: CardId,
  now: Moment,
  options: SchedulerOptions,
  load?: Load,
): Record<Rating, Outcome> {
  const today = dayNumber(now);
  const last = dayName(today);
  const moves = movesOf(schedule, options);
  const factor = options.fuzz ? fuzzFactor(id, schedule.reps) : null;
  const fuzz = makeFuzz(options.maximumInterval, factor, load && ((days) => load(today + days)));
  const asked: Asked = { schedule, today, moves, options, fuzz };
  const advances = perModel((model) => model.advance(asked));
  return perRating((rating) => {
    const { state, step, wait } = moves[rating];
    const lapsed = schedule.state === 'review' && rating === 'again';
    const lapses = schedule.lapses + (lapsed ? 1 : 0);
    const days = advances[options.scheduler][rating].days;
    const kept: Schedule = { ...schedule };
    for (const name of SCHEDULERS) Object.assign(kept, advances[name][rating].record);
    return {
      ...kept,
      state,
      step,
      due: wait === null ? dayName(today + days) : stepDue(now, wait),
      reps: schedule.reps + 1,
      lapses,
      last,
      leech: lapsed && isLeech(lapses, options.leechThreshold),
    };
  });
}
