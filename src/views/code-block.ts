import { wrapAnsi } from 'fast-wrap-ansi';
import { visible } from '../core/visible.ts';
import { pythonLines } from './highlight.ts';
import type { Style } from './style.ts';

interface Options {
  /** The line under the cursor, from 1. */
  readonly cursor?: number;
  /** Marks at the left of lines, by line number from 1. */
  readonly marks?: ReadonlyMap<number, string>;
  /** What stands in the gaps {{1}}, {{2}} … of the code, in order. */
  readonly gaps?: readonly Filling[];
}

/** What a person typed into a gap so far, and whether they are at it now. */
export interface Filling {
  readonly text: string;
  readonly current: boolean;
}

const GAP = /\{\{(\d+)\}\}/g;
/** Stands for gap 0 while the code is highlighted: a private character that no colour rule splits. */
const STAND_IN = 0xe000;

/** Numbered, highlighted Python; lines too long for the screen go on behind a dot. */
export function codeBlock(code: string, style: Style, options: Options = {}): string {
  return codeLines(code, style, options).join('\n');
}

/** The same, line by line. */
export function codeLines(code: string, style: Style, options: Options = {}): string[] {
  const held = options.gaps ? code.replace(GAP, (_, n) => String.fromCharCode(STAND_IN + Number(n))) : code;
  const lines = pythonLines(held, style).map((line) => fillGaps(line, style, options.gaps ?? []));
  const digits = String(lines.length).length;
  const room = Math.max(10, style.width - digits - 6);
  return lines.map((line, i) => {
    const number = String(i + 1).padStart(digits);
    const isCursor = options.cursor === i + 1;
    const sign = options.marks?.get(i + 1) ?? (isCursor ? style.paint.accent(style.plain ? '>' : '›') : ' ');
    const gutter = `${sign} ${isCursor ? style.paint.cursor(number) : style.paint.dim(number)}`;
    const [first = '', ...rest] = broken(line, room);
    const more = rest.map((part) => `  ${' '.repeat(digits + 2)}${style.paint.dim('·')} ${part}`);
    return [`  ${gutter}  ${first}`, ...more].join('\n');
  });
}

/** The parts of a line of code or output that is wider than `room` columns, all its blanks kept. */
function broken(line: string, room: number): string[] {
  return wrapAnsi(line, room, { hard: true, trim: false, wordWrap: false }).split('\n');
}

/** A line of code or output behind `sign`; where it is too long for the screen it goes on behind a dot. */
export function signedLine(sign: string, line: string, style: Style): string {
  const [first = '', ...rest] = broken(line, Math.max(10, style.width - sign.length - 4));
  return [`  ${sign} ${first}`, ...rest.map((part) => `  ${'·'.padEnd(sign.length)} ${part}`)].join('\n');
}

/** Text with its gaps {{1}} … drawn as what stands in them. */
export function withGaps(text: string, style: Style, gaps: readonly Filling[]): string {
  return fillGaps(
    text.replace(GAP, (_, n) => String.fromCharCode(STAND_IN + Number(n))),
    style,
    gaps,
  );
}

function fillGaps(line: string, style: Style, gaps: readonly Filling[]): string {
  return line.replace(/[\ue000-\ue0ff]/g, (char) => {
    const number = char.charCodeAt(0) - STAND_IN;
    const gap = gaps[number - 1];
    const shown = visible(gap?.text || (gaps.length > 1 ? `__${number}__` : '____'));
    return gap?.current ? style.paint.cursor(shown) : style.paint.gap(shown);
  });
}
