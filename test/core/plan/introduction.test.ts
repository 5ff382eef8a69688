import { expect, test } from 'vitest';
import { introductionOrder } from '../../../src/core/plan/introduction.ts';

const card = (id: string, level: 'junior' | 'mid' | 'senior', ...needs: string[]) => ({
  id,
  topic: id.split('/')[0]!,
  level,
  needs,
});

const order = (...cards: ReturnType<typeof card>[]) => introductionOrder(cards).map(({ id }) => id);

test('easier levels come first, and within a level the topics take turns', () => {
  const cards = [card('a/1', 'senior'), card('a/2', 'junior'), card('a/3', 'junior'), card('b/1', 'junior')];
  expect(order(...cards, card('b/2', 'mid'))).toEqual(['a/2', 'b/1', 'a/3', 'b/2', 'a/1']);
});

test('a card that another one needs comes before it, whatever its level', () => {
  expect(order(card('a/1', 'junior', 'a/3'), card('a/2', 'junior'), card('a/3', 'senior'))).toEqual([
    'a/3',
    'a/1',
    'a/2',
  ]);
});

test('cards that need each other in a circle, or a card that is not there, hold nothing up', () => {
  expect(order(card('a/1', 'mid', 'a/2'), card('a/2', 'mid', 'a/1', 'gone/1'))).toEqual(['a/2', 'a/1']);
});
