import * as v from 'valibot';
import type { ClozeCard } from '../../card.ts';
import { gapField, gapsIn } from '../cloze.ts';
import type { CardForm, Flaw } from './card-form.ts';
import { check, filled, list } from './fields.ts';

const gap = v.strictObject({ accept: list(filled('A text that is right.'), 'All texts that are right.', 1) });

function flaws(card: ClozeCard): Flaw[] {
  const field = gapField(card);
  if (field === 'code' && gapsIn(card.prompt).length > 0) {
    return [{ path: ['prompt'], message: 'gaps must be in `code` or in `prompt`, not in both' }];
  }
  const numbers = new Set(
    gapsIn((field === 'code' ? card.code : card.prompt) ?? '').map(({ number }) => number),
  );
  if (numbers.size === 0) return [{ path: [], message: 'a gap `{{1}}` is missing in `code` or in `prompt`' }];
  const found: Flaw[] = [];
  for (const number of numbers) {
    if (number >= 1 && number <= card.gaps.length) continue;
    found.push({
      path: [field],
      message: `\`gaps\` has no item for {{${number}}}`,
      hint: 'number the gaps from 1',
    });
  }
  card.gaps.forEach((_, i) => {
    if (!numbers.has(i + 1))
      found.push({ path: ['gaps', i], message: `{{${i + 1}}} is not in \`${field}\`` });
  });
  if (card.check !== undefined && field === 'prompt') {
    found.push({ path: ['check'], message: '`check` runs filled code, so it needs the gaps in `code`' });
  }
  return found;
}

export const cloze: CardForm<'cloze'> = {
  fields: {
    gaps: list(gap, 'What fills {{1}}, {{2}} … in order.', 1),
    check: v.exactOptional(check()),
  },
  flaws,
  counts: (card) => [card.gaps.map(({ accept }) => accept.toSorted()), card.check],
};
