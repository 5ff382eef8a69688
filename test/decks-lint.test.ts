import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cardId } from '../src/core/card.ts';
import { cardType } from '../src/core/card-types/index.ts';
import { LEVELS } from '../src/core/level.ts';
import { checkedOn, snippetTasks } from '../src/core/verified.ts';
import { lintFile } from '../src/formats/lint-file.ts';
import { readVerified } from '../src/store/verified-file.ts';
import errata from './data/errata.json' with { type: 'json' };
import syllabus from './data/syllabus.json' with { type: 'json' };

const FOLDER = fileURLToPath(new URL('../decks/', import.meta.url));
const decks = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const options = { strict: true, schema: './deck.schema.json' };
    return { name, ...lintFile(readFileSync(FOLDER + name), `decks/${name}`, options) };
  });
const cards = decks.flatMap(({ parsed }) => parsed.deck?.cards ?? []);

test.each(decks)('$name breaks no rule', ({ problems }) => {
  expect(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)).toEqual(
    [],
  );
});

test('the record says of every card with code on which versions it was checked: npm run verify writes it', () => {
  const record = readVerified(`${FOLDER}verified.json`);
  const withCode = cards.filter((card) => snippetTasks(card).length > 0);
  expect(withCode.filter((card) => checkedOn(record, card) === undefined).map(cardId)).toEqual([]);
});

test('there are at least 550 cards', () => {
  expect(cards.length).toBeGreaterThanOrEqual(550);
});

describe.each(Object.entries(syllabus))('the deck %s', (topic, concepts) => {
  const own = cards.filter((card) => card.topic === topic);

  test('has at least 45 cards, 60 % of them graded by machine, and 6 questions of an interviewer', () => {
    expect(own.length).toBeGreaterThanOrEqual(45);
    const byMachine = own.filter((card) => cardType(card).byMachine);
    expect(byMachine.length / own.length).toBeGreaterThanOrEqual(0.6);
    expect(own.filter(({ type }) => type === 'open').length).toBeGreaterThanOrEqual(6);
  });

  test('teaches every concept of the syllabus at its level, by a card that is no open question', () => {
    const untaught = Object.entries(concepts).filter(
      ([concept, level]) =>
        !own.some((card) => card.concept === concept && card.level === level && card.type !== 'open'),
    );
    expect(untaught).toEqual([]);
  });

  test('has cards of every level', () => {
    expect(LEVELS.filter((level) => !own.some((card) => card.level === level))).toEqual([]);
  });
});

describe('the 61 faults of the article', () => {
  const ids = new Set(cards.map(cardId));

  test('are all there', () => {
    // Whole article, then items 1 to 11 with so many faults each.
    const faults = [10, 5, 6, 4, 8, 5, 3, 6, 4, 4, 5].flatMap((count, i) =>
      Array.from({ length: count }, (_, n) => `${i + 1}.${n + 1}`),
    );
    expect(Object.keys(errata).sort()).toEqual(['G1', ...faults].sort());
  });

  test.each(Object.entries(errata))('%s has a card that catches who learned it', (_, named) => {
    expect(named).not.toEqual([]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
