import type { CardId, Entry, NewEntry } from './entry.ts';
import { isEntry } from './entry-check.ts';
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
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A new entry as it is written: with format version, id and instant, and cut to what the journal keeps. */
export function stamp(entry: NewEntry, id: string, now: Moment): Entry {
  const at = formatInstant(now);
  if (entry.do !== 'review') return { v: 1, id, at, ...entry };
  const ms = Math.round(Math.min(Math.max(entry.ms, 0), LONGEST_ANSWER));
  const typed = entry.typed?.slice(0, LONGEST_TYPED);
  return { v: 1, id, at, ...entry, ms, ...(typed === undefined ? {} : { typed }) };
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
      return entry.mode === 'study' || entry.mode === 'plan' ? [entry.card] : [];
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
