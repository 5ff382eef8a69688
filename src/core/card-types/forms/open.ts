import * as v from 'valibot';
import type { CardForm } from './card-form.ts';
import { filled, formed, ID, ID_FORM, list } from './fields.ts';

const point = v.strictObject({
  say: filled('What a good answer says.'),
  concept: v.exactOptional(formed('The concept that teaches it.', ID, `must have ${ID_FORM}`)),
  must: v.exactOptional(v.pipe(v.boolean(), v.description('true: without it the rating is hard at most.'))),
});

export const open: CardForm<'open'> = {
  fields: {
    points: list(point, '3 to 6 points that a good answer makes.', 3, 6),
    answer: filled('A model answer of 3 to 8 sentences.'),
    seconds: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer('must be a whole number'),
        v.minValue(1, 'must be at least 1'),
        v.maxValue(3600, 'must be at most 3600'),
        v.description('Time to speak; 90 when left out.'),
      ),
      90,
    ),
  },
  flaws: () => [],
  counts: (card) => card.points.map(({ say, must }) => [say, must === true]),
};
