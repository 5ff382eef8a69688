import type { BugCard } from '../card.ts';
import { diffLines, plainLines } from '../line-diff.ts';
import type { CardType, DiffLine } from './card-type.ts';
import { judged } from './judged.ts';

/** From the faulty code to the mended one: `missing` lines go, `extra` lines come. */
export function fixDiff(card: Pick<BugCard, 'code' | 'fixed'>): DiffLine[] {
  return diffLines(plainLines(card.code), plainLines(card.fixed));
}

function parse(raw: unknown): number | undefined {
  return Number.isSafeInteger(raw) && (raw as number) >= 1 ? (raw as number) : undefined;
}

/** Code with a bug; the answer is the line that has it. */
export const bug: CardType<'bug'> = {
  type: 'bug',
  title: 'find the bug',
  byMachine: true,
  form: 'the number of a line, from 1',
  parse,
  read: (text) => (/^\s*\d{1,9}\s*$/.test(text) ? parse(Number(text)) : undefined),
  beyond: (card, answer) => {
    const last = plainLines(card.code).length;
    return answer <= last ? null : `This card's code has the lines 1 to ${last}.`;
  },
  judge: (card, answer) => judged(answer !== null && card.lines.includes(answer)),
  solution: (card) => {
    const code = card.code.split('\n');
    return card.lines.map((line) => `line ${line}: ${(code[line - 1] ?? '').trim()}`).join('\n');
  },
  snippets: ({ code, fixed, check }) => [
    { part: 'code', code, expect: { kind: 'fails', check } },
    { part: 'fixed', code: fixed, expect: { kind: 'passes', check } },
  ],
};
