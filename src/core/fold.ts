import type { BuryEntry, CardId, Entry, FlagEntry, PlaceEntry, ReviewEntry } from './entry.ts';
import { dayAt, daysBetween } from './entry-time.ts';
import { LONGEST_ANSWER } from './journal.ts';
import type { CardProgress, DayCount, Progress } from './progress.ts';
import { memoryAfter } from './scheduler/fsrs.ts';
import { NEW_SCHEDULE, type Placement } from './scheduler/schedule.ts';
import type { Day } from './time.ts';

/*
 * The fold makes progress of entries, and never schedules: a card stands where its last standing entry said. So no
 * setting, fit or mended bug ever moves a due date. A million entries pass through here: the records of the cards that
 * one run touches are its own and are changed in place, and are handed out only at its end.
 */

/** Old card id → new card id, from `was` of all decks. */
export type Aliases = Readonly<Record<CardId, CardId>>;

export interface FoldRules {
  /** The FSRS weights by which memories are replayed. */
  readonly parameters: readonly number[];
  readonly aliases: Aliases;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OwnCard = Mutable<CardProgress>;

/** A run of the fold, over a part or all of the entries. */
export interface Folding {
  /** The records that this run changed; null: the card is as if never seen. */
  readonly cards: Map<CardId, OwnCard | null>;
  readonly days: Map<Day, Mutable<DayCount>>;
  readonly base: Progress;
  readonly rules: FoldRules;
  /** The card ids (after renaming) to fold, or all. */
  readonly wanted: (card: CardId) => boolean;
}

/** No progress at all. The records have no prototype, so that a name such as `constructor` finds nothing. */
export function noProgress(): { cards: Record<CardId, CardProgress>; days: Record<Day, DayCount> } {
  return { cards: Object.create(null), days: Object.create(null) };
}

/** The card that an id names today. */
export function renamed(id: CardId, aliases: Aliases): CardId {
  let name = id;
  // Bounded, since two decks may name each other.
  for (let i = 0; i < 20 && Object.hasOwn(aliases, name); i++) name = aliases[name]!;
  return name;
}

/** The ids that the undo entries among these name. */
export function undoneBy(entries: Iterable<Entry>): Set<string> {
  const undone = new Set<string>();
  for (const entry of entries) if (entry.do === 'undo') undone.add(entry.entry);
  return undone;
}

/** The progress that all `entries`, in order, come to. */
export function fold(entries: readonly Entry[], rules: FoldRules): Progress {
  const folding = startFold(noProgress(), rules);
  foldEntries(folding, entries, undoneBy(entries));
  return endFold(folding);
}

/** A run of the fold on top of `base`, over the cards that are `wanted`. */
export function startFold(base: Progress, rules: FoldRules, wanted: Folding['wanted'] = () => true): Folding {
  return { cards: new Map(), days: new Map(), base, rules, wanted };
}

/** Folds entries, which come in order, but those that are undone and the second and later ones with one id. */
export function foldEntries(folding: Folding, entries: Iterable<Entry>, undone: ReadonlySet<string>): void {
  const known = new Set<string>();
  for (const entry of entries) {
    const size = known.size;
    known.add(entry.id);
    if (known.size > size && !undone.has(entry.id)) foldEntry(folding, entry);
  }
}

/** Writes what a run changed into its base, which is the result. Records are replaced by new ones, never changed. */
export function endFold(folding: Folding): Progress {
  const cards = folding.base.cards as Record<CardId, CardProgress>;
  const days = folding.base.days as Record<Day, DayCount>;
  for (const [id, record] of folding.cards) {
    if (record) cards[id] = record;
    else delete cards[id];
  }
  for (const [day, count] of folding.days) days[day] = count;
  return folding.base;
}

function foldEntry(folding: Folding, entry: Entry): void {
  switch (entry.do) {
    case 'review':
      foldReview(folding, entry);
      break;
    case 'set-due':
    case 'reschedule':
      foldPlaces(folding, entry);
      break;
    case 'undo':
    case 'result':
      break;
    default:
      foldFlags(folding, entry);
  }
}

function foldReview(folding: Folding, entry: ReviewEntry): void {
  const id = renamed(entry.card, folding.rules.aliases);
  if (!folding.wanted(id)) return;
  const record = ownCard(folding, id);
  if (entry.rating === 'again') record.missed = true;
  else delete record.missed;
  // Quiz, exam and cram leave no trace in schedule and memory.
  if (entry.mode !== 'study' && entry.mode !== 'plan') return;
  const day = dayAt(entry.at);
  countReview(folding, day, record, entry);
  const elapsed = record.memoryDay === null ? 0 : daysBetween(record.memoryDay, day);
  record.memory = memoryAfter(record.memory, elapsed, entry.rating, folding.rules.parameters);
  record.memoryDay = day;
  if (entry.hash !== undefined) record.hash = entry.hash;
  if (entry.suspend) record.suspended = true;
  if (entry.mode === 'plan') return;
  record.reps++;
  if (record.state === 'review' && entry.rating === 'again') record.lapses++;
  record.last = day;
  place(record, entry);
}

function countReview(folding: Folding, day: Day, before: CardProgress, entry: ReviewEntry): void {
  const count = ownDay(folding, day);
  count.answers++;
  count.ms += Math.min(entry.ms, LONGEST_ANSWER);
  if (before.state === 'review') count.reviews++;
  else if (before.state === 'new' && entry.mode === 'study') count.new++;
}

function foldPlaces(folding: Folding, entry: PlaceEntry): void {
  for (const item of entry.cards) {
    const id = renamed(item.card, folding.rules.aliases);
    if (folding.wanted(id)) place(ownCard(folding, id), item);
  }
}

function foldFlags(folding: Folding, entry: FlagEntry | BuryEntry): void {
  for (const card of entry.cards) {
    const id = renamed(card, folding.rules.aliases);
    if (folding.wanted(id)) folding.cards.set(id, flagged(folding, id, entry));
  }
}

/** The record after a flag. A reset card is as if never seen: what was before counts in statistics alone. */
function flagged(folding: Folding, id: CardId, entry: FlagEntry | BuryEntry): OwnCard | null {
  if (entry.do === 'reset') return null;
  if (entry.do === 'suspend') return { ...ownCard(folding, id), suspended: true };
  if (entry.do === 'bury') return { ...ownCard(folding, id), buried: entry.until };
  if (!cardOf(folding, id)) return null;
  const { suspended, buried, ...rest } = ownCard(folding, id);
  if (entry.do === 'unsuspend') return buried === undefined ? rest : { ...rest, buried };
  return suspended === undefined ? rest : { ...rest, suspended };
}

function place(record: OwnCard, to: Placement): void {
  record.state = to.state;
  record.step = to.step;
  record.due = to.due;
  record.ease = to.ease;
  record.interval = to.interval;
}

function cardOf(folding: Folding, id: CardId): CardProgress | null {
  const own = folding.cards.get(id);
  return own === undefined ? (folding.base.cards[id] ?? null) : own;
}

/** The run's own record of a card, made at its first touch. */
function ownCard(folding: Folding, id: CardId): OwnCard {
  const own = folding.cards.get(id);
  if (own) return own;
  const before = own === null ? undefined : folding.base.cards[id];
  const made = { ...(before ?? NEW_SCHEDULE) };
  folding.cards.set(id, made);
  return made;
}

function ownDay(folding: Folding, day: Day): Mutable<DayCount> {
  const own = folding.days.get(day);
  if (own) return own;
  const made = { ...(folding.base.days[day] ?? { new: 0, reviews: 0, answers: 0, ms: 0 }) };
  folding.days.set(day, made);
  return made;
}
