import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { CARD_TYPES } from '../core/card.ts';
import { versionedFields, writtenCard } from '../core/card-types/forms/index.ts';
import { DECK_FIELDS } from './deck-fields.ts';

/** A JSON Schema, as far as it is looked at here. */
interface JsonSchema {
  [key: string]: unknown;
  required?: string[];
  properties?: Record<string, JsonSchema>;
}

/** The JSON Schema of a deck, by which editors complete and check: made of what the loader checks with. */
export function deckSchema(): JsonSchema {
  const deck: JsonSchema = toJsonSchema(v.strictObject(DECK_FIELDS), { target: 'draft-07' }) as JsonSchema;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...deck,
    title: 'A deck of pyprep',
    description: 'Cards on one topic, asked by spaced repetition.',
    required: [...(deck.required ?? []), 'cards'],
    properties: {
      ...deck.properties,
      cards: {
        type: 'array',
        description: 'The cards, in the order in which new ones are asked.',
        items: {
          type: 'object',
          required: ['type'],
          // By `if`, so that an editor speaks of the type that is written and not of all seven.
          properties: { type: { enum: [...CARD_TYPES], description: 'The type of the card.' } },
          allOf: CARD_TYPES.map((type) => ({
            if: { properties: { type: { const: type } }, required: ['type'] },
            // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
            then: { $ref: `#/definitions/${type}` },
          })),
        },
      },
    },
    definitions: Object.fromEntries(CARD_TYPES.map((type) => [type, cardSchema(type)])),
  };
}

function cardSchema(type: (typeof CARD_TYPES)[number]): JsonSchema {
  const { $schema: _, ...card } = toJsonSchema(writtenCard(type), { target: 'draft-07' }) as JsonSchema;
  const fields = versionedFields(type).map(({ name }) => name);
  // What the card itself does not say, each item of `versions` must.
  return {
    ...card,
    allOf: fields.map((field) => ({ anyOf: [{ required: [field] }, { required: ['versions'] }] })),
  };
}
