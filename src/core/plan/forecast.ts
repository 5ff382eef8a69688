import type { CardId } from '../entry.ts';
import { type Random, seeded } from '../random.ts';
import { memoryAfter, retrievability } from '../scheduler/fsrs.ts';
import type { Memory } from '../scheduler/schedule.ts';
import { type Day, dayName } from '../time.ts';
import { freshShare } from './fresh-share.ts';
import { UNKNOWN } from './gain.ts';
import type { AnswerKind } from './pace.ts';
import { type PlanCard, type PlanInput, planDay } from './plan-day.ts';
import { answerPlanned, nextPlanned, planQueue } from './plan-queue.ts';

/** One day of a forecast: means over several ways in which the answers may fall. */
export interface ForecastDay {
  readonly day: Day;
  readonly new: number;
  readonly reviews: number;
  /** What was not known is repeated on the same day, where there is time. */
  readonly repeats: number;
  readonly minutes: number;
  /** Readiness on the day of the interview, 0 to 1, after study up to this day. */
  readonly recall: number;
}

export interface Forecast {
  readonly days: readonly ForecastDay[];
  /** How many cards are expected never to be asked by the day. */
  readonly unseen: number;
}

/** What a forecast needs beyond today's plan. */
export interface ForecastInput extends PlanInput {
  /** Day number of the plan's first day. */
  readonly start: number;
  /** Seconds on each of the days after today; infinite where the person set no minutes. */
  readonly secondsPerDay: number;
  /** What a card counts for in readiness. */
  weight(id: CardId): number;
}

/** As many card-days as are worth waiting for, a second or less. */
const MOST_CARD_DAYS = 150_000;
const MOST_RUNS = 8;

/**
 * Plays the plan to its end, answers falling as FSRS predicts: the mean of several runs from fixed seeds, so that the
 * same progress gives the same forecast.
 */
export function forecast(input: ForecastInput): Forecast {
  const length = Math.max(1, input.date - input.today);
  const affordable = Math.floor(MOST_CARD_DAYS / (length * Math.max(1, input.cards.length)));
  const runs = Array.from({ length: Math.min(MOST_RUNS, Math.max(1, affordable)) }, (_, i) =>
    play(input, length, seeded(`forecast ${i}`)),
  );
  const mean = (value: (run: Forecast) => number) =>
    runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
  const days = Array.from({ length }, (_, i) => ({
    day: dayName(input.today + i),
    new: mean((run) => run.days[i]!.new),
    reviews: mean((run) => run.days[i]!.reviews),
    repeats: mean((run) => run.days[i]!.repeats),
    minutes: mean((run) => run.days[i]!.minutes),
    recall: mean((run) => run.days[i]!.recall),
  }));
  return { days, unseen: Math.round(mean(({ unseen }) => unseen)) };
}

function play(input: ForecastInput, length: number, random: Random): Forecast {
  const cards = new Map(input.cards.map((card) => [card.id, card]));
  const days = Array.from({ length }, (_, i) => playDay(input, cards, input.today + i, random));
  return { days, unseen: [...cards.values()].filter(({ memory }) => memory === null).length };
}

function playDay(
  input: ForecastInput,
  cards: Map<CardId, PlanCard>,
  today: number,
  random: Random,
): ForecastDay {
  const isFirst = today === input.today;
  const list = [...cards.values()];
  const unseen = list.filter(({ memory }) => memory === null).length;
  const budget = isFirst ? input.seconds : input.secondsPerDay;
  const plan = planDay({
    ...input,
    cards: list,
    today,
    fresh: isFirst ? input.fresh : freshShare(unseen, { start: input.start, today, date: input.date }),
    repeats: isFirst ? input.repeats : [],
    seconds: budget,
  });
  const counts = { new: 0, reviews: 0, repeats: 0 };
  const queue = planQueue(plan);
  let seconds = 0;
  for (let next = nextPlanned(queue, budget); next; next = nextPlanned(queue, budget - seconds)) {
    const card = cards.get(next.id)!;
    const kind = kindOf(card, today);
    const rating = drawn(card, today, input.parameters, random);
    cards.set(next.id, { ...card, memory: after(card, today, rating, input.parameters), memoryDay: today });
    counts[kind]++;
    seconds += input.overrun * input.pace[timed(kind, rating)];
    answerPlanned(queue, next.id, rating === 'again');
  }
  return { day: dayName(today), ...counts, minutes: seconds / 60, recall: recallOnDate(cards, input) };
}

function kindOf({ memory, memoryDay }: PlanCard, today: number): 'new' | 'reviews' | 'repeats' {
  if (memory === null) return 'new';
  return memoryDay === today ? 'repeats' : 'reviews';
}

function timed(kind: 'new' | 'reviews' | 'repeats', rating: 'good' | 'again'): AnswerKind {
  if (kind === 'new') return 'fresh';
  return rating === 'again' ? 'wrong' : 'right';
}

function drawn(
  { memory, memoryDay }: PlanCard,
  today: number,
  parameters: readonly number[],
  random: Random,
) {
  const recall = memory === null ? 1 - UNKNOWN : retrievability(memory, today - memoryDay, parameters);
  return random() < recall ? 'good' : 'again';
}

function after(
  { memory, memoryDay }: PlanCard,
  today: number,
  rating: 'good' | 'again',
  parameters: readonly number[],
): Memory {
  return memoryAfter(memory, today - memoryDay, rating, parameters);
}

function recallOnDate(
  cards: ReadonlyMap<CardId, PlanCard>,
  { date, parameters, weight }: ForecastInput,
): number {
  let sum = 0;
  let weights = 0;
  for (const { id, memory, memoryDay } of cards.values()) {
    const counts = weight(id);
    weights += counts;
    if (memory) sum += counts * retrievability(memory, date - memoryDay, parameters);
  }
  return weights === 0 ? 0 : sum / weights;
}
