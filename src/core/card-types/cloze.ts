import type { ClozeCard, Gap } from '../card.ts';
import { normalGap } from '../grading.ts';
import type { CardType, JudgingCode, RunCheck, Snippet, Verdict } from './card-type.ts';
import { fromJson, judged } from './judged.ts';

/** At most so many combinations of accepted texts are run by `verify`. */
export const MOST_COMBINATIONS = 64;

/** A gap in a text: its number and where `{{n}}` stands. */
export interface GapPlace {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The gaps of a text in the order in which they stand; one number may stand twice. */
export function gapsIn(text: string): GapPlace[] {
  return [...text.matchAll(/\{\{(\d+)\}\}/g)].map((match) => ({
    number: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Which field the gaps are in. */
export function gapField(card: Pick<ClozeCard, 'code'>): 'code' | 'prompt' {
  return card.code !== undefined && gapsIn(card.code).length > 0 ? 'code' : 'prompt';
}

/** The text that has the gaps, with the n-th text in gap n; a gap without a text stays. */
export function fill(card: Pick<ClozeCard, 'code' | 'prompt'>, texts: readonly string[]): string {
  const text = (gapField(card) === 'code' ? card.code : card.prompt) ?? '';
  return text.replace(/\{\{(\d+)\}\}/g, (gap, number) => texts[Number(number) - 1] ?? gap);
}

/** Whether a gap's list has the text. */
export function accepts(gap: Gap, text: string): boolean {
  return gap.accept.some((one) => normalGap(one) === normalGap(text));
}

function parse(raw: unknown): string[] | undefined {
  const isList = Array.isArray(raw) && raw.every((text) => typeof text === 'string');
  return isList ? raw : undefined;
}

/** A check passes judgement on filled code; a sentence is no code. */
function judgedBy(card: ClozeCard): JudgingCode | null {
  const { code, check } = card;
  return code === undefined || check === undefined || gapField(card) !== 'code' ? null : { code, check };
}

async function judge(
  card: ClozeCard,
  answer: readonly string[] | null,
  run: RunCheck | null,
): Promise<Verdict> {
  if (answer === null) return judged(false);
  const texts = card.gaps.map((_, i) => answer[i] ?? '');
  const wrong = card.gaps.flatMap((gap, i) => (accepts(gap, texts[i] ?? '') ? [] : [i + 1]));
  const tooMany = answer.length > card.gaps.length;
  if (wrong.length === 0 && !tooMany) return judged(true);
  const complete = texts.every((text) => text.trim() !== '') && !tooMany;
  const judging = judgedBy(card);
  if (!complete || !run || !judging) return judged(false, { note: wrongGaps(wrong, tooMany) });
  const result = await run(fill(card, texts), judging.check);
  return result.passed ? judged(true) : judged(false, { note: result.why });
}

function wrongGaps(wrong: readonly number[], tooMany: boolean): string {
  if (tooMany) return 'There are more texts than gaps.';
  return wrong.length === 1 ? `Gap ${wrong[0]} is wrong.` : `Gaps ${wrong.join(', ')} are wrong.`;
}

/** Every way to fill the gaps with accepted texts, the first of each gap first. */
function combinations(gaps: readonly Gap[]): string[][] {
  let all: string[][] = [[]];
  for (const { accept } of gaps) {
    all = all.flatMap((texts) => accept.map((text) => [...texts, text])).slice(0, MOST_COMBINATIONS);
  }
  return all;
}

function snippets(card: ClozeCard): Snippet[] {
  if (gapField(card) !== 'code') return [];
  const { check } = card;
  return combinations(card.gaps).map((texts) => ({
    part: `gaps: ${texts.join(' | ')}`,
    code: fill(card, texts),
    expect: check === undefined ? { kind: 'compiles' } : { kind: 'passes', check },
  }));
}

/** Code or a sentence with gaps to fill. */
export const cloze: CardType<'cloze'> = {
  type: 'cloze',
  title: 'fill the gaps',
  byMachine: true,
  form: 'a JSON list of texts, one a gap',
  parse,
  read: (text) => parse(fromJson(text)),
  beyond: ({ gaps }, answer) => {
    if (answer.length <= gaps.length) return null;
    return gaps.length === 1 ? 'This card has 1 gap.' : `This card has ${gaps.length} gaps.`;
  },
  judge,
  solution: (card) => card.gaps.map(({ accept }) => accept[0] ?? '').join('\n'),
  snippets,
  judgedBy,
};
