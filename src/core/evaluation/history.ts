import type { Rating } from '../rating.ts';
import type { LoggedReview } from './review-log.ts';

/** A card's reviews past this one say little about its scheduler, and are left out. */
const LONGEST_HISTORY = 128;

/** A review as its card's history knows it. */
interface Review {
  readonly rating: Rating;
  /** Days since the card's review before, 0 on the same day and for the first; never negative. */
  readonly elapsed: number;
  /** Place in the whole log, from 0: the order in time. */
  readonly place: number;
}

/** The reviews of one card, oldest first, those of one day included. */
export type History = readonly Review[];

/** A review that a scheduler is asked to predict: a later day than the one before it. */
export interface Row {
  readonly history: History;
  /** Which review of its history it is, from 0. */
  readonly at: number;
  readonly place: number;
  readonly elapsed: number;
  readonly recalled: boolean;
  /** Which review of the card it is, from 1, of those that begin a day. */
  readonly number: number;
  /** How often the card had been forgotten before, the first review and those of one day aside. */
  readonly lapses: number;
}

/** The history of each card of a log that is in order of time. */
export function histories(log: readonly LoggedReview[]): History[] {
  const cards = new Map<string, Review[]>();
  const lastDay = new Map<string, number>();
  log.forEach(({ card, rating, day }, place) => {
    const reviews = cards.get(card) ?? [];
    cards.set(card, reviews);
    if (reviews.length >= LONGEST_HISTORY) return;
    reviews.push({ rating, elapsed: Math.max(0, day - (lastDay.get(card) ?? day)), place });
    lastDay.set(card, day);
  });
  return [...cards.values()];
}

/** The rows of a history: every review but the first and those on the day of the one before. */
export function rowsOf(history: History): Row[] {
  const rows: Row[] = [];
  let lapses = 0;
  history.forEach(({ rating, elapsed, place }, at) => {
    if (elapsed === 0) return;
    const recalled = rating !== 'again';
    rows.push({ history, at, place, elapsed, recalled, number: rows.length + 2, lapses });
    if (!recalled) lapses++;
  });
  return rows;
}

/** All rows of some histories, in order of time. */
export function allRows(cards: readonly History[]): Row[] {
  return cards.flatMap(rowsOf).sort((one, other) => one.place - other.place);
}
