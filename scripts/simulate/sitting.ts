import type { TimedAnswer } from '../../src/core/plan/pace.ts';
import type { Moment } from '../../src/core/time.ts';
import { type Answer, answer, type Student } from './student.ts';

/** What a policy is told, and the person's time. */
export interface Sitting {
  readonly student: Student;
  /** Day number. */
  day: number;
  /** Day numbers of the first day of study and of the interview. */
  readonly start: number;
  readonly date: number;
  /** Seconds of study a day. */
  readonly budget: number;
  /** Seconds that were studied today, and in all. */
  spent: number;
  total: number;
  /** The times of answers on a later day than the one before, and of first ones. */
  readonly times: TimedAnswer[];
}

/** A policy that a person studies by. */
export interface Arm {
  readonly name: string;
  /** Starts with no progress; the function that it gives studies one day. */
  start(sitting: Sitting): () => void;
}

export function ids(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `card/${i}`);
}

export function timeLeft({ budget, spent }: Sitting): number {
  return budget - spent;
}

/** Has the person answer a card, on the clock. */
export function ask(sitting: Sitting, index: number): Answer {
  const { student, day } = sitting;
  const card = student.cards[index]!;
  const sameDay = card.memory !== null && card.day === day;
  const given = answer(student, index, day);
  sitting.spent += given.seconds;
  sitting.total += given.seconds;
  if (!sameDay) sitting.times.push(given);
  return given;
}

/** The moment in the sitting: it starts at 9:00. */
export function momentOf({ day, spent }: Sitting): Moment {
  return { ms: day * 86_400_000 + 9 * 3_600_000 + Math.round(spent * 1000), offset: 0 };
}
