import type { Rating } from './rating.ts';
import type { Placement } from './scheduler/schedule.ts';
import { type Day, dayName, dayNumber, type Instant, type Moment } from './time.ts';

/** `topic/id`: what a card is called everywhere outside its deck. */
export type CardId = string;

/** In which kind of sitting a review happened. Only `study` moves schedules; `plan` moves the FSRS memory alone. */
export const MODES = ['study', 'quiz', 'exam', 'cram', 'plan'] as const;
export type Mode = (typeof MODES)[number];

/** Whether a review of this mode moves the FSRS memory. */
export function movesMemory(mode: Mode): boolean {
  return mode === 'study' || mode === 'plan';
}

/** What all journal entries have. `v` is the journal format's version. */
interface Common {
  readonly v: 1;
  /** Random, unique among all journals. */
  readonly id: string;
  readonly at: Instant;
}

/** A card was answered: what happened, and what the chosen label promised. */
export interface ReviewEntry extends Common, Placement {
  readonly do: 'review';
  readonly card: CardId;
  readonly mode: Mode;
  readonly rating: Rating;
  /** Time from the question to the answer's being shown, at most five minutes. */
  readonly ms: number;
  /** What the machine judged, also where the person overrode it; absent where nothing was judged. */
  readonly verdict?: 'right' | 'wrong';
  /** What was typed, shortened to 2,000 characters. */
  readonly typed?: string;
  /** Hash of the card's answer then, so that a corrected answer can be told. */
  readonly hash?: string;
  /** This lapse made the card a leech and suspended it. */
  readonly suspend?: true;
}

interface UndoEntry extends Common {
  readonly do: 'undo';
  /** Id of the entry that is taken back. */
  readonly entry: string;
}

export interface FlagEntry extends Common {
  readonly do: 'suspend' | 'unsuspend' | 'unbury' | 'reset';
  readonly cards: readonly CardId[];
}

export interface BuryEntry extends Common {
  readonly do: 'bury';
  readonly cards: readonly CardId[];
  /** The first day on which the cards are asked again. */
  readonly until: Day;
}

/** A card and where it is put. */
export interface PlacedCard extends Placement {
  readonly card: CardId;
}

interface PlaceEntry extends Common {
  readonly do: 'set-due' | 'reschedule';
  readonly cards: readonly PlacedCard[];
}

/** A quiz or exam that was finished. */
interface ResultEntry extends Common {
  readonly do: 'result';
  readonly kind: 'quiz' | 'exam';
  readonly right: number;
  readonly count: number;
  readonly topics: readonly string[];
}

export type Entry = ReviewEntry | UndoEntry | FlagEntry | BuryEntry | PlaceEntry | ResultEntry;

/** An entry before it is written: the journal's writer adds `v`, `id` and `at`. */
export type NewEntry = Entry extends infer E ? (E extends Entry ? Omit<E, 'v' | 'id' | 'at'> : never) : never;

/** What puts cards aside until the day after that of `now`. */
export function buryEntry(cards: readonly CardId[], now: Moment): NewEntry {
  return { do: 'bury', cards, until: dayName(dayNumber(now) + 1) };
}
