import type { Progress } from './progress.ts';
import type { Load } from './scheduler/fuzz.ts';
import { dayNumberOf, isDay } from './time.ts';

/** How many cards are due on each day (a day number), as the schedules stand now. */
export function loadOf(progress: Progress): Load {
  const counts = new Map<number, number>();
  for (const { due, suspended } of Object.values(progress.cards)) {
    if (due === null || suspended || !isDay(due)) continue;
    const day = dayNumberOf(due);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return (day) => counts.get(day) ?? 0;
}
