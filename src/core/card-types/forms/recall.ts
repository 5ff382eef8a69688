import type { CardForm } from './card-form.ts';
import { filled, prints, raises } from './fields.ts';
import { shownFlaws } from './shown-flaws.ts';

export const recall: CardForm<'recall'> = {
  fields: { answer: filled('The answer to recall: one fact.'), prints: prints(), raises: raises() },
  flaws: shownFlaws,
  counts: (card) => card.answer,
};
