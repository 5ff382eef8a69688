import type { Card, CardOf, CardTypeName } from '../core/card.ts';
import { fixDiff } from '../core/card-types/bug.ts';
import type { Answers, DiffLine, Verdict } from '../core/card-types/card-type.ts';
import { shuffledChoices } from '../core/card-types/choice.ts';
import { gapField } from '../core/card-types/cloze.ts';
import { expectedText } from '../core/grading.ts';
import { visible } from '../core/visible.ts';
import { choiceResult } from './choice-list.ts';
import { codeBlock, signedLine, withGaps } from './code-block.ts';
import { gapResult } from './gap-result.ts';
import { columns, wrap } from './layout.ts';
import { inline, markup } from './markup.ts';
import { mark, type Style } from './style.ts';

const NOTHING = '(prints nothing)';

/** What was answered, and in which order the options of a choice stood. */
export interface Given {
  readonly answer: Answers[CardTypeName] | null;
  readonly seed: string;
}

/** What is shown once a card was answered: the verdict, the right answer, why, and where it was checked. */
export function cardBack(
  card: Card,
  verdict: Verdict | null,
  given: Given,
  style: Style,
  versions: string | null,
): string {
  const parts = [
    ...ownCode(card, given, style),
    verdictText(card, verdict, given, style),
    '',
    markup(card.explain, style, 2),
  ];
  const footer = [versions, card.source?.replace(/^https:\/\//, '')].filter((part) => part != null);
  const oneLine = `  ${footer.join(' · ')}`;
  const lines =
    columns(oneLine) < style.width ? [oneLine] : footer.map((part) => wrap(part, style.width - 1, 2));
  if (footer.length > 0) parts.push(style.paint.dim(visible(lines.join('\n'))));
  return parts.join('\n');
}

/** The code that was written, which the prompt no longer shows. */
function ownCode(card: Card, { answer }: Given, style: Style): string[] {
  if (card.type !== 'code' || typeof answer !== 'string') return [];
  return [`  Your code:\n${codeBlock(answer, style)}`, ''];
}

/** The points that were not said, but for the musts, which the verdict names; the prompt no longer shows them. */
function pointsLeft(card: CardOf<'open'>, { answer }: Given, style: Style): string[] {
  if (!Array.isArray(answer)) return [];
  const left = card.points.filter(({ must }, i) => !must && answer[i] !== true);
  const lines = left.map(({ say }) => wrap(`- ${inline(say, style)}`, style.width - 1, 4));
  return lines.length > 0 ? ['  Not said:', ...lines, ''] : [];
}

/** What was typed into the gaps, which the prompt no longer shows. */
function ownGaps(card: Card, { answer }: Given, style: Style): string[] {
  if (card.type !== 'cloze' || !Array.isArray(answer)) return [];
  const result = gapResult(card, answer.map(String), style);
  return result ? [result, ''] : [];
}

/** The verdict and the right answer alone: for quizzes and lists of misses. */
export function verdictText(card: Card, verdict: Verdict | null, given: Given, style: Style): string {
  const answer = solutionText(card, given, style);
  if (!verdict?.byMachine) {
    return [verdict?.note ? `  ${mark(style, 'warn')} ${wrapNote(verdict.note, style)}` : null, answer]
      .filter((part) => part !== null)
      .join('\n');
  }
  if (card.type === 'choice') {
    return verdict.note ? `${answer}\n\n  ${mark(style, 'wrong')} ${wrapNote(verdict.note, style)}` : answer;
  }
  if (verdict.right) return rightText(card, answer, ownGaps(card, given, style), style);
  const note = verdict.note ? wrapNote(verdict.note, style) : 'Not quite.';
  const shown = verdict.diff ? diffText(verdict.diff, style) : answer;
  return [`  ${mark(style, 'wrong')} ${note}`, ...ownGaps(card, given, style), shown].join('\n');
}

/** `others`: what was typed into gaps that no list has, but the check has passed. */
function rightText(card: Card, answer: string, others: readonly string[], style: Style): string {
  const tick = `  ${mark(style, 'right')}`;
  if (others.length > 0) return [`${tick} Right. Yours passes the check.`, ...others, answer].join('\n');
  return card.type === 'output' && !answer.includes('\n')
    ? `${tick} ${answer.trimStart()}`
    : `${tick} Right.\n${answer}`;
}

function wrapNote(note: string, style: Style): string {
  return wrap(inline(note, style), style.width - 1, 4).trimStart();
}

function diffText(diff: readonly DiffLine[], style: Style): string {
  const { paint, plain } = style;
  const signs = plain
    ? { same: 'right   ', missing: 'expected', extra: 'yours   ' }
    : { same: ' ', missing: '+', extra: '-' };
  const brushes = { same: paint.dim, missing: paint.right, extra: paint.wrong };
  const rows = diff.map(({ kind, text }) => brushes[kind](signedLine(signs[kind], visible(text), style)));
  const isNothing = diff.every(({ kind }) => kind === 'extra');
  if (isNothing) rows.unshift(brushes.missing(`  ${signs.missing} ${NOTHING}`));
  return [...rows, plain ? '' : paint.dim('    (- yours, + expected)')].filter(Boolean).join('\n');
}

/** The line that was chosen, where another is wrong: the list in which it stood is gone. */
function notLine({ lines }: CardOf<'bug'>, { answer }: Given): string {
  return typeof answer === 'number' && !lines.includes(answer) ? `, not ${answer}` : '';
}

/** The right answer of each card type as it is read best. */
function solutionText(card: Card, given: Given, style: Style): string {
  switch (card.type) {
    case 'bug':
      return `  Line ${card.lines.join(' or ')}${notLine(card, given)}. Mended:\n${codeDiff(card, style)}`;
    case 'code':
      return `  A solution:\n${codeBlock(card.solution, style)}`;
    case 'cloze': {
      const gaps = card.gaps.map(({ accept }) => ({ text: accept[0] ?? '', current: false }));
      return card.code !== undefined && gapField(card) === 'code'
        ? `  Filled in:\n${codeBlock(card.code, style, { gaps })}`
        : wrap(withGaps(inline(card.prompt, style), style, gaps), style.width, 2);
    }
    case 'output': {
      const text = expectedText(card);
      return text === '' ? `  ${style.paint.dim(NOTHING)}` : visible(text).replace(/^(?=.)/gm, '  ');
    }
    case 'choice':
      return choiceResult(
        shuffledChoices(card, given.seed),
        typeof given.answer === 'string' ? given.answer : null,
        style,
      );
    case 'recall': {
      const answer = markup(card.answer, style, 2);
      return card.code === undefined ? answer : `${answer}\n\n${codeBlock(card.code, style)}`;
    }
    case 'open':
      return [...pointsLeft(card, given, style), markup(card.answer, style, 2)].join('\n');
  }
}

/** The lines of a program and of the mended one: gone ones, new ones, and those that stay. */
function codeDiff(card: CardOf<'bug'>, style: Style): string {
  const { paint, plain } = style;
  const signs = plain
    ? { same: '   ', missing: 'was', extra: 'now' }
    : { same: ' ', missing: '-', extra: '+' };
  const brushes = { same: paint.dim, missing: paint.wrong, extra: paint.right };
  return fixDiff(card)
    .map(({ kind, text }) => brushes[kind](signedLine(signs[kind], visible(text), style)))
    .join('\n');
}
