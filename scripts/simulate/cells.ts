import type { Cell } from './run.ts';
import { WORLDS } from './worlds.ts';

const HORIZONS = [
  { days: 14, cards: 200 },
  { days: 21, cards: 300 },
  { days: 30, cards: 400 },
  { days: 45, cards: 500 },
] as const;

/** Minutes a day. */
export const MINUTES = [5, 10, 20] as const;

/** All cells of the benchmark: by minutes, then worlds, then horizons. */
export function cellsOf(minutes: readonly number[], missed: number): Cell[] {
  return minutes.flatMap((m) =>
    WORLDS.flatMap((_, world) => HORIZONS.map((horizon) => ({ world, ...horizon, minutes: m, missed }))),
  );
}
