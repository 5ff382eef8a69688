import * as v from 'valibot';
import { filled, formed, ID, ID_FORM } from '../core/card-types/forms/fields.ts';

/** The fields of a deck but `cards`. */
export const DECK_FIELDS = {
  topic: formed('Name of the deck in commands; unique among all decks.', ID, `must have ${ID_FORM}`),
  title: filled('Name of the deck as it is shown.'),
  summary: filled('What the deck teaches, one sentence.'),
  concepts: v.exactOptional(
    v.pipe(
      v.record(
        formed('Id of a concept.', ID, `must have ${ID_FORM}`),
        filled('The concept in one sentence.'),
      ),
      v.description('What the cards teach: id of a concept → one sentence.'),
    ),
  ),
};
