import type { Rating } from '../rating.ts';
import { DAY_MS, MINUTE } from '../time.ts';

const DAY_MINUTES = DAY_MS / MINUTE;

/** A step that a rating leads to, and the minutes until it is over. */
export interface Step {
  readonly step: number;
  readonly wait: number;
}

/** Above a day, a wait that was computed is rounded to whole days. */
function roundDays(minutes: number): number {
  return minutes > DAY_MINUTES ? Math.round(minutes / DAY_MINUTES) * DAY_MINUTES : minutes;
}

/**
 * Minutes after hard: the same step again, but on the first step half-way to the second, or, where there is only one,
 * half as long again and at most a day longer (as Anki does).
 */
function hardWait(steps: readonly number[], step: number): number {
  const [first = 0, second] = steps;
  if (step > 0) return steps[step] ?? first;
  if (second === undefined) return roundDays(Math.min(first * 1.5, first + DAY_MINUTES));
  return roundDays((first + second) / 2);
}

/** Where each rating leads a card that waits for step `step` of `steps` (minutes); null: it leaves the steps. */
export function nextSteps(steps: readonly number[], step: number): Record<Rating, Step | null> {
  const first = steps[0];
  if (first === undefined) return { again: null, hard: null, good: null, easy: null };
  // Steps may have become fewer since the card was last answered.
  const here = Math.min(step, steps.length - 1);
  const next = steps[here + 1];
  return {
    again: { step: 0, wait: first },
    hard: { step: here, wait: hardWait(steps, here) },
    good: next === undefined ? null : { step: here + 1, wait: next },
    easy: null,
  };
}
