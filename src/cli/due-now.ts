import { countDue, type DueCounts, dueTable } from '../core/due-table.ts';
import { filterCards } from '../core/filter.ts';
import type { Progress } from '../core/progress.ts';
import { type Settings, schedulerOptions } from '../core/settings.ts';
import type { Moment } from '../core/time.ts';
import { type DueSources, keepDueTable, readDueTable } from '../store/due-cache.ts';
import type { Context } from './context.ts';
import { lookingDesk, readBasis, saveDesk } from './desk.ts';
import { deckPlaces } from './library.ts';
import { namedAt } from './named-cards.ts';

/** What is due, not limited, and what was answered on each day. */
interface DueNow {
  readonly settings: Settings;
  readonly counts: DueCounts;
  readonly days: Progress['days'];
  /** To be called after the last output: keeps what had to be worked out, for the next time. */
  keep(): Promise<void>;
}

/**
 * Counts what is due of the topics and cards named; of all where none is. Where nothing changed since the last time,
 * neither cards nor progress are read. Throws UserError for a name that is neither.
 */
export async function dueNow(context: Context, names: readonly string[], now: Moment): Promise<DueNow> {
  const { home, settings, python } = readBasis(context);
  const places = deckPlaces(context, home, settings);
  const sources: DueSources = {
    home,
    places,
    settings: [python, schedulerOptions(settings).parameters],
  };
  const known = readDueTable(sources);
  if (known && names.every((name) => known.topics.some(({ topic }) => topic === name)))
    return { settings, counts: countDue(known, names, now), days: known.days, keep: async () => {} };
  const desk = await lookingDesk(context);
  const topics = desk.library.decks.map(({ topic }) => topic);
  const progress = desk.store.progress();
  const named = namedAt(desk, names);
  const all = dueTable(topics, desk.candidates, progress);
  const asked = () => filterCards(desk.candidates, { ...named, types: [], levels: [] });
  return {
    settings,
    counts:
      named.ids.length === 0
        ? countDue(all, named.topics, now)
        : countDue(dueTable(topics, asked(), progress), [], now),
    days: progress.days,
    keep: async () => {
      await saveDesk(desk);
      keepDueTable(sources, desk.store.marks(), all);
    },
  };
}
