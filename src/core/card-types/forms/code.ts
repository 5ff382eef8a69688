import * as v from 'valibot';
import type { CodeCard } from '../../card.ts';
import type { CardForm, Flaw } from './card-form.ts';
import { check, filled, list } from './fields.ts';

const mistake = v.strictObject({
  code: filled('A wrong solution that is common.'),
  why: filled('Why it is wrong.'),
});

function flaws(card: CodeCard): Flaw[] {
  return card.starter === card.solution ? [{ path: ['starter'], message: '`starter` is the solution' }] : [];
}

export const code: CardForm<'code'> = {
  fields: {
    starter: filled('What the editor opens with; it must fail the check.'),
    solution: filled('A solution that passes the check.'),
    check: check(),
    mistakes: v.exactOptional(
      list(mistake, '1 to 3 common wrong solutions; each must fail the check.', 1, 3),
    ),
  },
  flaws,
  counts: (card) => [card.solution, card.check],
};
