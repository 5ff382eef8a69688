import { PLAN_RULES, type PlanRules } from './rules.ts';

/**
 * How many new cards a day brings, ⌈N / (0.7·T)⌉: N cards that were never asked before today are spread over the first
 * 70 % of the T days from `start` to `date` (day numbers). Recomputed each day: after days that were missed it is more,
 * and past the first 70 % it is all that is left.
 */
export function freshShare(
  unseen: number,
  { start, today, date }: { readonly start: number; readonly today: number; readonly date: number },
  rules: PlanRules = PLAN_RULES,
): number {
  const span = rules.freshSpan * (date - start) - (today - start);
  return Math.ceil(unseen / Math.max(1, span));
}
