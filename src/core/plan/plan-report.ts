import type { CardId } from '../entry.ts';
import { LEVELS, type Level } from '../level.ts';
import {
  type Evidence,
  type ReadinessRange,
  rangeAround,
  readinessRange,
  shiftRecall,
} from '../readiness.ts';
import { type Day, dayName, dayNumber } from '../time.ts';
import { type Drift, driftOf } from './drift.ts';
import { type Forecast, type ForecastDay, forecast } from './forecast.ts';
import type { Pace } from './pace.ts';
import { type DayPlan, planDay } from './plan-day.ts';
import { evidenceOf } from './replay.ts';
import { type PlanSource, planInput } from './study-plan.ts';

/** What a plan asks for today, within the time that is left: new cards, due ones, and those that it brings forward. */
export interface PlannedToday {
  readonly new: number;
  readonly due: number;
  readonly early: number;
  readonly minutes: number;
  readonly met: boolean;
}

/** All that `pyprep plan` tells. */
export interface PlanReport {
  readonly date: Day;
  /** Days until the interview; 0 on the day itself. */
  readonly daysLeft: number;
  readonly minutesPerDay: number | null;
  readonly today: PlannedToday;
  readonly readiness: { readonly now: ReadinessRange; readonly onDate: ReadinessRange };
  readonly leaveOut: LeaveOut;
  readonly pace: Pace;
  readonly days: readonly ForecastDay[];
  /** The last week, where it went well below the prediction, and the readiness on the day if it goes on so. */
  readonly drift: (Drift & { readonly onDate: number }) | null;
}

/** What will not fit: how many cards of each level, and which, the one to leave out first being the first. */
interface LeaveOut {
  readonly levels: Readonly<Record<Level, number>>;
  readonly cards: readonly CardId[];
}

/** Works out the report of a plan. There must be cards. */
export function planReport(source: PlanSource): PlanReport {
  const { plan, candidates, progress, now, replay, parameters } = source;
  const { observations } = replay;
  const input = planInput(source);
  const today = dayNumber(now);
  const evidence = evidenceOf(observations);
  const coming = forecast(input);
  const onDate = coming.days.at(-1)?.recall ?? 0;
  const drift = driftOf(observations, today);
  return {
    date: dayName(plan.date),
    daysLeft: plan.date - today,
    minutesPerDay: plan.minutes,
    today: todayOf(planDay(input)),
    readiness: {
      now: rangeNow(readinessRange(candidates, progress, today, parameters, evidence), evidence),
      onDate: rangeAround(onDate, evidence),
    },
    leaveOut: leaveOut(
      source,
      input.cards.map(({ id }) => id),
      coming,
    ),
    pace: input.pace,
    days: coming.days,
    drift: drift && { ...drift, onDate: shiftRecall(onDate, drift.shift) },
  };
}

function rangeNow(range: ReadinessRange | null, { reviews }: Evidence): ReadinessRange {
  return range ?? { mean: 0, low: 0, high: 0, reviews };
}

/** A day's plan in numbers. */
export function todayOf({ order, fits, seconds, met }: DayPlan): PlannedToday {
  const count = (kind: string) => order.slice(0, fits).filter((card) => card.kind === kind).length;
  return { new: count('new'), due: count('due'), early: count('early'), minutes: seconds / 60, met };
}

/** The last new cards in the order of introduction, as many as are expected not to be reached. */
function leaveOut(
  { candidates, progress }: PlanSource,
  order: readonly CardId[],
  { unseen }: Forecast,
): LeaveOut {
  const fresh = order.filter((id) => !progress.cards[id]?.memory);
  const cards = fresh.slice(fresh.length - unseen).reverse();
  const level = new Map(candidates.map((card) => [card.id, card.level]));
  const levels = { junior: 0, mid: 0, senior: 0 };
  for (const id of cards) levels[level.get(id) ?? LEVELS[0]]++;
  return { levels, cards };
}
