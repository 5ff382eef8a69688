import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_TYPES, type Card } from '../../../src/core/card.ts';
import type { Verdict } from '../../../src/core/card-types/card-type.ts';
import { cardType } from '../../../src/core/card-types/index.ts';
import { exampleDeck } from '../../data/example-deck.ts';

const cards = exampleDeck().cards;
const isRight: Record<string, unknown> = {
  recall: true,
  choice: 'a',
  output: 'go\nTypeError',
  cloze: ['yield from'],
  bug: 2,
  code: 'right',
  open: [true, true, true],
};
const passes = async () => ({ passed: true }) as const;
const fails = async () => ({ passed: false, why: 'the first two items' }) as const;

test('the example deck has a card of every type', () => {
  expect(new Set(cards.map(({ type }) => type))).toEqual(new Set(CARD_TYPES));
});

function expectSound({ right, rating, byMachine }: Verdict) {
  if (byMachine) expect(rating).toBe(right ? 'good' : 'again');
  expect(right && rating === 'again').toBe(false);
}

describe.each(CARD_TYPES)('%s', (name) => {
  const rules = cardType({ type: name });
  const card = cards.findLast(({ type }) => type === name) as Card;

  test('says its own name, a title and the form of its answers', () => {
    expect(rules.type).toBe(name);
    expect(rules.title).not.toBe('');
    expect(rules.form).not.toBe('');
  });

  test('has a solution as text', () => expect(rules.solution(card)).toMatch(/\S/));

  test('finds the right answer right and rates it good', async () => {
    const answer = rules.parse(isRight[name]);
    expect(answer).toBeDefined();
    expect(await rules.judge(card, answer ?? null, passes)).toMatchObject({ right: true, rating: 'good' });
  });

  test('finds no answer wrong and rates it again', async () => {
    expect(await rules.judge(card, null, passes)).toMatchObject({ right: false, rating: 'again' });
  });

  test('reads any JSON and any text as an answer or as none, and judges every answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(passes, fails, null),
        async (raw, text, run) => {
          const answers = [rules.parse(raw), rules.read(text)].filter((answer) => answer !== undefined);
          for (const answer of answers) expectSound(await rules.judge(card, answer, run));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('runs code of the card and nothing else', () => {
    for (const { part, code } of rules.snippets(card)) {
      expect(part).not.toBe('');
      expect(code).not.toContain('{{');
    }
  });
});
