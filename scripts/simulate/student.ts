import type { TimedAnswer } from '../../src/core/plan/pace.ts';
import type { Rating } from '../../src/core/rating.ts';
import { parametersOf } from './parameter-sets.ts';
import { normal, uniform } from './uniform.ts';
import { learn, type TrueCard, trueRecall, type World } from './worlds.ts';

/** A simulated person: what each card is to them, how often they know one at first sight, how fast they answer. */
export interface Student {
  readonly seed: number;
  readonly world: World;
  readonly cards: readonly TrueCard[];
  /** How often each card was answered. */
  readonly answered: number[];
  /** The share of cards that they do not know at first sight. */
  readonly unknown: number;
  /** Their times in units of the usual ones. */
  readonly slowness: number;
}

/** One answer: what the person rated, and the seconds that it took. */
export interface Answer extends TimedAnswer {
  readonly rating: Rating;
}

/** Usual seconds by kind of answer: the means of the one real log at hand (see parameter-sets.ts). */
const SECONDS = { fresh: 17, right: 12, wrong: 15.5 } as const;
/** Standard deviations of logarithms: of a card's days, a person's times, one answer's time. */
const SPREAD = { scale: 0.4, slowness: 0.25, seconds: 0.4 } as const;
/** What each draw is for. */
const CHANNEL = {
  rating: 1,
  grade: 2,
  seconds: 3,
  scale: 4,
  harder: 5,
  exponent: 6,
  unknown: 7,
  slowness: 8,
} as const;

export function createStudent(seed: number, world: World, count: number): Student {
  const parameters = parametersOf(seed);
  const cards = Array.from({ length: count }, (_, i) => ({
    memory: null,
    day: 0,
    parameters,
    scale: Math.exp(SPREAD.scale * normal(seed, i, CHANNEL.scale)),
    harder: normal(seed, i, CHANNEL.harder),
    // From 0.1, flatter than FSRS's 0.154, to 1, in equal steps of the logarithm.
    exponent: 10 ** (uniform(seed, i, CHANNEL.exponent) - 1),
  }));
  return {
    seed,
    world,
    cards,
    answered: cards.map(() => 0),
    unknown: 0.3 + 0.4 * uniform(seed, CHANNEL.unknown),
    slowness: Math.exp(SPREAD.slowness * normal(seed, CHANNEL.slowness)),
  };
}

/** Has the person answer a card on a day. */
export function answer(student: Student, index: number, day: number): Answer {
  const { seed, world, unknown } = student;
  const card = student.cards[index]!;
  const nth = student.answered[index]!++;
  const isFirst = card.memory === null;
  const recall = isFirst ? 1 - unknown : trueRecall(world, card, day);
  const rating: Rating =
    uniform(seed, index, nth, CHANNEL.rating) < recall
      ? passing(uniform(seed, index, nth, CHANNEL.grade))
      : 'again';
  learn(world, card, day, rating);
  const kind = isFirst ? 'fresh' : rating === 'again' ? 'wrong' : 'right';
  const noise = Math.exp(SPREAD.seconds * normal(seed, index, nth, CHANNEL.seconds));
  return { rating, kind, seconds: SECONDS[kind] * student.slowness * noise };
}

/** How people rate what they knew: the shares are those of many Anki users, rounded. */
function passing(chance: number): Rating {
  if (chance < 0.15) return 'hard';
  return chance < 0.85 ? 'good' : 'easy';
}

/** Mean true recall of all cards on a day; those never seen count as unknown. */
export function meanRecall({ world, cards }: Student, day: number): number {
  return cards.reduce((sum, card) => sum + trueRecall(world, card, day), 0) / cards.length;
}
