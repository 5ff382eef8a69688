import { type Card, cardId } from '../core/card.ts';
import type { Verdict } from '../core/card-types/card-type.ts';
import { machineWord } from '../core/card-types/judged.ts';
import type { CardId, Mode, ReviewEntry } from '../core/entry.ts';
import type { Rating } from '../core/rating.ts';
import { type Outcome, preview } from '../core/scheduler/machine.ts';
import { NEW_SCHEDULE, type Placement, type Schedule } from '../core/scheduler/schedule.ts';
import type { Moment } from '../core/time.ts';
import type { Look } from '../store/look.ts';
import type { Desk } from './desk.ts';

/** An answer to be recorded. */
interface Review {
  readonly card: Card;
  readonly mode: Mode;
  readonly rating: Rating;
  /** Null where only a rating was given. */
  readonly verdict: Verdict | null;
  readonly typed?: string;
  /** Milliseconds from the question to the answer's being shown. */
  readonly ms: number;
}

/** What was recorded: the entry as it stands in the journal, and what it made of the card. */
export interface Recorded {
  readonly entry: ReviewEntry;
  /** The lapse made the card a leech. */
  readonly leech: boolean;
}

/** The four outcomes of a card now. */
export function outcomesOf(desk: Desk<Look>, card: Card, now: Moment): Readonly<Record<Rating, Outcome>> {
  const before = desk.store.progress().cards[cardId(card)] ?? NEW_SCHEDULE;
  return preview(before, cardId(card), now, desk.schedulerOptions, desk.load());
}

/**
 * Writes a review into the journal, with the placement that the rating's label promised. `outcomes` are those that the
 * person was shown, at `now`. In modes other than study the card stays where it is.
 */
export function recordReview(
  desk: Desk,
  { card, mode, rating, verdict, typed, ms }: Review,
  outcomes: Readonly<Record<Rating, Outcome>>,
  now: Moment,
): Recorded {
  const outcome = outcomes[rating];
  const id = cardId(card);
  const leech = mode === 'study' && outcome.leech;
  const word = machineWord(verdict);
  const entry = desk.store.append(
    {
      do: 'review',
      card: id,
      mode,
      rating,
      ms,
      ...(word === null ? {} : { verdict: word }),
      ...(typed === undefined ? {} : { typed }),
      hash: card.hash,
      ...(leech && desk.settings['leech-action'] === 'suspend' ? { suspend: true } : {}),
      ...placementAfter(desk, id, mode, outcome),
    },
    now,
  );
  return { entry: entry as ReviewEntry, leech };
}

/** Where a card stands after an answer: the part of a schedule that a journal entry keeps. */
export function placementAfter(desk: Desk<Look>, id: CardId, mode: Mode, outcome: Schedule): Placement {
  const stays = desk.store.progress().cards[id] ?? NEW_SCHEDULE;
  const { state, step, due, ease, interval } = mode === 'study' ? outcome : stays;
  return { state, step, due, ease, interval };
}
