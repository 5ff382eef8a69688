import * as v from 'valibot';
import type { OutputCard } from '../../card.ts';
import type { CardForm, Flaw } from './card-form.ts';
import { filled, raises, text } from './fields.ts';

function flaws(card: OutputCard): Flaw[] {
  if (card.answer === undefined && card.raises === undefined) {
    return [{ path: [], message: '`answer` is missing: what `code` prints, or `raises`, or both' }];
  }
  const lines = (card.answer ?? '').replace(/\n+$/, '').split('\n');
  if (lines.length < 2 || lines.every((line) => line.trim() !== '')) return [];
  return [
    { path: ['answer'], message: '`answer` must not hold an empty line: nobody can tell how many to type' },
  ];
}

export const output: CardForm<'output'> = {
  fields: {
    code: filled('The program.'),
    answer: v.exactOptional(text('What it prints; "" where it prints nothing.')),
    raises: raises(),
  },
  flaws,
  counts: (card) => [card.answer, card.raises],
};
