import * as v from 'valibot';
import { LEVELS } from '../../level.ts';
import { filled, formed, ID, ID_FORM, list } from './fields.ts';

const RANGE = /^\s*(>=|<|==)\d+\.\d+\s*(,\s*(>=|<|==)\d+\.\d+\s*)*$/;
const REFERENCE = /^[a-z0-9-]+(\/[a-z0-9-]+)?$/;
const REFERENCE_FORM = 'must be the id of a card: `id`, or `topic/id` of another deck';

export const range = () =>
  formed(
    'Versions of Python, such as ">=3.10,<3.13".',
    RANGE,
    'must join >=, < and == on X.Y by commas, as ">=3.9,<3.13"',
  );

/** The fields of every card but `type` and `versions`. */
export const BASE = {
  id: formed(
    'Stable name of the card, unique in the deck; progress hangs on it.',
    ID,
    `must have ${ID_FORM}`,
  ),
  level: v.pipe(v.picklist(LEVELS), v.description('How senior the question is.')),
  prompt: filled('The question, Markdown.'),
  explain: filled('Why that is the answer, 1 to 4 sentences, Markdown.'),
  code: v.exactOptional(filled('Python that is shown with the question.')),
  python: v.exactOptional(range()),
  needs: v.exactOptional(
    list(formed('The id of a card.', REFERENCE, REFERENCE_FORM), 'Ids of the cards to know first.', 0),
  ),
  was: v.exactOptional(
    list(formed('An old id.', REFERENCE, REFERENCE_FORM), 'Ids that this card had before.', 0),
  ),
  unverified: v.exactOptional(filled('Why no interpreter here can show it, and what it rests on.')),
  concept: v.exactOptional(formed('The concept that the card teaches.', ID, `must have ${ID_FORM}`)),
  source: v.exactOptional(
    formed('One URL that supports the answer.', /^https?:\/\/[^\s/]\S*$/, 'must be one http or https URL'),
  ),
};
