import type { CardProgress, Progress } from './progress.ts';
import type { Candidate } from './queue.ts';
import { type Day, type Due, dayOf, dueBy, type Instant, isDay, type Moment } from './time.ts';

/**
 * What `due` counts, without the cards: small however many cards there are, and true at any moment until an answer is
 * given or a deck changes. So it can be kept, and a shell prompt need not read all progress to show one number.
 */
export interface DueTable {
  readonly topics: readonly TopicDue[];
  readonly days: Progress['days'];
}

/** One topic's cards by when they are due. Suspended ones are in none of these. */
interface TopicDue {
  readonly topic: string;
  /** Cards never asked. */
  readonly unseen: number;
  /** How many reviews fall due on each day. */
  readonly reviews: Readonly<Record<Day, number>>;
  /** When the steps of learning cards are over. */
  readonly learning: readonly Instant[];
  /** Buried cards: the first day on which each is asked again, and when it is due; null where it was never asked. */
  readonly buried: readonly (readonly [until: Day, due: Due | null])[];
}

/** Cards due now, not limited, and those never asked. */
export interface DueCounts {
  readonly learning: number;
  readonly reviews: number;
  readonly unseen: number;
}

/** The table of `candidates`. Each topic of `topics` has its place, also where no card of it applies. */
export function dueTable(
  topics: readonly string[],
  candidates: readonly Candidate[],
  { cards, days }: Progress,
): DueTable {
  const tables = new Map(topics.map((topic) => [topic, emptyTopic(topic)]));
  for (const { id, topic } of candidates) {
    const table = tables.get(topic);
    if (table) place(cards[id], table);
  }
  return { topics: [...tables.values()], days };
}

function emptyTopic(topic: string) {
  const reviews: Record<Day, number> = {};
  return { topic, unseen: 0, reviews, learning: [] as Instant[], buried: [] as [Day, Due | null][] };
}

function place(card: CardProgress | undefined, table: ReturnType<typeof emptyTopic>): void {
  if (card?.suspended) return;
  if (card?.buried !== undefined) table.buried.push([card.buried, card.due]);
  else if (!card?.due) table.unseen++;
  else if (isDay(card.due)) table.reviews[card.due] = (table.reviews[card.due] ?? 0) + 1;
  else table.learning.push(card.due);
}

/** What is due at `now` of the topics named; of all where none is. */
export function countDue(table: DueTable, names: readonly string[], now: Moment): DueCounts {
  const counts = { learning: 0, reviews: 0, unseen: 0 };
  for (const topic of table.topics)
    if (names.length === 0 || names.includes(topic.topic)) addDue(topic, now, counts);
  return counts;
}

function addDue(topic: TopicDue, now: Moment, counts: Record<keyof DueCounts, number>): void {
  const isDue = dueBy(now);
  counts.unseen += topic.unseen;
  counts.learning += topic.learning.filter(isDue).length;
  for (const [day, count] of Object.entries(topic.reviews)) if (isDue(day)) counts.reviews += count;
  const back = topic.buried.filter(([until]) => until <= dayOf(now));
  for (const [, due] of back) {
    if (due === null) counts.unseen++;
    else if (isDue(due)) counts[isDay(due) ? 'reviews' : 'learning']++;
  }
}
