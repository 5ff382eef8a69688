import { type CardId, type Entry, movesMemory, type NewEntry } from './entry.ts';
import { entryInstant } from './entry-check.ts';
import { instantMs } from './entry-time.ts';
import { readReview } from './review-line.ts';
import { formatInstant, MINUTE, type Moment } from './time.ts';

/** The longest time that counts for one answer: who takes longer has left the chair. */
export const LONGEST_ANSWER = 5 * MINUTE;
/** As much of what was typed as an entry keeps, in UTF-16 units. */
const LONGEST_TYPED = 2000;

/**
 * An entry and its place among all. A line's turn is its instant or, if later, the turn of the line before it in its
 * file; entries are in order by turn, then device, then line.
 */
export interface Placed {
  readonly turn: number;
  readonly device: string;
  readonly entry: Entry;
}

/** The entry that a journal line holds; undefined for a line that is torn, foreign, or of a later version. */
export function parseEntry(line: string): Entry | undefined {
  return placeLine(line, '', Number.NEGATIVE_INFINITY)?.entry;
}

/** The entry of a line of a device's journal, where the entry before it has the turn `before`; undefined as above. */
export function placeLine(line: string, device: string, before: number): Placed | undefined {
  const review = readReview(line);
  const entry = review ?? parsed(line);
  const ms = review ? instantMs(review.at) : entryInstant(entry);
  return Number.isNaN(ms) ? undefined : { turn: Math.max(ms, before), device, entry: entry as Entry };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * A new entry as it is written: with format version, id and instant, and cut to what the journal keeps. The order of a
 * review's fields is the one that `readReview` reads fast.
 */
export function stamp(entry: NewEntry, id: string, now: Moment): Entry {
  const at = formatInstant(now);
  if (entry.do !== 'review') return { v: 1, id, at, ...entry };
  const { verdict, typed, hash, suspend } = entry;
  return {
    v: 1,
    id,
    at,
    do: 'review',
    card: entry.card,
    mode: entry.mode,
    rating: entry.rating,
    ms: Math.round(Math.min(Math.max(entry.ms, 0), LONGEST_ANSWER)),
    ...(verdict === undefined ? {} : { verdict }),
    ...(typed === undefined ? {} : { typed: typed.slice(0, LONGEST_TYPED) }),
    ...(hash === undefined ? {} : { hash }),
    ...(suspend === undefined ? {} : { suspend }),
    state: entry.state,
    step: entry.step,
    due: entry.due,
    ease: entry.ease,
    interval: entry.interval,
  };
}

/** An entry's turn and device: what orders entries of different files. */
export type Key = Pick<Placed, 'turn' | 'device'>;

export function isBefore(one: Key, other: Key): boolean {
  return one.turn < other.turn || (one.turn === other.turn && one.device < other.device);
}

/** The entries of several journals in order. Each source yields those of one device in its file's order. */
export function* inOrder<P extends Key>(sources: readonly Iterator<P>[]): Generator<P> {
  const heads: { source: Iterator<P>; head: P }[] = [];
  const push = (source: Iterator<P>) => {
    const next = source.next();
    if (!next.done) heads.push({ source, head: next.value });
  };
  for (const source of sources) push(source);
  while (heads.length > 0) {
    // Journals are few (one a device), so the least of their heads is found by looking at each.
    let least = 0;
    for (let i = 1; i < heads.length; i++) {
      if (isBefore(heads[i]!.head, heads[least]!.head)) least = i;
    }
    const chosen = heads[least]!;
    yield chosen.head;
    const next = chosen.source.next();
    if (next.done) heads.splice(least, 1);
    else chosen.head = next.value;
  }
}

/** The cards whose progress an entry changes: none for undo and result, and for reviews in a quiz, exam or cram. */
export function cardsOf(entry: Entry): readonly CardId[] {
  switch (entry.do) {
    case 'review':
      return movesMemory(entry.mode) ? [entry.card] : [];
    case 'undo':
    case 'result':
      return [];
    case 'set-due':
    case 'reschedule':
      return entry.cards.map(({ card }) => card);
    default:
      return entry.cards;
  }
}
