import type { CardId } from './entry.ts';
import type { Schedule } from './scheduler/schedule.ts';
import type { Day } from './time.ts';

/** One card's record in progress.json: its schedule, and the second axis of suspended and buried. */
export interface CardProgress extends Schedule {
  readonly suspended?: true;
  /** First day on which a buried card is asked again. */
  readonly buried?: Day;
  /** Hash of the card's answer when it was last reviewed. */
  readonly hash?: string;
}

/** What was answered on one day, in modes study and plan: for limits, streaks and statistics. */
export interface DayCount {
  /** First reviews of new cards, in mode study alone. */
  readonly new: number;
  /** Reviews of cards in state review. */
  readonly reviews: number;
  /** All answers, learning steps included. */
  readonly answers: number;
  /** Time spent, milliseconds. */
  readonly ms: number;
}

/** The fold of the journals. */
export interface Progress {
  readonly cards: Readonly<Record<CardId, CardProgress>>;
  readonly days: Readonly<Record<Day, DayCount>>;
}
