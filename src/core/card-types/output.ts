import { compareOutput, expectedText } from '../grading.ts';
import type { CardType } from './card-type.ts';
import { judged } from './judged.ts';

const asText = (raw: unknown) => (typeof raw === 'string' ? raw : undefined);

/** What a program prints and which exception ends it, typed by the person. */
export const output: CardType<'output'> = {
  type: 'output',
  title: 'predict the output',
  byMachine: true,
  form: 'the text that is printed, then the class name of the exception, if any',
  parse: asText,
  read: asText,
  judge: (card, answer) => {
    if (answer === null) return judged(false);
    const { right, diff } = compareOutput(card, answer);
    return judged(right, { diff });
  },
  solution: (card) => expectedText(card) || '(prints nothing)',
  snippets: (card) => [
    {
      part: 'code',
      code: card.code,
      expect: { kind: 'output', prints: card.answer ?? '', raises: card.raises },
    },
  ],
};
