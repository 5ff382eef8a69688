import type { CardId } from '../entry.ts';
import type { Memory } from '../scheduler/schedule.ts';
import { believedRecall, curveOf } from './believed-recall.ts';
import { type Beliefs, freshGain, gainOf, UNKNOWN } from './gain.ts';
import type { Pace } from './pace.ts';
import { PLAN_RULES, type PlanRules } from './rules.ts';

/** A card as a plan looks at it. */
export interface PlanCard {
  readonly id: CardId;
  /** FSRS's memory of it; null: never asked. */
  readonly memory: Memory | null;
  /** Day number of the last review that moved the memory; of no meaning before the first. */
  readonly memoryDay: number;
  /** Whether its normal schedule has it due today. */
  readonly due: boolean;
  /** The first day on which it may be asked (a day number), where the person buried it. */
  readonly from?: number;
}

/** A card that was not known today. */
interface Repeat {
  readonly id: CardId;
  /** As it was asked: an early one stays early. */
  readonly kind: 'due' | 'early';
}

/** What a day's plan is made from. */
export interface PlanInput {
  /** The cards that are not suspended, the new ones in the order in which they are to be introduced. */
  readonly cards: readonly PlanCard[];
  /** Day numbers. The interview is on `date`, which is not before today. */
  readonly today: number;
  readonly date: number;
  /** How many new cards today may still bring. */
  readonly fresh: number;
  /** Cards whose last answer was `again` today, in that order: they come back after all others. */
  readonly repeats: readonly Repeat[];
  /** Seconds left today; infinite where the person set no minutes. */
  readonly seconds: number;
  readonly pace: Pace;
  /** How much longer than by these medians a day's answers take in sum; 1: no longer. */
  readonly overrun: number;
  /** FSRS-6's weights: the same array each time. */
  readonly parameters: readonly number[];
}

/** A card to be asked: `new` and `due` ones are normal reviews, an `early` one was brought forward by the plan. */
export interface Planned {
  readonly id: CardId;
  readonly kind: 'new' | 'due' | 'early';
  /** Seconds that it is expected to take. */
  readonly seconds: number;
  /** The chance that it is not known, and so repeated today. */
  readonly again: number;
}

export interface DayPlan {
  /** All that is worth asking today, the most useful first; what is beyond the time comes last. */
  readonly order: readonly Planned[];
  /** How many of these fit into the time that is left, as the person usually answers. */
  readonly fits: number;
  /** Seconds that those take, with the repetitions that are to be expected and fit. */
  readonly seconds: number;
  /** Nothing is left to be done today: no time, or nothing that would help. */
  readonly met: boolean;
}

/** On the day itself the interview is some hours off. */
const LAST_HOURS = 0.25;

/**
 * What to study today: new cards first, then the reviews that win most expected recall on the day for a second of the
 * person's time. Where not all of it fits, reviews that win much more than a new card go before the new ones. What was not known today is repeated last: a
 * repetition on the same day wins less than any other card.
 */
export function planDay(all: PlanInput, rules: PlanRules = PLAN_RULES): DayPlan {
  const input = { ...all, cards: all.cards.filter(({ from = all.today }) => from <= all.today) };
  const fresh = input.cards
    .filter(({ memory }) => memory === null)
    .slice(0, input.fresh)
    .map(({ id }): Planned => ({ id, kind: 'new', seconds: input.pace.fresh, again: UNKNOWN }));
  const repeats = input.repeats.map(
    (repeat): Planned => ({ ...repeat, seconds: input.pace.right, again: 0 }),
  );
  const order = [...ordered(fresh, input, rules), ...repeats].map((card) => ({
    ...card,
    seconds: card.seconds * input.overrun,
  }));
  return { order, ...fitting(order, input) };
}

function fitting(
  order: readonly Planned[],
  { seconds: most, pace, overrun }: PlanInput,
): Omit<DayPlan, 'order'> {
  let seconds = 0;
  let again = 0;
  let fits = 0;
  // The last card may run over: a session does not end in the middle of one.
  while (fits < order.length && seconds < most) {
    seconds += order[fits]!.seconds;
    again += order[fits++]!.again;
  }
  const repeated = again * pace.right * overrun;
  return { fits, seconds: Math.max(seconds, Math.min(most, seconds + repeated)), met: fits === 0 };
}

interface Review extends Planned {
  readonly perSecond: number;
}

function ordered(fresh: readonly Planned[], input: PlanInput, rules: PlanRules): Planned[] {
  const beliefs: Beliefs = { pace: input.pace, parameters: input.parameters, curve: curveOf(rules.exponent) };
  const daysLeft = Math.max(LAST_HOURS, input.date - input.today);
  const reviews = reviewsOf(input, daysLeft, beliefs, rules.sure);
  const unsure = reviews.filter(({ again }) => 1 - again <= rules.known);
  if (secondsOf(fresh) + secondsOf(unsure) <= input.seconds) return [...fresh, ...unsure.map(planned)];
  const bar = rules.reviewsFirst * freshGain(daysLeft, beliefs).perSecond;
  const first = reviews.filter(({ perSecond }) => perSecond > bar);
  return [...first.map(planned), ...fresh, ...reviews.slice(first.length).map(planned)];
}

/** The seen cards that were not answered today and will not be sure on the day, best first. */
function reviewsOf({ cards, today }: PlanInput, daysLeft: number, beliefs: Beliefs, sure: number): Review[] {
  const reviews: Review[] = [];
  for (const { id, memory, memoryDay, due } of cards) {
    const days = today - memoryDay;
    if (memory === null || days < 1) continue;
    const recall = (after: number) => believedRecall(memory.stability, after, beliefs.curve);
    if (recall(days + daysLeft) > sure) continue;
    const { perSecond, seconds } = gainOf(memory, days, daysLeft, beliefs);
    if (perSecond > 0)
      reviews.push({ id, kind: due ? 'due' : 'early', seconds, perSecond, again: 1 - recall(days) });
  }
  return reviews.sort((a, b) => b.perSecond - a.perSecond || (a.id < b.id ? -1 : 1));
}

function planned({ id, kind, seconds, again }: Planned): Planned {
  return { id, kind, seconds, again };
}

function secondsOf(cards: readonly Planned[]): number {
  return cards.reduce((sum, { seconds }) => sum + seconds, 0);
}
