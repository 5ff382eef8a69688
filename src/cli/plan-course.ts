import { answerPlanned, nextPlanned, planQueue } from '../core/plan/plan-queue.ts';
import { planToday } from '../core/plan/study-plan.ts';
import { dayOf } from '../core/time.ts';
import type { Course } from './course.ts';
import type { Desk } from './desk.ts';
import { planSourceAt, replayAt } from './plan-source.ts';

/** What the plan asks for today; null where no plan is on. It ends when the day's minutes are used or nothing helps. */
export function planCourse(desk: Desk): Course | null {
  const { context, settings, store } = desk;
  const replay = replayAt(desk);
  const source = planSourceAt(desk, replay);
  if (!source) return null;
  const secondsLeft = () => {
    const minutes = settings['minutes-per-day'];
    const spent = store.progress().days[dayOf(context.now())]?.ms ?? 0;
    return minutes === null ? Number.POSITIVE_INFINITY : minutes * 60 - spent / 1000;
  };
  const make = () => planToday({ ...source, progress: store.progress(), now: context.now() });
  let plan = make();
  let queue = planQueue(plan);
  let asked = 0;
  return {
    isPlan: true,
    next() {
      const planned = nextPlanned(queue, secondsLeft());
      return planned && { id: planned.id, mode: planned.kind === 'early' ? 'plan' : 'study' };
    },
    done(id, again) {
      answerPlanned(queue, id, again);
      asked++;
    },
    renew() {
      plan = make();
      queue = planQueue(plan);
      asked = 0;
    },
    left: () => (secondsLeft() > 0 ? Math.max(queue.waiting.length > 0 ? 1 : 0, plan.fits - asked) : 0),
  };
}
