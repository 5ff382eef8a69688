import type { Card } from '../core/card.ts';
import type { Draft } from '../prompts/card-prompt.ts';
import { type Asked, command, value } from '../prompts/room.ts';
import { selfGrade } from '../prompts/self-grade.ts';
import { cardBack, verdictText } from '../views/card-back.ts';
import { keysHelp } from '../views/help.ts';
import type { QuizResult } from '../views/quiz.ts';
import { scrolledOff } from '../views/scrolled-off.ts';
import type { Style } from '../views/style.ts';
import { askCard, type Judged, showFront } from './ask-card.ts';
import type { Desk } from './desk.ts';
import { endWithTerminal } from './gone-terminal.ts';
import { notice, pause } from './pause.ts';
import { createStage, type Stage } from './stage.ts';
import { createTools, type Tools } from './tools.ts';

/**
 * Asks the questions of a quiz one after the other, each with its verdict; the explanations come at the end. Null: left.
 * `notice`: what the person is to read before the first card, if anything.
 */
export async function askQuiz(
  desk: Desk,
  cards: readonly Card[],
  { seed, notice: first }: { readonly seed: string; readonly notice: string | null },
): Promise<QuizResult[] | null> {
  const stage = createStage(desk.context);
  const tools = createTools(desk, stage.remark);
  const results: QuizResult[] = [];
  try {
    if (first !== null && !(await notice(stage, first))) return null;
    for (const [i, card] of cards.entries()) {
      showFront(stage, card, desk.python, { done: i, total: cards.length });
      const judged = await answerOne(tools, stage, card, seed);
      if (!judged) return null;
      results.push({ card, ...judged });
    }
  } finally {
    stage.close();
    await endWithTerminal(desk.context.stderr);
  }
  stage.clear();
  return results;
}

async function answerOne(tools: Tools, stage: Stage, card: Card, seed: string): Promise<Judged | null> {
  const draft: Draft = {};
  for (;;) {
    const asked = await askCard(stage, card, { seed, draft }, tools);
    if (asked.kind === 'command') {
      if (asked.command === 'quit') return null;
      stage.show((style) => `${asked.command === 'help' ? keysHelp(style) : '  Not in a quiz.'}\n`);
      continue;
    }
    const judged = await graded(stage, card, asked.value, seed);
    if (judged.kind === 'command') return null;
    return judged.value;
  }
}

/** Shows the verdict; where no machine gave one, the person gives it. */
async function graded(stage: Stage, card: Card, judged: Judged, seed: string): Promise<Asked<Judged>> {
  const { verdict, answer } = judged;
  const given = { answer, seed };
  const { room } = stage;
  const back = (style: Style) =>
    verdict.byMachine
      ? verdictText(card, verdict, given, style)
      : cardBack(card, verdict, given, style, null);
  const above = () => scrolledOff(back(room.style()), verdict, room.style(), room.rows());
  stage.show((style) => `${back(style)}\n`);
  if (!verdict.byMachine) {
    const own = await selfGrade({ room, above });
    if (own.kind === 'command') return own;
    return value({ answer, verdict: { ...verdict, right: own.value, rating: own.value ? 'good' : 'again' } });
  }
  return (await pause(stage, above)) ? value(judged) : command('quit');
}
