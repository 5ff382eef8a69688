import type { Card, CardOf, CardTypeName } from '../core/card.ts';
import type { Answers, Verdict } from '../core/card-types/card-type.ts';
import { cardType } from '../core/card-types/index.ts';
import type { Tools } from './tools.ts';

/**
 * Judges an answer that was given without a conversation; null: none was. Where the lists of a cloze have what was filled in,
 * nothing is to be run, so that neither a Python nor trust is asked for. Throws UserError where code is to run and may not.
 */
export async function judgeAnswer(
  tools: Tools,
  card: Card,
  answer: Answers[CardTypeName] | null,
): Promise<Verdict> {
  const one = card as CardOf<CardTypeName>;
  const rules = cardType(card);
  const listed = card.type === 'cloze' ? await rules.judge(one, answer, null) : null;
  return listed?.right ? listed : rules.judge(one, answer, await tools.runCheck(card));
}
