import type { DiffLine } from './card-types/card-type.ts';
import { diffLines, type Line } from './line-diff.ts';

/** What a program prints and the class of the exception that ends it. */
export interface ExpectedOutput {
  readonly answer?: string;
  readonly raises?: string;
}

/** A string of Python's `repr` or of a quotation: opened by a quote mark that no word runs into, closed by the same. */
const QUOTED = /(?<![\p{L}\p{N}_])b?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/gu;
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}_])[ \t]+(?=[\p{L}\p{N}_])/gu;
const EXCEPTION = /^([\p{L}\p{N}_.]+)[ \t]*(?::.*)?$/su;

/**
 * Typed output against what the card expects, line by line. Both quote marks are one; outside of quotes a run of blanks
 * is one blank between two word characters and none elsewhere; empty lines at the end don't count; an exception counts
 * by its class name. Case, the inside of strings and the order of lines do count.
 */
export function compareOutput(expected: ExpectedOutput, typed: string): { right: boolean; diff: DiffLine[] } {
  const wanted = expectedLines(expected);
  const given = typedLines(typed, expected.raises);
  const right = wanted.length === given.length && wanted.every((line, i) => line.key === given[i]?.key);
  return { right, diff: diffLines(wanted, given) };
}

/** What has to be typed: the lines that are printed, then the exception's class name. */
export function expectedText(expected: ExpectedOutput): string {
  return expectedLines(expected)
    .map((line) => line.text)
    .join('\n');
}

/** What fills a gap, as it is compared: outer blanks dropped, inner runs as one. */
export function normalGap(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function expectedLines({ answer, raises }: ExpectedOutput): Line[] {
  const lines = linesOf(answer ?? '');
  if (raises !== undefined) lines.push({ text: raises, key: normalLine(className(raises)) });
  return lines;
}

function typedLines(typed: string, raises: string | undefined): Line[] {
  const lines = linesOf(typed);
  const last = lines.at(-1);
  if (raises === undefined || !last) return lines;
  const name = EXCEPTION.exec(last.text.trim())?.[1];
  if (name === undefined || className(name) !== className(raises)) return lines;
  return [...lines.slice(0, -1), { text: last.text, key: normalLine(className(raises)) }];
}

/** A traceback names `json.decoder.JSONDecodeError`, a deck `JSONDecodeError`. */
function className(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}

function linesOf(text: string): Line[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => ({ text: line, key: normalLine(line) }));
  const last = lines.findLastIndex((line) => line.key !== '');
  return lines.slice(0, last + 1);
}

function normalLine(line: string): string {
  let normal = '';
  let from = 0;
  for (const quoted of line.matchAll(QUOTED)) {
    normal += normalBlanks(line.slice(from, quoted.index)) + quoted[0];
    from = quoted.index + quoted[0].length;
  }
  return (normal + normalBlanks(line.slice(from))).replaceAll('"', "'");
}

/** Text outside of quotes; a blank beside a quote mark is beside no word character. */
function normalBlanks(text: string): string {
  // A mark that no text can hold stands for the blanks that stay: a line has no newline in it.
  return text
    .replace(BETWEEN_WORDS, '\n')
    .replace(/[ \t]+/g, '')
    .replaceAll('\n', ' ');
}
