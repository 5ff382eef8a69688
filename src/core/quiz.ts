import type { CardTypeName } from './card.ts';
import type { Verdict } from './card-types/card-type.ts';
import { cardType } from './card-types/index.ts';
import type { CardId } from './entry.ts';
import type { Candidate } from './queue.ts';
import { seeded, shuffle } from './random.ts';

export interface QuizOptions {
  readonly count: number;
  readonly seed: string;
  /** Only cards of these types; empty: what a machine grades, and recall where too few of those are left. */
  readonly types: readonly CardTypeName[];
}

/** The cards of a quiz, in order: the same for the same candidates, seed and count. */
export function pickQuiz(candidates: readonly Candidate[], options: QuizOptions): Candidate[] {
  const random = seeded(`quiz ${options.seed}`);
  const shuffled = shuffle(candidates, random);
  if (options.types.length > 0) return shuffled.slice(0, options.count);
  const graded = shuffled.filter((card) => cardType(card).byMachine);
  const recall = shuffled.filter(({ type }) => type === 'recall');
  return [...graded, ...recall].slice(0, options.count);
}

/** One question of a quiz and how it went. */
export interface QuizAnswer {
  readonly card: CardId;
  readonly topic: string;
  readonly verdict: Verdict;
}

export interface QuizScore {
  readonly right: number;
  readonly count: number;
  /** 0 to 100, rounded down, so that 69.9 is not 70. */
  readonly percent: number;
  /** Null without a pass mark. */
  readonly passed: boolean | null;
}

/** The score of a quiz; unanswered questions are among the answers, judged wrong. `pass` is in percent. */
export function score(answers: readonly QuizAnswer[], pass: number | null): QuizScore {
  const right = answers.filter(({ verdict }) => verdict.right).length;
  const count = answers.length;
  const percent = count === 0 ? 0 : Math.floor((right * 100) / count);
  return { right, count, percent, passed: pass === null ? null : right * 100 >= pass * count };
}
