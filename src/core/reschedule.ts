import type { PlacedCard } from './entry.ts';
import type { Progress } from './progress.ts';
import type { SchedulerOptions } from './scheduler/options.ts';
import { reschedule } from './scheduler/place.ts';

/**
 * The new placements of all cards under review, those that are put aside or stand in no deck now included, whose due day
 * is another by these options: what an entry `reschedule` keeps.
 */
export function rescheduled(progress: Progress, options: SchedulerOptions): PlacedCard[] {
  return Object.entries(progress.cards).flatMap(([card, schedule]) => {
    const placement = reschedule(schedule, card, options);
    return placement ? [{ card, ...placement }] : [];
  });
}
