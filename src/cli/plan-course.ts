import type { CardId } from '../core/entry.ts';
import type { Planned } from '../core/plan/plan-day.ts';
import {
  answerPlanned,
  leftInPlan,
  nextPlanned,
  type PlanQueue,
  planQueue,
} from '../core/plan/plan-queue.ts';
import { planToday, secondsLeft } from '../core/plan/study-plan.ts';
import type { Look } from '../store/look.ts';
import type { Course, Turn } from './course.ts';
import type { Desk } from './desk.ts';
import { planSourceAt } from './plan-source.ts';

/** What the plan asks for today; null where no plan is on. It ends when the day's minutes are used or nothing helps. */
export function planCourse(desk: Desk<Look>): Course | null {
  const source = planSourceAt(desk);
  if (!source) return null;
  let { replay, candidates } = source;
  const current = () => ({
    ...source,
    replay,
    candidates,
    progress: desk.store.progress(),
    now: desk.context.now(),
  });
  let queue: PlanQueue = planQueue(planToday(source));
  return {
    isPlan: true,
    next() {
      const planned = nextPlanned(queue, secondsLeft(current()));
      return planned && { id: planned.id, mode: modeIn([planned], planned.id) };
    },
    modeOf: (id) => modeIn(queue.waiting, id),
    done: (id, again) => answerPlanned(queue, id, again),
    renew(_, gone) {
      candidates = source.candidates.filter(({ id }) => !gone.has(id));
      replay = planSourceAt(desk)?.replay ?? replay;
      queue = planQueue(planToday(current()));
    },
    left: () => leftInPlan(queue, secondsLeft(current())),
  };
}

/** What an answer to a card moves now: its FSRS memory alone (`plan`) where a plan that is on brings it forward. */
export function modeNow(desk: Desk<Look>, id: CardId): Turn['mode'] {
  // A new card is never early, and the journals need not be read to know that.
  if (!desk.store.progress().cards[id]?.memory) return 'study';
  const source = planSourceAt(desk);
  return source ? modeIn(planToday(source).order, id) : 'study';
}

function modeIn(planned: readonly Planned[], id: CardId): Turn['mode'] {
  return planned.find((card) => card.id === id)?.kind === 'early' ? 'plan' : 'study';
}
