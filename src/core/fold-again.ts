import type { CardId, Entry } from './entry.ts';
import { endFold, type FoldRules, foldEntry, noProgress, startFold } from './fold.ts';
import type { DayCount, Progress } from './progress.ts';
import type { Day } from './time.ts';

/** The entries of some cards: those that the progress at hand knows, and all there are now, each in order. */
export interface History {
  readonly before: readonly Entry[];
  readonly undoneBefore: ReadonlySet<string>;
  readonly now: readonly Entry[];
  readonly undoneNow: ReadonlySet<string>;
}

/**
 * Folds some cards again from their whole history, where folding on would be wrong: an undo took back an entry that was
 * folded, or an entry came late. Their share of the days' counts is taken out as it was and put in as it is.
 * `cards` are ids after renaming, and `history` holds at least all their entries.
 */
export function foldAgain(
  progress: Progress,
  cards: ReadonlySet<CardId>,
  history: History,
  rules: FoldRules,
): void {
  const part = (entries: readonly Entry[], undone: ReadonlySet<string>): Progress => {
    const folding = startFold(noProgress(), rules, { undone, wanted: (card) => cards.has(card) });
    for (const entry of entries) foldEntry(folding, entry);
    return endFold(folding);
  };
  const before = part(history.before, history.undoneBefore);
  const now = part(history.now, history.undoneNow);
  const records = progress.cards as Record<CardId, Progress['cards'][CardId]>;
  for (const card of cards) {
    const record = now.cards[card];
    if (record) records[card] = record;
    else delete records[card];
  }
  addDays(progress, before.days, -1);
  addDays(progress, now.days, 1);
}

function addDays(progress: Progress, days: Progress['days'], sign: 1 | -1): void {
  const all = progress.days as Record<Day, DayCount>;
  for (const [day, more] of Object.entries(days)) {
    const old = all[day] ?? { new: 0, reviews: 0, answers: 0, ms: 0 };
    const sum = {
      new: old.new + sign * more.new,
      reviews: old.reviews + sign * more.reviews,
      answers: old.answers + sign * more.answers,
      ms: old.ms + sign * more.ms,
    };
    if (sum.answers === 0) delete all[day];
    else all[day] = sum;
  }
}
