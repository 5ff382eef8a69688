import type { CardId, Entry, ReviewEntry } from '../../src/core/entry.ts';
import type { CardProgress, DayCount, Progress } from '../../src/core/progress.ts';
import { memoryAfter } from '../../src/core/scheduler/fsrs.ts';
import { NEW_SCHEDULE, type Placement } from '../../src/core/scheduler/schedule.ts';
import { type Day, dayNumberOf, dayOf, parseInstant } from '../../src/core/time.ts';

/*
 * The fold as DESIGN's sentences say it, card by card, without a thought for speed: what the real one is held against.
 */

interface Rules {
  readonly parameters: readonly number[];
  readonly aliases: Readonly<Record<string, string>>;
}

/** The entries of journals (device → entries in file order), by turn, then device, then line. */
export function plainOrder(journals: Readonly<Record<string, readonly Entry[]>>): Entry[] {
  const keyed = Object.entries(journals).flatMap(([device, entries]) => {
    let turn = Number.NEGATIVE_INFINITY;
    return entries.map((entry, line) => {
      turn = Math.max(turn, Date.parse(entry.at));
      return { turn, device, line, entry };
    });
  });
  keyed.sort(
    (a, b) => a.turn - b.turn || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.line - b.line),
  );
  return keyed.map(({ entry }) => entry);
}

export function plainFold(entries: readonly Entry[], rules: Rules): Progress {
  const undone = new Set(entries.flatMap((entry) => (entry.do === 'undo' ? [entry.entry] : [])));
  const first = new Map<string, Entry>();
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry);
  const standing = [...first.values()].filter(({ id }) => !undone.has(id));
  const now = (card: CardId) => rules.aliases[card] ?? card;
  const days = new Map<Day, DayCount>();
  const cards = new Map<CardId, CardProgress>();
  for (const card of new Set(standing.flatMap(named).map(now))) {
    const record = plainCard(card, standing, now, rules, days);
    if (record) cards.set(card, record);
  }
  return { cards: Object.fromEntries(cards), days: Object.fromEntries(days) };
}

function named(entry: Entry): CardId[] {
  if (entry.do === 'review') return [entry.card];
  if (!('cards' in entry)) return [];
  return entry.cards.map((item) => (typeof item === 'string' ? item : item.card));
}

function plainCard(
  card: CardId,
  standing: readonly Entry[],
  now: (card: CardId) => CardId,
  { parameters }: Rules,
  days: Map<Day, DayCount>,
): CardProgress | null {
  let record: CardProgress | null = null;
  for (const entry of standing) {
    for (const name of named(entry).filter((each) => now(each) === card)) {
      if (entry.do === 'review' && (entry.mode === 'study' || entry.mode === 'plan')) {
        count(days, record, entry);
        record = reviewed(record ?? NEW_SCHEDULE, entry, parameters);
      } else if (entry.do !== 'review') record = changed(record, entry, name);
    }
  }
  return record;
}

function changed(record: CardProgress | null, entry: Entry, name: CardId): CardProgress | null {
  const known = record ?? NEW_SCHEDULE;
  switch (entry.do) {
    case 'suspend':
      return { ...known, suspended: true };
    case 'bury':
      return { ...known, buried: entry.until };
    case 'unsuspend':
      return record && without(record, 'suspended');
    case 'unbury':
      return record && without(record, 'buried');
    case 'set-due':
    case 'reschedule':
      return { ...known, ...placement(entry.cards.findLast((item) => item.card === name)!) };
    default:
      return null;
  }
}

function reviewed(before: CardProgress, entry: ReviewEntry, parameters: readonly number[]): CardProgress {
  const day = dayOf(parseInstant(entry.at)!);
  const elapsed = before.memoryDay ? Math.max(0, dayNumberOf(day) - dayNumberOf(before.memoryDay)) : 0;
  const after: CardProgress = {
    ...before,
    memory: memoryAfter(before.memory, elapsed, entry.rating, parameters),
    memoryDay: day,
    ...(entry.hash === undefined ? {} : { hash: entry.hash }),
    ...(entry.suspend ? { suspended: true } : {}),
  };
  if (entry.mode === 'plan') return after;
  const lapsed = before.state === 'review' && entry.rating === 'again';
  return {
    ...after,
    ...placement(entry),
    reps: before.reps + 1,
    lapses: before.lapses + (lapsed ? 1 : 0),
    last: day,
  };
}

function count(days: Map<Day, DayCount>, record: CardProgress | null, entry: ReviewEntry): void {
  const day = dayOf(parseInstant(entry.at)!);
  const before = days.get(day) ?? { new: 0, reviews: 0, answers: 0, ms: 0 };
  const state = record?.state ?? 'new';
  days.set(day, {
    new: before.new + (state === 'new' && entry.mode === 'study' ? 1 : 0),
    reviews: before.reviews + (state === 'review' ? 1 : 0),
    answers: before.answers + 1,
    ms: before.ms + Math.min(entry.ms, 300_000),
  });
}

function placement({ state, step, due, ease, interval }: Placement): Placement {
  return { state, step, due, ease, interval };
}

function without(record: CardProgress, key: 'suspended' | 'buried'): CardProgress {
  const copy: Record<string, unknown> = { ...record };
  delete copy[key];
  return copy as unknown as CardProgress;
}
