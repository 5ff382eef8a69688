import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deckSchema } from '../../src/formats/deck-schema.ts';
import { parseDeck } from '../../src/formats/yaml.ts';
import { EXAMPLE } from '../data/example-deck.ts';

const file = new URL('../../decks/deck.schema.json', import.meta.url);
const validate = new Ajv({ strictTypes: false }).compile(deckSchema());
const deck = () => parse(EXAMPLE) as { cards: Record<string, unknown>[] };
const loads = (value: unknown) =>
  parseDeck(new TextEncoder().encode(JSON.stringify(value)), 'own.yaml').problems.length === 0;

test('the schema in the package is the one that the loader checks with', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(deckSchema());
});

test('the schema takes what the loader takes', () => {
  expect(validate(deck())).toBe(true);
  expect(loads(deck())).toBe(true);
});

describe('schema and loader refuse alike', () => {
  const fields = deck().cards.flatMap((card, i) => Object.keys(card).map((key) => ({ i, key })));
  const change = (i: number, key: string, to: (card: Record<string, unknown>) => unknown) => {
    const changed = deck();
    const card = changed.cards[i] as Record<string, unknown>;
    const value = to(card);
    if (value === undefined) delete card[key];
    else card[key] = value;
    return changed;
  };

  test.each(fields.map((field) => [`${deck().cards[field.i]?.['id']} ${field.key}`, field] as const))(
    'a wrong form of %s',
    (_, { i, key }) => {
      fc.assert(
        fc.property(fc.constantFrom(true, 7, null, '', [], [7], {}), (value) => {
          const changed = change(i, key, () => value);
          // What only the loader can know: a need or an old id may be an empty list, a version decides what holds.
          if (!validate(changed)) expect(loads(changed)).toBe(false);
          if (typeof value !== 'object' || value === null) expect(validate(changed)).toBe(loads(changed));
        }),
        { numRuns: 12 },
      );
    },
  );

  test('a required field that is left out, and a key that nobody knows', () => {
    for (const { i, key } of fields) {
      const changed = change(i, key, () => undefined);
      if (!validate(changed)) expect(loads(changed)).toBe(false);
    }
    expect(validate(change(0, 'anwser', () => 'x'))).toBe(false);
    expect(validate(change(0, 'prompt', () => undefined))).toBe(false);
    expect(validate(change(0, 'answer', () => undefined))).toBe(false);
  });
});

test('every field has a description that an editor can show', () => {
  const { definitions } = deckSchema() as { definitions: Record<string, { properties: object }> };
  for (const { properties } of Object.values(definitions)) {
    for (const [name, field] of Object.entries(properties)) expect(field, name).toHaveProperty('description');
  }
});
