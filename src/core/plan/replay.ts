import type { CardId, Entry, ReviewEntry } from '../entry.ts';
import { dayAt, daysBetween } from '../entry-time.ts';
import { type FoldRules, renamed } from '../fold.ts';
import { type Evidence, NO_EVIDENCE } from '../readiness.ts';
import { memoryAfter, retrievability } from '../scheduler/fsrs.ts';
import type { Memory } from '../scheduler/schedule.ts';
import type { Day } from '../time.ts';
import type { TimedAnswer } from './pace.ts';

/** A review on a later day than the one before: what FSRS predicted, and what came. */
export interface Observation {
  readonly day: Day;
  /** The recall that FSRS predicted, 0 to 1. */
  readonly predicted: number;
  readonly recalled: boolean;
}

/** What the journals tell of a person's speed and memory. */
export interface Replay {
  /** Times of first answers and of those on later days, oldest first. */
  readonly answers: readonly TimedAnswer[];
  readonly observations: readonly Observation[];
}

interface Seen {
  readonly memory: Memory;
  readonly day: Day;
}

/** Replays the standing entries, oldest first. Quiz, exam and cram are left out: nothing there moved the memory. */
export function replayReviews(entries: Iterable<Entry>, rules: FoldRules): Replay {
  const told = { answers: [] as TimedAnswer[], observations: [] as Observation[] };
  const seen = new Map<CardId, Seen>();
  for (const entry of entries) {
    if (entry.do === 'reset') for (const card of entry.cards) seen.delete(renamed(card, rules.aliases));
    else if (entry.do === 'review' && (entry.mode === 'study' || entry.mode === 'plan')) {
      const card = renamed(entry.card, rules.aliases);
      seen.set(card, replayReview(told, entry, seen.get(card), rules.parameters));
    }
  }
  return told;
}

function replayReview(
  told: { readonly answers: TimedAnswer[]; readonly observations: Observation[] },
  entry: ReviewEntry,
  before: Seen | undefined,
  parameters: readonly number[],
): Seen {
  const day = dayAt(entry.at);
  const days = before ? daysBetween(before.day, day) : 0;
  if (!before || days > 0) told.answers.push(timed(entry, before === undefined));
  if (before && days > 0) {
    const predicted = retrievability(before.memory, days, parameters);
    told.observations.push({ day, predicted, recalled: entry.rating !== 'again' });
  }
  return { memory: memoryAfter(before?.memory ?? null, days, entry.rating, parameters), day };
}

function timed({ rating, ms }: ReviewEntry, isFirst: boolean): TimedAnswer {
  const kind = isFirst ? 'fresh' : rating === 'again' ? 'wrong' : 'right';
  return { kind, seconds: ms / 1000 };
}

/** The observations summed up. */
export function evidenceOf(observations: readonly Observation[]): Evidence {
  const reviews = observations.length;
  if (reviews === 0) return NO_EVIDENCE;
  const predicted = observations.reduce((sum, one) => sum + one.predicted, 0) / reviews;
  return { reviews, predicted, recalled: observations.filter(({ recalled }) => recalled).length / reviews };
}
