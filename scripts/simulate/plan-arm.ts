import { freshShare } from '../../src/core/plan/fresh-share.ts';
import { DEFAULT_PACE, type Pace, paceOf } from '../../src/core/plan/pace.ts';
import { type PlanCard, planDay } from '../../src/core/plan/plan-day.ts';
import { answerPlanned, nextPlanned, planQueue } from '../../src/core/plan/plan-queue.ts';
import { PLAN_RULES, type PlanRules } from '../../src/core/plan/rules.ts';
import { memoryAfter } from '../../src/core/scheduler/fsrs.ts';
import { preview } from '../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS } from '../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE, type Schedule } from '../../src/core/scheduler/schedule.ts';
import { dayName, dayNumberOf, isDay } from '../../src/core/time.ts';
import { type Arm, ask, ids, momentOf, timeLeft } from './sitting.ts';

interface PlanArmOptions {
  readonly name?: string;
  readonly rules?: PlanRules;
  /** What the policy believes of costs instead of what it measured. */
  readonly belief?: (pace: Pace) => Pace;
}

/** Study by the project's plan. */
export function planArm({ name = 'plan', rules = PLAN_RULES, belief = (pace) => pace }: PlanArmOptions): Arm {
  return {
    name,
    start: (sitting) => {
      const names = ids(sitting.student.cards.length);
      const indexOf = new Map(names.map((id, i) => [id, i]));
      const schedules = names.map((): Schedule => NEW_SCHEDULE);
      return () => {
        const { day: today, date, start } = sitting;
        const cards = names.map((id, i) => planCard(id, schedules[i]!, today));
        const unseen = cards.filter(({ memory }) => memory === null).length;
        const fresh = freshShare(unseen, { start, today, date }, rules);
        const pace = belief(sitting.times.length > 0 ? paceOf(sitting.times) : DEFAULT_PACE);
        const { parameters } = DEFAULT_OPTIONS;
        const queue = planQueue(
          planDay(
            { cards, today, date, fresh, repeats: [], seconds: sitting.budget, pace, overrun: 1, parameters },
            rules,
          ),
        );
        for (
          let next = nextPlanned(queue, timeLeft(sitting));
          next;
          next = nextPlanned(queue, timeLeft(sitting))
        ) {
          const index = indexOf.get(next.id)!;
          const { rating } = ask(sitting, index);
          schedules[index] =
            next.kind === 'early'
              ? broughtForward(schedules[index]!, rating, today)
              : preview(schedules[index]!, next.id, momentOf(sitting), DEFAULT_OPTIONS)[rating];
          answerPlanned(queue, next.id, rating === 'again');
        }
      };
    },
  };
}

/** As the fold does with a review of mode plan: the memory moves alone. */
function broughtForward(
  schedule: Schedule,
  rating: Parameters<typeof memoryAfter>[2],
  today: number,
): Schedule {
  const days = schedule.memoryDay === null ? 0 : today - dayNumberOf(schedule.memoryDay);
  const memory = memoryAfter(schedule.memory, days, rating, DEFAULT_OPTIONS.parameters);
  return { ...schedule, memory, memoryDay: dayName(today) };
}

function planCard(id: string, { memory, memoryDay, due }: Schedule, today: number): PlanCard {
  const isDue = due !== null && (!isDay(due) || dayNumberOf(due) <= today);
  return { id, memory, memoryDay: memoryDay === null ? today : dayNumberOf(memoryDay), due: isDue };
}
