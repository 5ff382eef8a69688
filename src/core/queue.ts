import type { CardTypeName } from './card.ts';
import type { CardId } from './entry.ts';
import { LEVELS, type Level } from './level.ts';
import type { CardProgress, Progress } from './progress.ts';
import {
  DAY_MS,
  DAY_START_HOUR,
  type Day,
  type Due,
  dayName,
  dayNumber,
  dayNumberOf,
  dayOf,
  isDay,
  isDue,
  MINUTE,
  type Moment,
} from './time.ts';

/** What the queue must know of a card that may be asked. */
export interface Candidate {
  readonly id: CardId;
  readonly topic: string;
  readonly type: CardTypeName;
  readonly level: Level;
  readonly concept?: string;
  readonly needs: readonly CardId[];
  /** Hash of its answer, to notice that it was corrected. */
  readonly hash?: string;
}

/** How many more cards today may bring. */
export interface Limits {
  readonly newLeft: number;
  readonly reviewsLeft: number;
}

export interface QueueOptions {
  readonly limits: Limits;
  /** Reviews due up to so many days from today count as due. */
  readonly ahead?: number;
  /** Minutes by which a learning card may come early when nothing else is left; default `LEARN_AHEAD_MINUTES`. */
  readonly learnAhead?: number;
}

/** The cards that are to be asked, in order. A session takes from it and puts back what comes again. */
export interface Queue {
  /** Cards whose step ends today, earliest first. */
  learning: { readonly id: CardId; readonly due: number }[];
  /** Most overdue, relative to the interval, first. */
  reviews: CardId[];
  /** In the order in which they are to be introduced; longer than the limit, as gates may hold cards back. */
  fresh: Candidate[];
  /** By concept, the levels of its cards that are not yet known (new or learning): they hold harder ones back. */
  unknown: Map<string, Map<CardId, number>>;
  readonly learnAhead: number;
  /** How many of `fresh` may still be asked today. */
  newLeft: number;
  /** Reviews and new cards asked since the queue was built, for spreading the new ones. */
  asked: { reviews: number; fresh: number };
}

/** A learning card due within so many minutes comes at once when nothing else is left, until the person says otherwise. */
export const LEARN_AHEAD_MINUTES = 20;

/** Whether the person put the card aside: suspended, or buried until a later day. */
export function isAside(progress: CardProgress | undefined, today: Day): boolean {
  return progress !== undefined && (progress.suspended === true || (progress.buried ?? '') > today);
}

/**
 * The queue of the cards among `candidates` (in deck order) at `now`. Suspended and buried ones are left out; what is due
 * beyond the limits as well.
 */
export function buildQueue(
  candidates: readonly Candidate[],
  progress: Progress,
  now: Moment,
  options: QueueOptions,
): Queue {
  const today = dayOf(now);
  const horizon = dayName(dayNumber(now) + (options.ahead ?? 0));
  const queue: Queue = {
    learning: [],
    reviews: [],
    fresh: [],
    unknown: new Map(),
    learnAhead: (options.learnAhead ?? LEARN_AHEAD_MINUTES) * MINUTE,
    newLeft: options.limits.newLeft,
    asked: { reviews: 0, fresh: 0 },
  };
  const overdue: { id: CardId; rank: number }[] = [];
  for (const candidate of candidates) {
    const card = progress.cards[candidate.id];
    if (isAside(card, today)) continue;
    if (!isKnown(card)) addUnknown(queue, candidate);
    if (!isScheduled(card)) queue.fresh.push(candidate);
    else if (!isDay(card.due)) queue.learning.push({ id: candidate.id, due: Date.parse(card.due) });
    else if (card.due <= horizon || isCorrected(card, candidate.hash))
      overdue.push({ id: candidate.id, rank: overdueness(card, now) });
  }
  overdue.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  queue.reviews = overdue.slice(0, Math.max(0, options.limits.reviewsLeft)).map(({ id }) => id);
  queue.learning.sort((a, b) => a.due - b.due);
  queue.fresh = spreadTopics(queue.fresh);
  return queue;
}

/** Days late in units of the interval, so that a card due every day goes before one due every year. */
function overdueness(card: CardProgress, now: Moment): number {
  const late = dayNumber(now) - dayNumberOf(card.due as Day);
  return (late + 1) / Math.max(1, card.interval);
}

/** New cards of several topics in turn, each topic in its deck's order, so that all of them advance together. */
function spreadTopics(fresh: readonly Candidate[]): Candidate[] {
  const topics = new Map<string, Candidate[]>();
  for (const candidate of fresh) {
    const cards = topics.get(candidate.topic);
    if (cards) cards.push(candidate);
    else topics.set(candidate.topic, [candidate]);
  }
  const spread: Candidate[] = [];
  for (let round = 0; spread.length < fresh.length; round++) {
    for (const cards of topics.values()) {
      const candidate = cards[round];
      if (candidate) spread.push(candidate);
    }
  }
  return spread;
}

/** Whether a card that the person knows has had its answer corrected since it was last reviewed. */
export function isCorrected(card: CardProgress | undefined, hash: string | undefined): boolean {
  return card?.state === 'review' && card.hash !== undefined && hash !== undefined && card.hash !== hash;
}

/** How many cards are left to ask: learning, reviews, and new ones within the limit. */
export function leftIn(queue: Queue): { learning: number; reviews: number; fresh: number; total: number } {
  const fresh = Math.min(Math.max(0, queue.newLeft), queue.fresh.length);
  const counts = { learning: queue.learning.length, reviews: queue.reviews.length, fresh };
  return { ...counts, total: counts.learning + counts.reviews + counts.fresh };
}

/** The card to ask now, or null where none may be asked yet. Learning first, then reviews with the new ones between. */
export function pick(queue: Queue, progress: Progress, now: Moment): CardId | null {
  const step = queue.learning[0];
  if (step && step.due <= now.ms) return step.id;
  const fresh = queue.newLeft > 0 ? introduce(queue, progress) : undefined;
  const review = queue.reviews[0];
  if (review !== undefined && !(fresh && isNewsTurn(queue))) return review;
  if (fresh) return fresh.id;
  if (step && step.due <= now.ms + queue.learnAhead) return step.id;
  return null;
}

/** Whether the next of the new cards is due, were they spread evenly among the reviews. */
function isNewsTurn(queue: Queue): boolean {
  const { asked } = queue;
  const reviews = asked.reviews + queue.reviews.length;
  const fresh = asked.fresh + leftIn(queue).fresh;
  return (asked.fresh + 1) * (reviews + 1) <= (asked.reviews + 1) * (fresh + 1);
}

/**
 * The first new card whose needs were introduced and whose concept is known at every easier level. Only cards of the same
 * queue hold one back; where all are held back, the first goes ahead.
 */
function introduce(queue: Queue, progress: Progress): Candidate | undefined {
  const waiting = (id: CardId) => !progress.cards[id] && queue.fresh.some((other) => other.id === id);
  const isFree = ({ needs, concept, level }: Candidate) =>
    !needs.some(waiting) &&
    (concept === undefined ||
      [...(queue.unknown.get(concept)?.values() ?? [])].every((other) => other >= rank(level)));
  return queue.fresh.find(isFree) ?? queue.fresh[0];
}

function addUnknown(queue: Queue, { id, concept, level }: Candidate): void {
  if (concept === undefined) return;
  const cards = queue.unknown.get(concept);
  if (cards) cards.set(id, rank(level));
  else queue.unknown.set(concept, new Map([[id, rank(level)]]));
}

/** Whether a card was answered and so comes again; a new one has no due, even where it was put aside. */
function isScheduled(card: CardProgress | undefined): card is CardProgress & { readonly due: Due } {
  return card !== undefined && card.state !== 'new' && card.due !== null;
}

/** A card is known once it has graduated. */
function isKnown(card: CardProgress | undefined): boolean {
  return card?.state === 'review' || card?.state === 'relearning';
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}

/**
 * Takes a card that was answered or put aside out of the queue, and puts it back where its new schedule has it come again
 * today. A new card that was put aside unanswered leaves its place among today's new ones to another.
 */
export function requeue(queue: Queue, id: CardId, card: CardProgress | undefined, now: Moment): void {
  const wasReview = removeFrom(queue.reviews, (other) => other === id);
  const wasFresh = removeFrom(queue.fresh, (other) => other.id === id);
  removeFrom(queue.learning, (other) => other.id === id);
  if (wasReview) queue.asked.reviews++;
  if (wasFresh && isScheduled(card)) {
    queue.asked.fresh++;
    queue.newLeft--;
  }
  if (isKnown(card)) for (const cards of queue.unknown.values()) cards.delete(id);
  if (!card || card.due === null || isAside(card, dayOf(now))) return;
  if (!isDay(card.due)) {
    const due = Date.parse(card.due);
    const at = queue.learning.findIndex((other) => other.due > due);
    queue.learning.splice(at < 0 ? queue.learning.length : at, 0, { id, due });
  } else if (isDue(card.due, now)) queue.reviews.push(id);
}

function removeFrom<T>(list: T[], matches: (item: T) => boolean): boolean {
  const at = list.findIndex(matches);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** When the next of the candidates falls due, an instant or a day; null where nothing is scheduled. */
export function nextDue(candidates: readonly Candidate[], progress: Progress, now: Moment): Due | null {
  const today = dayOf(now);
  const dayStarts = (DAY_START_HOUR * 60 - now.offset) * MINUTE;
  let first: { due: Due; at: number } | null = null;
  for (const { id } of candidates) {
    const card = progress.cards[id];
    if (!card?.due || card.suspended) continue;
    const due = isAside(card, today) && card.buried && card.due < card.buried ? card.buried : card.due;
    const at = isDay(due) ? dayNumberOf(due) * DAY_MS + dayStarts : Date.parse(due);
    if (!first || at < first.at) first = { due, at };
  }
  return first?.due ?? null;
}
