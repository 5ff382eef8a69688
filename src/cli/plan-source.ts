import { aliases } from '../core/deck-index.ts';
import { currentPlan } from '../core/plan/current-plan.ts';
import { type Replay, replayReviews } from '../core/plan/replay.ts';
import type { PlanSource } from '../core/plan/study-plan.ts';
import { allEntries } from '../store/history.ts';
import type { Look } from '../store/look.ts';
import type { Desk } from './desk.ts';

/** What the person's journals tell of speed and memory. It reads all of them. */
export function replayAt({ home, library, schedulerOptions }: Desk<Look>): Replay {
  const { parameters } = schedulerOptions;
  return replayReviews(allEntries(home), { parameters, aliases: aliases(library.decks) });
}

/** The plan that is on and all that it is worked out from, now; null where there is none, or its day is over. */
export function planSourceAt(desk: Desk<Look>, replay?: Replay): PlanSource | null {
  const { candidates, store, context, settings, schedulerOptions } = desk;
  const now = context.now();
  const plan = currentPlan(settings, now);
  if (!plan) return null;
  const { parameters } = schedulerOptions;
  return { plan, candidates, progress: store.progress(), now, replay: replay ?? replayAt(desk), parameters };
}
