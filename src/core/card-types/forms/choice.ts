import * as v from 'valibot';
import type { ChoiceCard } from '../../card.ts';
import type { CardForm, Flaw } from './card-form.ts';
import { filled, list, prints, raises } from './fields.ts';
import { shownFlaws } from './shown-flaws.ts';

const option = v.strictObject({
  text: filled('The option, Markdown.'),
  right: v.exactOptional(v.pipe(v.boolean(), v.description('true: this is the right one.'))),
  why: v.exactOptional(filled('Why this option is wrong.')),
});

function flaws(card: ChoiceCard): Flaw[] {
  const right = card.choices.filter((one) => one.right === true).length;
  const found: Flaw[] = shownFlaws(card);
  if (right !== 1) {
    found.push({ path: ['choices'], message: `exactly one choice must have \`right: true\`, ${right} have` });
  }
  const texts = card.choices.map((one) => one.text.trim());
  card.choices.forEach((one, i) => {
    if (one.right !== true && one.why === undefined) {
      found.push({ path: ['choices', i], message: '`why` is missing: why this option is wrong' });
    }
    if (texts.indexOf(one.text.trim()) < i) {
      found.push({ path: ['choices', i], message: 'this option stands twice' });
    }
  });
  return found;
}

export const choice: CardForm<'choice'> = {
  fields: {
    choices: list(option, '3 or 4 options, one of them right; they are shown shuffled.', 3, 4),
    prints: prints(),
    raises: raises(),
  },
  flaws,
  // Neither the order nor a wrong option's wording is what was learned.
  counts: (card) => card.choices.find((one) => one.right)?.text,
};
