import type { Card, CardTypeName } from '../core/card.ts';
import type { Answers, Verdict } from '../core/card-types/card-type.ts';
import { cardBack } from './card-back.ts';
import { cardFront } from './card-front.ts';
import { backView, type CardFrontView, frontView } from './card-json.ts';
import { mark, type Style } from './style.ts';

/** A question that was missed, with what was answered and what is right. */
interface Miss extends CardFrontView {
  readonly given: unknown;
  readonly note: string | null;
  readonly solution: string;
  readonly explain: string;
  readonly source: string | null;
}

/** What a quiz came to: what `quiz --json` prints. */
export interface QuizView {
  readonly [key: string]: unknown;
  readonly right: number;
  readonly count: number;
  readonly percent: number;
  readonly pass: number | null;
  readonly passed: boolean | null;
  readonly seed: string;
  readonly topics: readonly string[];
  readonly answers: readonly { readonly id: string; readonly right: boolean }[];
  readonly misses: readonly Miss[];
}

/** The questions of a quiz without their answers: what `--questions` prints. */
export interface QuestionsView {
  readonly [key: string]: unknown;
  readonly seed: string;
  readonly cards: readonly CardFrontView[];
}

/** A question as it went. */
export interface QuizResult {
  readonly card: Card;
  readonly answer: Answers[CardTypeName] | null;
  readonly verdict: Verdict;
}

export function missView({ card, answer, verdict }: QuizResult): Miss {
  return { ...frontView(card), given: answer, note: verdict.note ?? null, ...backView(card) };
}

/** Every miss with its question, its answer and why; the score last, where it is seen however long the misses are. */
export function quizText(view: QuizView, misses: readonly QuizResult[], style: Style): string {
  const { paint } = style;
  const parts: string[] = [];
  if (misses.length > 0) parts.push(paint.strong(misses.length === 1 ? '  The miss:' : '  The misses:'));
  for (const { card, answer, verdict } of misses) {
    const given = { answer, seed: view.seed };
    parts.push('', paint.dim(`  ${card.topic}/${card.id}`), cardFront(card, style, { code: true }));
    if (answer === null) parts.push('', `  ${mark(style, 'wrong')} Not answered.`);
    parts.push('', cardBack(card, answer === null ? null : verdict, given, style, null));
  }
  if (misses.length > 0) parts.push('');
  return [...parts, scoreLine(view, style)].join('\n');
}

function scoreLine(view: QuizView, style: Style): string {
  const score = `${view.right} of ${view.count} right, ${view.percent} %`;
  if (view.passed === null) return `  ${style.paint.strong(score)}`;
  const verdict = view.passed ? style.paint.right('passed') : style.paint.wrong('not passed');
  return `  ${style.paint.strong(score)} · ${verdict} (the mark is ${view.pass} %)`;
}
