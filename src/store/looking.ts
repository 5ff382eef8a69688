import type { Progress } from '../core/progress.ts';
import { DAY_MS, formatInstant, type Instant, type Moment } from '../core/time.ts';
import type { State } from './fold-all.ts';

/** The state of the journals as they were last looked at. */
export interface Looking {
  /** What the journals came to. A record in it is never changed; a new one takes its place. */
  progress(): Progress;
  /** The journals that have an entry more than a day ahead of `now`: a clock was wrong there. */
  ahead(now: Moment): readonly Ahead[];
  /** How far each journal was read. */
  marks(): State['marks'];
  /** Lines that hold no entry which this version knows: torn ones, and those of later versions. They are kept. */
  skipped(): number;
}

/** A journal with an entry dated ahead of the clock. */
interface Ahead {
  readonly device: string;
  readonly at: Instant;
}

export function looking(state: () => State): Looking {
  return {
    progress: () => state().progress,
    marks: () => state().marks,
    ahead: (now) => entriesAhead(state(), now),
    skipped: () => Object.values(state().marks).reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

function entriesAhead({ marks }: State, { ms: now, offset }: Moment): Ahead[] {
  return Object.entries(marks).flatMap(([device, { turn }]) =>
    turn !== null && turn > now + DAY_MS ? [{ device, at: formatInstant({ ms: turn, offset }) }] : [],
  );
}
