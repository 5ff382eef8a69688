/** Seconds that answers take, from the question to the rating. */
export interface Pace {
  /** The first answer to a card. */
  readonly fresh: number;
  /** An answer on a later day that was right. */
  readonly right: number;
  /** An answer on a later day that was wrong, reading the explanation included. */
  readonly wrong: number;
}

export type AnswerKind = keyof Pace;

/** One answer's time. */
export interface TimedAnswer {
  readonly kind: AnswerKind;
  readonly seconds: number;
}

/**
 * What holds before there are answers to measure. The one log at hand (short vocabulary cards; medians 14, 11 and 14)
 * bounds it from below; a card with code to read and an explanation takes longer, most of all the first time.
 */
export const DEFAULT_PACE: Pace = { fresh: 25, right: 12, wrong: 20 };

/** The medians run over so many last answers of a kind. */
const WINDOW = 100;
/** A median of fewer answers says too little: the default holds. */
const LEAST = 5;

/** The person's own pace: running medians of the last answers of each kind (given oldest first), else the defaults. */
export function paceOf(answers: readonly TimedAnswer[]): Pace {
  return {
    fresh: typical(answers, 'fresh'),
    right: typical(answers, 'right'),
    wrong: typical(answers, 'wrong'),
  };
}

/** From so many answers on their sum is held against the medians'. */
const LEAST_FOR_OVERRUN = 20;
const OVERRUN_WINDOW = 300;

/**
 * How much longer the last answers took in sum than their medians say, at least 1: a median leaves out what a few long
 * answers add, and a day's minutes do not. 1 where there are few answers.
 */
export function overrunOf(answers: readonly TimedAnswer[], pace: Pace): number {
  const recent = answers.slice(-OVERRUN_WINDOW);
  if (recent.length < LEAST_FOR_OVERRUN) return 1;
  const taken = recent.reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.max(1, taken / recent.reduce((sum, { kind }) => sum + pace[kind], 0));
}

function typical(answers: readonly TimedAnswer[], kind: AnswerKind): number {
  const recent: number[] = [];
  for (let i = answers.length - 1; i >= 0 && recent.length < WINDOW; i--) {
    const answer = answers[i]!;
    if (answer.kind === kind) recent.push(answer.seconds);
  }
  if (recent.length < LEAST) return DEFAULT_PACE[kind];
  recent.sort((a, b) => a - b);
  const middle = recent.length >> 1;
  const median = recent.length % 2 ? recent[middle]! : (recent[middle - 1]! + recent[middle]!) / 2;
  // A script may say that an answer took next to no time; a cost of nothing would make its gain infinite.
  return Math.max(1, median);
}
