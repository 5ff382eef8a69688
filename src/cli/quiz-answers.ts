import { type Card, cardId } from '../core/card.ts';
import { cardType } from '../core/card-types/index.ts';
import { meant } from '../core/nearest.ts';
import { UserError } from '../core/user-error.ts';
import type { QuizResult } from '../views/quiz.ts';
import type { Context } from './context.ts';
import type { Desk } from './desk.ts';
import { judgeAnswer } from './judge-answer.ts';
import { remark } from './present.ts';
import { inputName, readFileOrInput } from './stdin.ts';
import { createTools, type Tools } from './tools.ts';

/**
 * Grades a file (`-`: stdin) that holds a JSON object, card id → answer. Cards without an answer are wrong. Throws UserError
 * where it is no such object, names a card that was not asked, or has an answer of the wrong form.
 */
export async function gradeAnswers(desk: Desk, cards: readonly Card[], file: string): Promise<QuizResult[]> {
  const from = inputName(file);
  const given = parseAnswers(await readFileOrInput(desk.context, file), from);
  const asked = cards.map(cardId);
  for (const id of given.keys()) {
    if (asked.includes(id)) continue;
    throw new UserError(
      `${from} answers ${id}, which was not asked.`,
      meant(id, asked, 'Use the same --seed, --count and filters as for --questions.'),
    );
  }
  const results: QuizResult[] = [];
  const tools = createTools(desk, (text) => remark(desk.context, text));
  for (const card of cards) results.push(await grade(tools, card, given.get(cardId(card)), from));
  for (const one of results) tellBeyond(desk.context, one, from);
  return results;
}

/** An answer that the card does not have is wrong as any other, but may be a slip of whoever wrote the file. */
function tellBeyond(context: Context, { card, answer }: QuizResult, from: string): void {
  const beyond = answer === null ? null : cardType(card).beyond?.(card, answer);
  if (beyond) remark(context, `${from}: the answer to ${cardId(card)} counts as wrong. ${beyond}`);
}

function parseAnswers(text: string, from: string): Map<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${from} is no JSON: ${(error as Error).message}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UserError(`${from} must hold a JSON object: card id → answer.`);
  }
  return new Map(Object.entries(data));
}

async function grade(tools: Tools, card: Card, raw: unknown, from: string): Promise<QuizResult> {
  const rules = cardType(card);
  const answer = raw === undefined || raw === null ? null : rules.parse(raw);
  if (answer === undefined) {
    throw new UserError(`${from}: the answer to ${cardId(card)} must be ${rules.form}.`);
  }
  const verdict = await judgeAnswer(tools, card, answer);
  // A card that a machine grades, and no machine did: to count it as wrong would be a lapse that nobody saw.
  if (rules.byMachine && !verdict.byMachine) {
    throw new UserError(
      `No Python ran the answer to ${cardId(card)}, so nothing was graded.`,
      'Name one: pyprep config set python-path FILE; or leave such cards out with --type.',
    );
  }
  return { card, answer, verdict };
}
