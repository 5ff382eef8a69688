import { perRating, type Rating } from '../rating.ts';
import { dayNumberOf, isDay } from '../time.ts';
import type { Fuzz } from './fuzz.ts';
import type { Advance, Asked, MemoryModel } from './memory-model.ts';
import type { Schedule } from './schedule.ts';

/*
 * SM-2 (P. A. Wozniak, 1990) as Anki's manual varies it: ease moves by rating, hard has a factor of its own, lateness
 * counts in part, an early review earns less, each button gives at least a day more than the one before.
 */

const MINIMUM_EASE = 1.3;
const EASE_CHANGE: Record<Rating, number> = { again: -0.2, hard: -0.15, good: 0, easy: 0.15 };
const HARD_FACTOR = 1.2;
const EASY_FACTOR = 1.3;
const GRADUATING_INTERVAL = 1;
const EASY_INTERVAL = 4;
/** The interval after a lapse: Anki's "new interval" of 0 % leaves its minimum. */
const LAPSE_INTERVAL = 1;

/** Anki computes in 32-bit floats; rounding as it does decides the halves (10 days × 2.35) as it does. */
const f = Math.fround;
const times = (a: number, b: number) => f(f(a) * f(b));

/** The ease factor after a review; kept in thousandths, as Anki does, so that it does not drift. */
function easeAfter(ease: number, rating: Rating): number {
  return Math.max(MINIMUM_EASE, Math.round((ease + EASE_CHANGE[rating]) * 1000) / 1000);
}

/**
 * Days since the last review, never negative. A card that was placed by hand before its first review has none: it is
 * taken to have been reviewed one interval before it is due. (Anki always counts back from the due day; we count what
 * really went by, so a due date that was moved, or set by FSRS, neither earns nor costs anything.)
 */
function elapsedDays({ last, due, interval }: Schedule, today: number): number {
  if (last !== null) return Math.max(0, today - dayNumberOf(last));
  const dueDay = due !== null && isDay(due) ? dayNumberOf(due) : today;
  return Math.max(0, interval - (dueDay - today));
}

type Passing = Record<Exclude<Rating, 'again'>, number>;

/** Intervals on or after the due day: half of the lateness counts for good, all of it for easy, none for hard. */
function onTime(interval: number, ease: number, late: number, fuzz: Fuzz): Passing {
  const hard = fuzz(times(interval, HARD_FACTOR), interval + 1);
  const good = fuzz(times(interval + late / 2, ease), hard + 1);
  const easy = fuzz(times(times(interval + late, ease), EASY_FACTOR), good + 1);
  return { hard, good, easy };
}

/**
 * Intervals before the due day, from the days that went by: never spread, and half the bonus for easy. Anki's rules for
 * reviewing ahead; answered early in its own deck, Anki takes a card to be on time, which would pay for days not waited.
 */
function early(interval: number, ease: number, elapsed: number, fuzz: Fuzz): Passing {
  const usual = Math.max(times(elapsed, ease), interval);
  return {
    hard: fuzz(Math.max(times(elapsed, HARD_FACTOR), times(interval, HARD_FACTOR / 2)), 1, false),
    good: fuzz(usual, 1, false),
    easy: fuzz(times(usual, EASY_FACTOR - (EASY_FACTOR - 1) / 2), 1, false),
  };
}

/** Intervals of a card in state review, by rating. */
function reviewed({ schedule, today, fuzz }: Asked): Record<Rating, number> {
  const { interval, ease } = schedule;
  const elapsed = elapsedDays(schedule, today);
  const passing =
    elapsed < interval
      ? early(interval, ease, elapsed, fuzz)
      : onTime(interval, ease, elapsed - interval, fuzz);
  return { again: fuzz(LAPSE_INTERVAL, 1), ...passing };
}

/** Intervals of a card that leaves its steps, by rating. */
function graduated({ schedule, fuzz }: Asked): Record<Rating, number> {
  if (schedule.state === 'relearning') {
    const kept = fuzz(schedule.interval, 1, false);
    return { again: kept, hard: kept, good: kept, easy: fuzz(schedule.interval + 1, 1, false) };
  }
  const first = fuzz(GRADUATING_INTERVAL, 1);
  return { again: first, hard: first, good: first, easy: fuzz(EASY_INTERVAL, 1) };
}

function advance(asked: Asked): Record<Rating, Advance> {
  const { schedule, moves } = asked;
  if (schedule.state === 'review') {
    const days = reviewed(asked);
    return perRating((rating) => ({
      record: { ease: easeAfter(schedule.ease, rating), interval: days[rating] },
      days: days[rating],
    }));
  }
  const days = graduated(asked);
  return perRating((rating) => ({
    record: moves[rating].state === 'review' ? { interval: days[rating] } : {},
    days: days[rating],
  }));
}

export const sm2: MemoryModel = {
  name: 'sm2',
  advance,
  dueDay: ({ last, interval }, options) =>
    last === null ? null : dayNumberOf(last) + Math.min(interval, options.maximumInterval),
};
