import { type CardId, type Entry, type Mode, movesMemory, type ReviewEntry } from '../entry.ts';
import { dayNumberAt } from '../entry-time.ts';
import { type FoldRules, renamed } from '../fold.ts';
import type { Rating } from '../rating.ts';
import { type Evidence, NO_EVIDENCE } from '../readiness.ts';
import { memoryAfter, retrievability } from '../scheduler/fsrs.ts';
import type { Memory } from '../scheduler/schedule.ts';
import type { AnswerKind, TimedAnswer } from './pace.ts';

/** A review on a later day than the one before: what FSRS predicted, and what came. */
export interface Observation {
  readonly card: CardId;
  /** Day number. */
  readonly day: number;
  /** The recall that FSRS predicted, 0 to 1. */
  readonly predicted: number;
  readonly recalled: boolean;
}

/** An answer of which nobody said how long it took: a script or an editor gave it. */
interface UntimedAnswer {
  /** Day number. */
  readonly day: number;
  readonly kind: AnswerKind;
}

/** The last answer to a card. */
interface LastAnswer {
  /** Its number among all answers. */
  readonly nth: number;
  /** Day number. */
  readonly day: number;
  readonly rating: Rating;
  readonly mode: Mode;
}

/** What the journals tell of a person's speed and memory. */
export interface Replay {
  /** Times of first answers and of those on later days, oldest first. */
  readonly answers: readonly TimedAnswer[];
  readonly untimed: readonly UntimedAnswer[];
  readonly observations: readonly Observation[];
  /** The last answer to every card. */
  readonly latest: ReadonlyMap<CardId, LastAnswer>;
}

interface Seen extends LastAnswer {
  readonly memory: Memory;
}

interface Told {
  readonly answers: TimedAnswer[];
  readonly untimed: UntimedAnswer[];
  readonly observations: Observation[];
}

/** Replays the standing entries, oldest first. Quiz, exam and cram are left out: nothing there moved the memory. */
export function replayReviews(entries: Iterable<Entry>, rules: FoldRules): Replay {
  const told: Told = { answers: [], untimed: [], observations: [] };
  const latest = new Map<CardId, Seen>();
  let nth = 0;
  for (const entry of entries) {
    if (entry.do === 'reset') for (const card of entry.cards) latest.delete(renamed(card, rules.aliases));
    else if (entry.do === 'review' && movesMemory(entry.mode)) {
      const card = renamed(entry.card, rules.aliases);
      const { rating, mode } = entry;
      const day = dayNumberAt(entry.at);
      const memory = replayReview(told, card, entry, { day, before: latest.get(card) }, rules.parameters);
      latest.set(card, { memory, nth: nth++, day, rating, mode });
    }
  }
  return { ...told, latest };
}

/** Takes in a review, and gives the memory after it. */
function replayReview(
  told: Told,
  card: CardId,
  entry: ReviewEntry,
  { day, before }: { readonly day: number; readonly before: Seen | undefined },
  parameters: readonly number[],
): Memory {
  const days = before ? Math.max(0, day - before.day) : 0;
  takeTime(told, entry, { day, isFirst: before === undefined, isRepeat: before !== undefined && days === 0 });
  if (before && days > 0) {
    const predicted = retrievability(before.memory, days, parameters);
    told.observations.push({ card, day, predicted, recalled: entry.rating !== 'again' });
  }
  return memoryAfter(before?.memory ?? null, days, entry.rating, parameters);
}

/** A repetition on the same day is quick and says nothing of the pace. */
function takeTime(
  { answers, untimed }: Told,
  { rating, ms }: ReviewEntry,
  { day, isFirst, isRepeat }: { readonly day: number; readonly isFirst: boolean; readonly isRepeat: boolean },
): void {
  const kind = isFirst ? 'fresh' : rating === 'again' ? 'wrong' : 'right';
  if (ms === 0) untimed.push({ day, kind });
  else if (!isRepeat) answers.push({ kind, seconds: ms / 1000 });
}

/** The observations summed up. */
export function evidenceOf(observations: readonly Observation[]): Evidence {
  const reviews = observations.length;
  if (reviews === 0) return NO_EVIDENCE;
  const predicted = observations.reduce((sum, one) => sum + one.predicted, 0) / reviews;
  return { reviews, predicted, recalled: observations.filter(({ recalled }) => recalled).length / reviews };
}
