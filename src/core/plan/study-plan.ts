import type { Progress } from '../progress.ts';
import { type Candidate, isAside } from '../queue.ts';
import { LEVEL_WEIGHT } from '../readiness.ts';
import { dayName, dayNumber, dayNumberOf, isDay, type Moment } from '../time.ts';
import type { StudyPlan } from './current-plan.ts';
import type { ForecastInput } from './forecast.ts';
import { freshShare } from './fresh-share.ts';
import { introductionOrder } from './introduction.ts';
import { overrunOf, paceOf } from './pace.ts';
import { type DayPlan, type PlanCard, type PlanInput, planDay } from './plan-day.ts';
import type { Replay } from './replay.ts';

/** What a plan is worked out from. */
export interface PlanSource {
  readonly plan: StudyPlan;
  readonly candidates: readonly Candidate[];
  readonly progress: Progress;
  readonly now: Moment;
  readonly replay: Replay;
  readonly parameters: readonly number[];
}

/** Seconds that today still has by the plan, infinite where it sets no minutes. An untimed answer took the usual time. */
export function secondsLeft({ plan, progress, now, replay }: PlanSource): number {
  if (plan.minutes === null) return Number.POSITIVE_INFINITY;
  const today = dayNumber(now);
  const timed = (progress.days[dayName(today)]?.ms ?? 0) / 1000;
  return Math.max(0, plan.minutes * 60 - timed - untimedSeconds(replay, today));
}

function untimedSeconds({ answers, untimed }: Replay, today: number): number {
  const todays = untimed.filter(({ day }) => day === today);
  if (todays.length === 0) return 0;
  const pace = paceOf(answers);
  return todays.reduce((sum, { kind }) => sum + pace[kind], 0);
}

/** What is left for today and for the days to come. */
export function planInput(source: PlanSource): ForecastInput {
  const { plan, candidates, progress, now, replay, parameters } = source;
  const today = dayNumber(now);
  const day = dayName(today);
  const free = candidates.filter(({ id }) => !progress.cards[id]?.suspended);
  const cards = introductionOrder(free).map(({ id }) => planCard(id, progress, today));
  const levels = new Map(free.map(({ id, level }) => [id, level]));
  const pace = paceOf(replay.answers);
  const introduced = progress.days[day]?.new ?? 0;
  const unseen = cards.filter(({ memory }) => memory === null).length + introduced;
  return {
    cards,
    today,
    start: plan.start,
    date: plan.date,
    fresh: Math.max(0, freshShare(unseen, { ...plan, today }) - introduced),
    repeats: repeatsOf(replay, today).filter(({ id }) => levels.has(id) && !isAside(progress.cards[id], day)),
    seconds: secondsLeft(source),
    secondsPerDay: plan.minutes === null ? Number.POSITIVE_INFINITY : plan.minutes * 60,
    pace,
    overrun: overrunOf(replay.answers, pace),
    parameters,
    weight: (id) => LEVEL_WEIGHT[levels.get(id) ?? 'mid'],
  };
}

/** What was rated again today and not better since, the longest ago first. */
function repeatsOf({ latest }: Replay, today: number): PlanInput['repeats'] {
  return [...latest]
    .filter(([, { day, rating }]) => day === today && rating === 'again')
    .sort(([, one], [, other]) => one.nth - other.nth)
    .map(([id, { mode }]) => ({ id, kind: mode === 'plan' ? 'early' : 'due' }));
}

function planCard(id: string, progress: Progress, today: number): PlanCard {
  const card = progress.cards[id];
  const due = card?.due ?? null;
  return {
    id,
    memory: card?.memory ?? null,
    memoryDay: card?.memoryDay == null ? today : dayNumberOf(card.memoryDay),
    due: due !== null && dayNumberOfDue(due) <= today,
    ...(card?.buried ? { from: dayNumberOf(card.buried) } : {}),
  };
}

/** The date on which something falls due; that of an instant is its own, which is near enough to tell early from due. */
function dayNumberOfDue(due: string): number {
  return dayNumberOf(isDay(due) ? due : due.slice(0, 10));
}

/** What to study today by the plan. */
export function planToday(source: PlanSource): DayPlan {
  return planDay(planInput(source));
}
