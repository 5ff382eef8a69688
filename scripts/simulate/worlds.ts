import type { Rating } from '../../src/core/rating.ts';
import { memoryAfter, retrievability } from '../../src/core/scheduler/fsrs.ts';
import type { Memory } from '../../src/core/scheduler/schedule.ts';

/*
 * How people forget in truth, which no policy sees. In every world stability is the days after which recall is 90 %,
 * and a success moves it as FSRS-6 would at that recall; worlds differ in the curve and in what a lapse does.
 */

/** A simulated person's true memory of one card. */
export interface TrueCard {
  /** Null before the first answer. */
  memory: Memory | null;
  /** Day number of the last answer. */
  day: number;
  /** The person's FSRS-6 weights. */
  readonly parameters: readonly number[];
  /** This card's days, in units of the person's usual ones: below 1 it is forgotten faster. */
  readonly scale: number;
  /** Added to the difficulty that the first answer gives. */
  readonly harder: number;
  /** The exponent of this card's curve, in the world where exponents are random. */
  readonly exponent: number;
}

export interface World {
  readonly name: string;
  /** Recall `days` (scaled to the card) after the last answer. */
  recall(card: TrueCard, memory: Memory, days: number): number;
  /** What becomes of the stability that FSRS-6 would give. */
  stability?(before: number, fsrs: number, rating: Rating): number;
}

export const WORLDS: readonly World[] = [
  { name: 'FSRS-6', recall: ({ parameters }, memory, days) => retrievability(memory, days, parameters) },
  { name: 'exponential', recall: (_, { stability }, days) => 0.9 ** (days / stability) },
  {
    name: 'power law',
    recall: ({ exponent }, { stability }, days) =>
      (1 + ((0.9 ** (-1 / exponent) - 1) * days) / stability) ** -exponent,
  },
  {
    name: 'slow learner',
    recall: ({ parameters }, memory, days) => retrievability(memory, days, parameters),
    stability: (before, fsrs, rating) => (rating === 'again' ? before / 2 : before + (fsrs - before) / 2),
  },
];

const LEAST_STABILITY = 0.01;

/** The chance that the person recalls a card on a day; a card never seen is not known. */
export function trueRecall(world: World, card: TrueCard, day: number): number {
  return card.memory ? world.recall(card, card.memory, (day - card.day) / card.scale) : 0;
}

/** Moves the true memory by an answer. */
export function learn(world: World, card: TrueCard, day: number, rating: Rating): void {
  const { memory } = card;
  card.memory = memory ? remembered(world, card, memory, day, rating) : first(card, rating);
  card.day = day;
}

function first({ parameters, harder }: TrueCard, rating: Rating): Memory {
  const { stability, difficulty } = memoryAfter(null, 0, rating, parameters);
  return { stability, difficulty: Math.min(10, Math.max(1, difficulty + harder)) };
}

function remembered(world: World, card: TrueCard, memory: Memory, day: number, rating: Rating): Memory {
  const days = (day - card.day) / card.scale;
  const after = memoryAfter(memory, daysToRecall(world, card, memory, days), rating, card.parameters);
  // The same day's answers are FSRS-6's own matter in every world.
  if (!world.stability || days === 0) return after;
  const stability = Math.max(LEAST_STABILITY, world.stability(memory.stability, after.stability, rating));
  return { stability, difficulty: after.difficulty };
}

/** After how many days FSRS-6's own curve has come down to the recall of this world: its formulas ask for no more. */
function daysToRecall(world: World, card: TrueCard, memory: Memory, days: number): number {
  if (days === 0) return 0;
  const decay = card.parameters[20]!;
  const recall = Math.min(1 - 1e-9, Math.max(1e-6, world.recall(card, memory, days)));
  return ((recall ** (-1 / decay) - 1) / (0.9 ** (-1 / decay) - 1)) * memory.stability;
}
