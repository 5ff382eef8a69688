import type { Day, Due } from '../time.ts';

/** Where a card stands in its life, in Anki's words. */
export const STATES = ['new', 'learning', 'review', 'relearning'] as const;
export type State = (typeof STATES)[number];

/** What a rating's label promises and a journal entry keeps: where the card goes, and the SM-2 record after it. */
export interface Placement {
  readonly state: State;
  /** Which (re)learning step the card waits for, from 0; 0 in the states without steps. */
  readonly step: number;
  /** Null while the card is new. */
  readonly due: Due | null;
  /** SM-2's ease factor: 2.5 at first, never below 1.3. */
  readonly ease: number;
  /** SM-2's interval in days; 0 before graduation. In state relearning, the interval that follows it. */
  readonly interval: number;
}

/** FSRS's memory of a card. */
export interface Memory {
  /** Days after which recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

/** All that the scheduler knows of a card: its placement, its counts, and the shadow FSRS memory. */
export interface Schedule extends Placement {
  /** Standing reviews of mode study. */
  readonly reps: number;
  /** How often it was rated again in state review. */
  readonly lapses: number;
  /** Day of the last review that moved the placement, null before the first. */
  readonly last: Day | null;
  /** Null before the first review. */
  readonly memory: Memory | null;
  /** Day of the last review that moved the memory (mode plan moves it too), null before the first. */
  readonly memoryDay: Day | null;
}

const INITIAL_EASE = 2.5;

/** The schedule of a card that was never reviewed, or was reset. */
export const NEW_SCHEDULE: Schedule = {
  state: 'new',
  step: 0,
  due: null,
  ease: INITIAL_EASE,
  interval: 0,
  reps: 0,
  lapses: 0,
  last: null,
  memory: null,
  memoryDay: null,
};
