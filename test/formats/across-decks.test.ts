import { expect, test } from 'vitest';
import { acrossDecks } from '../../src/formats/across-decks.ts';
import { parseDeck } from '../../src/formats/yaml.ts';

const CARD = { type: 'recall', level: 'mid', prompt: 'What?', answer: 'That.', explain: 'So.' };

/** JSON is YAML. */
function deck(topic: string, cards: object[], concepts?: Record<string, string>) {
  const written = {
    topic,
    title: topic,
    summary: 's',
    concepts,
    cards: cards.map((card) => ({ ...CARD, ...card })),
  };
  return parseDeck(new TextEncoder().encode(JSON.stringify(written, null, 1)), `${topic}.yaml`);
}
const told = (...decks: ReturnType<typeof deck>[]) =>
  acrossDecks(decks).map(({ file, message, hint }) => `${file}: ${message}${hint ? ` (${hint})` : ''}`);

test('a need of another deck is one of its cards', () => {
  const a = deck('a', [{ id: 'one', needs: ['b/two'] }]);
  expect(told(a, deck('b', [{ id: 'two' }]))).toEqual([]);
  expect(told(a, deck('b', [{ id: 'twa' }]))).toEqual([
    'a.yaml: `needs` names no card of any deck: `b/two` (did you mean `b/twa`?)',
  ]);
});

test('an old id is not that of a card that another deck has', () => {
  const a = deck('a', [{ id: 'one', was: ['b/two'] }]);
  expect(told(a, deck('b', [{ id: 'three' }]))).toEqual([]);
  expect(told(a, deck('b', [{ id: 'two' }]))).toEqual([
    'a.yaml: `was` names `b/two`, which is the id of a card',
  ]);
});

test('a concept is in the own map or in that of another deck', () => {
  const a = deck(
    'a',
    [
      { id: 'one', concept: 'x' },
      { id: 'two', concept: 'far' },
    ],
    { x: 'X.' },
  );
  expect(told(a)).toEqual(['a.yaml: no deck has the concept `far`']);
  expect(told(a, deck('b', [{ id: 'one', concept: 'far' }], { far: 'Far.' }))).toEqual([]);
});

test('a deck without a map may name any concept', () => {
  expect(told(deck('a', [{ id: 'one', concept: 'x' }]))).toEqual([]);
});

test('each concept of a map needs a card', () => {
  const a = deck('a', [{ id: 'one', concept: 'x' }], { x: 'X.', y: 'Y.' });
  expect(told(a)).toEqual(['a.yaml: no card names the concept `y`']);
  expect(told(a, deck('b', [{ id: 'one', concept: 'y' }]))).toEqual([]);
});

test('the concept of a point has a card that is not open', () => {
  const points = [{ say: 'a', concept: 'x' }, { say: 'b' }, { say: 'c' }];
  const open = { id: 'two', type: 'open', points, concept: 'x' };
  expect(told(deck('a', [open]))).toEqual(['a.yaml: no card that is not `open` teaches the concept `x`']);
  expect(told(deck('a', [open, { id: 'one', concept: 'x' }]))).toEqual([]);
});

test('cards that need each other in a circle are told, those behind the circle are not', () => {
  const a = deck('a', [
    { id: 'one', needs: ['b/two'] },
    { id: 'behind', needs: ['one'] },
  ]);
  expect(told(a, deck('b', [{ id: 'two', needs: ['a/one'] }]))).toEqual([
    'a.yaml: `needs` of `one` leads back to the card itself',
    'b.yaml: `needs` of `two` leads back to the card itself',
  ]);
});
