import type { DayPlan, Planned } from './plan-day.ts';

/** A day's plan as it is worked off. A sitting takes from it and puts back what was not known. */
export interface PlanQueue {
  readonly waiting: Planned[];
}

export function planQueue(plan: DayPlan): PlanQueue {
  return { waiting: [...plan.order] };
}

/** The card to ask now; null: the plan is met for today. `seconds` are left of today's. */
export function nextPlanned({ waiting }: PlanQueue, seconds: number): Planned | null {
  return seconds > 0 ? (waiting[0] ?? null) : null;
}

/** How many cards of the queue fit into so many seconds; the last one may run over. */
export function leftInPlan({ waiting }: PlanQueue, seconds: number): number {
  let time = 0;
  let count = 0;
  while (count < waiting.length && time < seconds) time += waiting[count++]!.seconds;
  return count;
}

/**
 * Takes an answered card out of the queue. One that was rated again comes back after all others, where time allows,
 * as in a plan that is made anew.
 */
export function answerPlanned({ waiting }: PlanQueue, id: string, again: boolean): void {
  const at = waiting.findIndex((other) => other.id === id);
  const [card] = at < 0 ? [] : waiting.splice(at, 1);
  if (!card || !again) return;
  // A new card is being learned now, and so due by its normal schedule.
  waiting.push({ ...card, kind: card.kind === 'early' ? 'early' : 'due', again: 0 });
}
