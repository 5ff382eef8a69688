import type { Card, CardOf, CardTypeName, PythonVersion } from '../core/card.ts';
import type { Answers, Verdict } from '../core/card-types/card-type.ts';
import { cardType } from '../core/card-types/index.ts';
import type { AskOptions, CardPrompt } from '../prompts/card-prompt.ts';
import { CARD_PROMPTS } from '../prompts/index.ts';
import type { Asked } from '../prompts/room.ts';
import { cardFront, cardHeader, type Position } from '../views/card-front.ts';
import type { Style } from '../views/style.ts';
import { rowsOf } from '../views/window.ts';
import type { Stage } from './stage.ts';
import type { Tools } from './tools.ts';

/** Rows that a prompt takes beside the code that it draws. */
const ROWS_AROUND = 7;

/** An answer with its verdict. */
export interface Judged {
  readonly answer: Answers[CardTypeName];
  readonly verdict: Verdict;
}

/** Shows the question of a card on an empty stage. */
export function showFront(stage: Stage, card: Card, python: PythonVersion, position: Position | null): void {
  const prompt = promptOf(card);
  stage.clear();
  stage.show((style) => `${cardHeader(card, python, style, position)}\n`);
  // What the prompt draws itself, it draws in part where the screen is too low: then all of it stands above once.
  const isTall = ({ width }: Style) =>
    card.code !== undefined && rowsOf(card.code, width) > stage.room.rows() - ROWS_AROUND;
  stage.show((style) => `${cardFront(card, style, { code: !prompt.drawsCode || isTall(style) })}\n`);
}

/** Asks a card whose front stands on the stage, and judges what is answered. */
export async function askCard(
  stage: Stage,
  card: Card,
  { seed, draft }: Omit<AskOptions, 'workbench'>,
  tools: Tools,
): Promise<Asked<Judged>> {
  const { room } = stage;
  // The question whether code may run was long: the card's own is read again without it.
  const run = await tools.runCheck(card, () => room.style().plain || room.redraw());
  const options = { seed, draft, workbench: () => tools.workbench(card, run) };
  const asked = await promptOf(card).ask(card as CardOf<CardTypeName>, room, options);
  if (asked.kind === 'command') return asked;
  const verdict = await cardType(card).judge(card as CardOf<CardTypeName>, asked.value, run);
  return { kind: 'value', value: { answer: asked.value, verdict } };
}

function promptOf(card: Card): CardPrompt<CardTypeName> {
  // The compiler cannot follow that the prompt's type and the card's are one.
  return CARD_PROMPTS[card.type] as unknown as CardPrompt<CardTypeName>;
}

/** What a person answered, as text for the journal and for lists of misses. */
export function answerText(answer: Answers[CardTypeName]): string {
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'boolean' || typeof answer === 'number') return String(answer);
  return answer.map(String).join('\n');
}
