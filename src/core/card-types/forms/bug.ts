import * as v from 'valibot';
import type { BugCard } from '../../card.ts';
import type { CardForm, Flaw } from './card-form.ts';
import { check, filled, list } from './fields.ts';

const line = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'lines count from 1'));

const linesOf = (card: BugCard) => card.code.replace(/\n+$/, '').split('\n');

function flaws(card: BugCard): Flaw[] {
  const lines = linesOf(card);
  const found: Flaw[] = [];
  card.lines.forEach((number, i) => {
    if (number > lines.length) {
      found.push({
        path: ['lines', i],
        message: `\`code\` has no line ${number}, its last is ${lines.length}`,
      });
    } else if (lines[number - 1]?.trim() === '') {
      found.push({ path: ['lines', i], message: `line ${number} of \`code\` is empty` });
    }
  });
  if (card.fixed === card.code) found.push({ path: ['fixed'], message: '`fixed` is the same as `code`' });
  return found;
}

export const bug: CardForm<'bug'> = {
  fields: {
    code: filled('The faulty program.'),
    lines: list(line, 'The line numbers of `code`, from 1, that count as right.', 1),
    fixed: filled('The mended program.'),
    check: check(),
  },
  flaws,
  // The lines' texts, so that a comment added above them corrects nothing.
  counts: (card) => card.lines.map((number) => linesOf(card)[number - 1]?.trim()),
};
