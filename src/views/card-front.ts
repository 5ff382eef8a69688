import type { Card, PythonVersion } from '../core/card.ts';
import { gapField } from '../core/card-types/cloze.ts';
import { cardType } from '../core/card-types/index.ts';
import { codeBlock, type Filling } from './code-block.ts';
import { bar, columns, ends, fitLines } from './layout.ts';
import { markup } from './markup.ts';
import type { Style } from './style.ts';

export interface Position {
  /** Cards done and to do in this sitting. */
  readonly done: number;
  readonly total: number;
}

/**
 * The line above a card: topic, kind of question, level, and `python` where the answer depends on it; how far the sitting
 * is.
 */
export function cardHeader(
  card: Card,
  python: PythonVersion,
  style: Style,
  position: Position | null,
): string {
  const { paint } = style;
  const words = [
    card.topic,
    cardType(card).title,
    card.level,
    ...(card.versions ? [`Python ${python}`] : []),
  ];
  const text = `  ${paint.strong(words[0] ?? '')} ${paint.dim(`· ${words.slice(1).join(' · ')}`)}`;
  const left = fitLines(text, style.width - 1);
  if (!position) return left;
  const count = `${position.done}/${position.total}`;
  if (style.plain) return `${left}, card ${position.done + 1} of ${position.total}`;
  const roomLeft = style.width - columns(text) - count.length - 4;
  const share = position.total === 0 ? 1 : position.done / position.total;
  const meter = roomLeft >= 8 ? `${count} ${bar(share, Math.min(10, roomLeft - 1))}` : count;
  return ends(left, paint.dim(meter), style.width - 1);
}

/** The question of a card: prompt and code, as far as its prompt does not draw them itself. */
export function cardFront(card: Card, style: Style, options: { code: boolean }): string {
  const parts: string[] = [];
  // A sentence with gaps is drawn by the prompt that fills them, and code beside it is not.
  const isSentence = card.type === 'cloze' && gapField(card) === 'prompt';
  if (options.code || !isSentence) parts.push(markup(promptText(card), style, 2));
  else parts.push('  Fill in what is missing:');
  // The code of a recall card shows that its answer is true, and would tell it.
  if (card.code !== undefined && (options.code || isSentence) && card.type !== 'recall')
    parts.push('', codeBlock(card.code, style, emptyGaps(card)));
  if (card.type === 'code') parts.push('', codeBlock(card.starter, style));
  return parts.join('\n');
}

/** The gaps of a sentence are numbered, as those of code are, where there are several. */
function promptText(card: Card): string {
  if (card.type !== 'cloze') return card.prompt;
  return card.prompt.replace(/\{\{(\d+)\}\}/g, (_, number: string) =>
    card.gaps.length > 1 ? `__${number}__` : '____',
  );
}

/** In other cards `{{1}}` is code as any. */
function emptyGaps(card: Card): { gaps?: readonly Filling[] } {
  return card.type === 'cloze' ? { gaps: card.gaps.map(() => ({ text: '', current: false })) } : {};
}
