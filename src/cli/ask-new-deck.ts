import { CARD_TYPES, type CardTypeName } from '../core/card.ts';
import { asking } from './asking.ts';
import { cardType } from './choices.ts';
import type { Context } from './context.ts';
import { isTerminal, needTerminal } from './need-terminal.ts';

/** What is known of a new deck before anything is asked. */
interface Asked {
  readonly topic: string;
  readonly title: string | undefined;
  readonly type: string | undefined;
}

/**
 * Title and card type of a new deck, from flags or by asking; Enter takes what is proposed. Throws UserError where nobody
 * can be asked, or a flag names no card type.
 */
export async function askNewDeck(
  context: Context,
  given: Asked,
): Promise<{ title: string; type: CardTypeName }> {
  const type = given.type === undefined ? undefined : cardType(given.type);
  const proposed = given.topic.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  if (given.title !== undefined && (type !== undefined || !isTerminal(context))) {
    return { title: given.title.trim() || proposed, type: type ?? 'recall' };
  }
  needTerminal(
    context,
    `Give the answers as flags: pyprep deck new ${given.topic} --title TEXT --type recall`,
  );
  return asking(context, async (prompt) => {
    const { title = given.title ?? '' } =
      given.title === undefined
        ? await prompt([{ type: 'input', name: 'title', message: 'Title of the deck', default: proposed }])
        : {};
    const question = {
      type: 'select',
      name: 'type',
      message: 'Type of the first card',
      choices: TYPES,
    } as const;
    const chosen = type ?? (await prompt([question])).type;
    return { title: title.trim() || proposed, type: cardType(chosen) };
  });
}

const WHAT: { readonly [T in CardTypeName]: string } = {
  recall: 'a question; you say whether you knew',
  choice: 'one of three or four options',
  output: 'what does it print?',
  cloze: 'gaps to fill',
  bug: 'which line is wrong?',
  code: 'write code, checked by Python',
  open: "an interviewer's question, answered aloud",
};
const TYPES = CARD_TYPES.map((type) => ({ value: type, name: `${type.padEnd(7)} ${WHAT[type]}` }));
