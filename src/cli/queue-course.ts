import { buildQueue, type Candidate, type Limits, leftIn, pick, requeue } from '../core/queue.ts';
import type { Look } from '../store/look.ts';
import type { Course } from './course.ts';
import type { Desk } from './desk.ts';

export interface QueueCourseOptions {
  readonly candidates: readonly Candidate[];
  /** What today's limits leave, `fresh` new cards having been asked in this sitting. */
  limits(fresh: number): Limits;
  /** Days from today whose reviews count as due. */
  readonly ahead: number;
}

/** What is due by each card's own schedule, and the day's new cards. */
export function queueCourse(desk: Desk<Look>, { candidates, limits, ahead }: QueueCourseOptions): Course {
  const build = (fresh: number, there = candidates) =>
    buildQueue(there, desk.store.progress(), desk.context.now(), {
      limits: limits(fresh),
      ahead,
      learnAhead: desk.settings['learn-ahead'],
    });
  let queue = build(0);
  return {
    isPlan: false,
    next(now) {
      const id = pick(queue, desk.store.progress(), now);
      return id === null ? null : { id, mode: 'study' };
    },
    modeOf: () => 'study',
    done: (id, _, now) => requeue(queue, id, desk.store.progress().cards[id], now),
    renew: (fresh, gone) => {
      queue = build(
        fresh,
        candidates.filter(({ id }) => !gone.has(id)),
      );
    },
    left: () => leftIn(queue).total,
  };
}
