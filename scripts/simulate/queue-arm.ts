import type { CardProgress, Progress } from '../../src/core/progress.ts';
import { buildQueue, type Candidate, pick, requeue } from '../../src/core/queue.ts';
import { preview } from '../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS, type SchedulerOptions } from '../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE } from '../../src/core/scheduler/schedule.ts';
import { type Arm, ask, ids, momentOf, type Sitting, timeLeft } from './sitting.ts';

/** Anki's own limits; a day's time ends the sitting earlier. */
const LIMITS = { newLeft: 20, reviewsLeft: 200 };

/** Study by the normal schedule: the project's queue and state machine, with these options on a day. */
function queueArm(name: string, optionsOn: (sitting: Sitting) => SchedulerOptions): Arm {
  return {
    name,
    start: (sitting) => {
      const names = ids(sitting.student.cards.length);
      const candidates = names.map(
        (id): Candidate => ({ id, topic: 'card', type: 'recall', level: 'mid', needs: [] }),
      );
      const indexOf = new Map(names.map((id, i) => [id, i]));
      const cards: Record<string, CardProgress> = {};
      const progress: Progress = { cards, days: {} };
      return () => {
        const options = optionsOn(sitting);
        const queue = buildQueue(candidates, progress, momentOf(sitting), { limits: LIMITS });
        while (timeLeft(sitting) > 0) {
          const id = pick(queue, progress, momentOf(sitting));
          if (id === null) return;
          const { rating } = ask(sitting, indexOf.get(id)!);
          const { leech, ...next } = preview(cards[id] ?? NEW_SCHEDULE, id, momentOf(sitting), options)[
            rating
          ];
          cards[id] = next;
          requeue(queue, id, next, momentOf(sitting));
        }
      };
    },
  };
}

/** Anki out of the box. */
export const ankiSm2 = queueArm('Anki SM-2', () => DEFAULT_OPTIONS);

/** SM-2 with no interval beyond the interview, so that each card comes once more before it. */
export const capLeft = queueArm('SM-2, cap left', ({ date, day }) => capped(date - day));

/** SM-2 with intervals of at most a quarter of all the days. */
export const capQuarter = queueArm('SM-2, cap 1/4', ({ date, start }) =>
  capped(Math.round((date - start) / 4)),
);

export const fsrs90 = queueArm('FSRS at 0.9', () => ({ ...DEFAULT_OPTIONS, scheduler: 'fsrs' }));

function capped(days: number): SchedulerOptions {
  return { ...DEFAULT_OPTIONS, maximumInterval: Math.max(1, days) };
}
