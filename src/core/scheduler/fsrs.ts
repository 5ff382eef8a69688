import { FSRSAlgorithm } from 'ts-fsrs';
import { perRating, type Rating, ratingNumber } from '../rating.ts';
import { dayName, dayNumberOf, isDay } from '../time.ts';
import type { Fuzz } from './fuzz.ts';
import type { Advance, Asked, MemoryModel } from './memory-model.ts';
import type { SchedulerOptions } from './options.ts';
import type { Memory, Schedule } from './schedule.ts';

/*
 * FSRS-6 by ts-fsrs: its formulas with our own day counts. Its own `next()` is not used, because it counts days at
 * midnight UTC; a second review on one day counts with 0 days.
 */

const algorithms = new WeakMap<readonly number[], FSRSAlgorithm>();

/** The formulas for a parameter set, built once for each array. */
function algorithm(parameters: readonly number[]): FSRSAlgorithm {
  const known = algorithms.get(parameters);
  if (known) return known;
  const made = new FSRSAlgorithm({ w: [...parameters] });
  // ts-fsrs lifts w19 to 0.01; in weights that came from FSRS-5 (19 of them, then 0 and 0.5) it has to stay 0.
  if (parameters[19] === 0) Object.assign(made.parameters.w, { 19: 0 });
  // ts-fsrs reads its weights through a Proxy, in case they are changed. Ours never are, and a fold reads them by the million.
  Object.assign(made, { param: { ...made.parameters } });
  algorithms.set(parameters, made);
  return made;
}

/**
 * The memory after a review, `elapsedDays` (whole days, negative counts as 0) after the one before; null is the memory
 * of a card that was never reviewed. `parameters` are FSRS-6's 21 weights: pass the same array each time.
 */
export function memoryAfter(
  memory: Memory | null,
  elapsedDays: number,
  rating: Rating,
  parameters: readonly number[],
): Memory {
  return algorithm(parameters).next_state(memory, Math.max(0, elapsedDays), ratingNumber(rating));
}

/** The probability that a card is recalled `elapsedDays` (fractions allowed) after its last review, 0 to 1. */
export function retrievability(memory: Memory, elapsedDays: number, parameters: readonly number[]): number {
  return algorithm(parameters).forgetting_curve(Math.max(0, elapsedDays), memory.stability);
}

/** Days, not rounded, until recall of this memory has fallen to the desired retention. */
function interval(memory: Memory, { parameters, desiredRetention }: SchedulerOptions): number {
  return memory.stability * algorithm(parameters).calculate_interval_modifier(desiredRetention);
}

/** The days that the last review promised, whichever model promised them. */
function promised({ last, due, interval: days }: Schedule): number {
  return last !== null && due !== null && isDay(due) ? dayNumberOf(due) - dayNumberOf(last) : days;
}

/** Whole days by rating. In state review each passing rating gives more than the one before, as with SM-2. */
function spaced({ schedule, fuzz }: Asked, exact: Record<Rating, number>): Record<Rating, number> {
  const again = fuzz(exact.again, 1);
  if (schedule.state !== 'review') {
    const good = fuzz(exact.good, 1);
    return { again, hard: fuzz(exact.hard, 1), good, easy: fuzz(exact.easy, good + 1) };
  }
  const before = promised(schedule);
  // An interval that grows grows by a day at least; one that FSRS shortens stays shorter.
  const least = (days: number) => (days > before ? before + 1 : 1);
  const hard = fuzz(exact.hard, least(exact.hard));
  const good = fuzz(exact.good, Math.max(least(exact.good), hard + 1));
  return { again, hard, good, easy: fuzz(exact.easy, Math.max(least(exact.easy), good + 1)) };
}

function advance(asked: Asked): Record<Rating, Advance> {
  const { schedule, today, options } = asked;
  const elapsed = schedule.memoryDay === null ? 0 : today - dayNumberOf(schedule.memoryDay);
  const memories = perRating((rating) => memoryAfter(schedule.memory, elapsed, rating, options.parameters));
  const days = spaced(
    asked,
    perRating((rating) => interval(memories[rating], options)),
  );
  const memoryDay = dayName(today);
  return perRating((rating) => ({
    record: { memory: memories[rating], memoryDay },
    days: days[rating],
  }));
}

function dueDay({ memory, memoryDay }: Schedule, options: SchedulerOptions, fuzz: Fuzz): number | null {
  if (memory === null || memoryDay === null) return null;
  return dayNumberOf(memoryDay) + fuzz(interval(memory, options), 1);
}

export const fsrs: MemoryModel = { name: 'fsrs', advance, dueDay };
