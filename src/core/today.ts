import type { CardId } from './entry.ts';
import type { Progress } from './progress.ts';
import { type Candidate, isAside, type Limits } from './queue.ts';
import { type Day, dayName, dayNumber, dayOf, dueBy, isDay, type Moment } from './time.ts';

/** What is left of today's limits, after what any process has answered today. */
export function limitsLeft(
  { days }: Pick<Progress, 'days'>,
  today: Day,
  perDay: { readonly fresh: number; readonly reviews: number },
): Limits {
  const done = days[today];
  return {
    newLeft: Math.max(0, perDay.fresh - (done?.new ?? 0)),
    reviewsLeft: Math.max(0, perDay.reviews - (done?.reviews ?? 0)),
  };
}

/** Counts of one topic, or of all: what is due, and what stands where. */
export interface TopicCounts {
  readonly cards: number;
  /** Reviews and learning cards due now, not limited. */
  readonly due: number;
  readonly learning: number;
  readonly reviews: number;
  /** Cards never asked. */
  readonly unseen: number;
  /** Cards in state review. */
  readonly known: number;
  readonly suspended: number;
  readonly buried: number;
}

/** The counts of `candidates` at `now`. Learning cards count when their step is over. */
export function countCards(candidates: readonly Candidate[], progress: Progress, now: Moment): TopicCounts {
  const today = dayOf(now);
  const isDue = dueBy(now);
  const counts = { cards: 0, due: 0, learning: 0, reviews: 0, unseen: 0, known: 0, suspended: 0, buried: 0 };
  for (const { id } of candidates) {
    counts.cards++;
    const card = progress.cards[id];
    if (card?.suspended) counts.suspended++;
    else if (isAside(card, today)) counts.buried++;
    else if (!card?.due) counts.unseen++;
    else if (isDue(card.due)) {
      if (isDay(card.due)) counts.reviews++;
      else counts.learning++;
    }
    if (card?.state === 'review') counts.known++;
  }
  counts.due = counts.learning + counts.reviews;
  return counts;
}

/** What today's limits leave of the cards that are due: all learning cards, and so many reviews. */
export function dueToday(
  { learning, reviews }: { readonly learning: number; readonly reviews: number },
  { reviewsLeft }: Pick<Limits, 'reviewsLeft'>,
): { due: number; learning: number; reviews: number } {
  const asked = Math.min(reviews, reviewsLeft);
  return { due: learning + asked, learning, reviews: asked };
}

/** Cards that have progress but stand in no deck: they wait for it, and count nowhere else. */
export function orphans(known: ReadonlySet<CardId>, progress: Progress): CardId[] {
  return Object.keys(progress.cards).filter((id) => !known.has(id));
}

/** How many days of `perDay` reviews a backlog takes; 0 where today's limit is enough. */
export function backlogDays(reviews: number, perDay: number): number {
  return reviews <= perDay || perDay === 0 ? 0 : Math.ceil(reviews / perDay);
}

/** How many days in a row have an answer, up to the day of `now`, or to the day before while that one has none yet. */
export function streak(progress: Progress, now: Moment): number {
  let day = dayNumber(now);
  if (!progress.days[dayName(day)]) day--;
  let length = 0;
  while (progress.days[dayName(day - length)]) length++;
  return length;
}
