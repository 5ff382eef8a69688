import type { Rating } from '../rating.ts';
import type { Fuzz } from './fuzz.ts';
import type { SchedulerName, SchedulerOptions } from './options.ts';
import type { Schedule, State } from './schedule.ts';

/** Where the state machine takes a card, whatever the models say. */
export interface Move {
  readonly state: State;
  readonly step: number;
  /** Minutes until the step is over; null in state review, where a model gives the days. */
  readonly wait: number | null;
}

/** What a model is told when a card is answered. */
export interface Asked {
  readonly schedule: Schedule;
  /** Day number of the answer. */
  readonly today: number;
  readonly moves: Readonly<Record<Rating, Move>>;
  readonly options: SchedulerOptions;
  readonly fuzz: Fuzz;
}

/** What a model makes of one rating. */
export interface Advance {
  /** The fields of the schedule that this model keeps, after the rating. */
  readonly record: Partial<Schedule>;
  /** Whole days to the next review, should this model decide and the card be in state review. */
  readonly days: number;
}

/**
 * A theory of forgetting. The state machine owns states, steps, lapses, leeches and due dates; a model keeps its own
 * fields of the schedule and turns them into days. Every model is asked at every answer, so each record is always the
 * one that the model would have had alone, and choosing another model is a setting that converts nothing.
 */
export interface MemoryModel {
  readonly name: SchedulerName;
  /** The four possible advances. */
  advance(asked: Asked): Record<Rating, Advance>;
  /** Day number on which this model asks a card in state review again; null where it knows nothing of the card. */
  dueDay(schedule: Schedule, options: SchedulerOptions, fuzz: Fuzz): number | null;
}
