import { describe, expect, test } from 'vitest';
import { CARD_TYPES, type Card } from '../../src/core/card.ts';
import { cardFront, cardHeader } from '../../src/views/card-front.ts';
import { drillCard } from '../data/drill-deck.ts';
import { exampleCard } from '../data/example-deck.ts';
import { shown } from './shown.ts';

const header = (card: Card, width: 80 | 40, done = 3, plain = false) =>
  shown((style) => cardHeader(card, '3.14', style, { done, total: 28 }), width, plain);
const front = (card: Card, width: 80 | 40, code = true) =>
  shown((style) => cardFront(card, style, { code }), width);

describe('the line above a card', () => {
  test('names topic, kind of question and level, and shows how far the sitting is', () => {
    expect(CARD_TYPES.map((type) => header(drillCard(type), 80)).join('\n')).toMatchInlineSnapshot(`
      "  drill · recall · junior                                       3/28 █░░░░░░░░░
        drill · choose · junior                                       3/28 █░░░░░░░░░
        drill · predict the output · mid                              3/28 █░░░░░░░░░
        drill · fill the gaps · mid                                   3/28 █░░░░░░░░░
        drill · find the bug · mid                                    3/28 █░░░░░░░░░
        drill · write the code · mid                                  3/28 █░░░░░░░░░
        drill · answer aloud · senior                                 3/28 █░░░░░░░░░"
    `);
  });

  test('fits 40 columns: the meter goes first, then the count stands below', () => {
    expect(CARD_TYPES.map((type) => header(drillCard(type), 40)).join('\n')).toMatchInlineSnapshot(`
      "  drill · recall · junior          3/28
        drill · choose · junior          3/28
        drill · predict the output · mid
        3/28
        drill · fill the gaps · mid      3/28
        drill · find the bug · mid       3/28
        drill · write the code · mid     3/28
        drill · answer aloud · senior    3/28"
    `);
  });

  test('names the version of Python where the answer depends on it', () => {
    const card = exampleCard('output', 'locals-snapshot');
    expect(header(card, 80)).toMatchInlineSnapshot(
      `"  generators · predict the output · mid · Python 3.14           3/28 █░░░░░░░░░"`,
    );
    expect(header(card, 40)).toMatchInlineSnapshot(`
      "  generators · predict the output · mid
        · Python 3.14
        3/28"
    `);
  });

  test('counts in words for a screen reader, and counts nothing outside of a sitting', () => {
    const card = drillCard('output');
    expect(header(card, 80, 3, true)).toMatchInlineSnapshot(
      `"  drill · predict the output · mid, card 4 of 28"`,
    );
    expect(header(card, 40, 3, true)).toMatchInlineSnapshot(`
      "  drill · predict the output · mid, card
        4 of 28"
    `);
    expect(shown((style) => cardHeader(card, '3.14', style, null), 80)).toMatchInlineSnapshot(
      `"  drill · predict the output · mid"`,
    );
  });
});

describe('the question', () => {
  test('of a recall card is its prompt alone, also where code proves its answer', () => {
    expect(front(exampleCard('recall'), 80)).toMatchInlineSnapshot(
      `"  Where does the 7 of \`return 7\` in a generator end up?"`,
    );
    expect(front(exampleCard('recall'), 40)).toMatchInlineSnapshot(`
      "  Where does the 7 of \`return 7\` in a
        generator end up?"
    `);
  });

  test('of a choice leaves the options to the prompt', () => {
    expect(front(drillCard('choice'), 80)).toMatchInlineSnapshot(`"  Which of these is the number two?"`);
    expect(front(drillCard('choice'), 40)).toMatchInlineSnapshot(`"  Which of these is the number two?"`);
  });

  test('of a prediction has its code below it, lines numbered', () => {
    expect(front(exampleCard('output', 'send-first'), 80)).toMatchInlineSnapshot(`
      "  What does this print, and which exception ends it?

          1  def gen():
          2      yield 1
          3  print("go")
          4  gen().send(1)"
    `);
    expect(front(exampleCard('output', 'send-first'), 40)).toMatchInlineSnapshot(`
      "  What does this print, and which
        exception ends it?

          1  def gen():
          2      yield 1
          3  print("go")
          4  gen().send(1)"
    `);
  });

  test('of a cloze has its gaps empty and numbered, or leaves them to the prompt', () => {
    expect(front(drillCard('cloze'), 80)).toMatchInlineSnapshot(`
      "  Make the generator yield one, then two.

          1  def gen():
          2      __1__ 1
          3      __2__ 2"
    `);
    expect(front(drillCard('cloze'), 40)).toMatchInlineSnapshot(`
      "  Make the generator yield one, then
        two.

          1  def gen():
          2      __1__ 1
          3      __2__ 2"
    `);
    expect(front(drillCard('cloze'), 80, false)).toMatchInlineSnapshot(
      `"  Make the generator yield one, then two."`,
    );
  });

  test('of a cloze whose sentence has the gaps shows it once', () => {
    const { code: _, ...bare } = drillCard('cloze');
    const card = { ...bare, prompt: 'A generator {{1}} values, and `return` {{2}} it.' };
    expect(front(card, 80)).toMatchInlineSnapshot(`"  A generator __1__ values, and \`return\` __2__ it."`);
    expect(front(card, 80, false)).toMatchInlineSnapshot(`"  Fill in what is missing:"`);
  });

  test('of a sentence with gaps has the code beside it, whose braces are no gaps', () => {
    const card = { ...drillCard('cloze'), prompt: 'It prints a {{1}}.', code: 'print(f"{{x}}")' };
    expect(front(card, 80)).toMatchInlineSnapshot(`
      "  It prints a __1__.

          1  print(f"{{x}}")"
    `);
    expect(front(card, 80, false)).toMatchInlineSnapshot(`
      "  Fill in what is missing:

          1  print(f"{{x}}")"
    `);
  });

  test('of other cards may speak of braces', () => {
    expect(front({ ...drillCard('recall'), prompt: 'What does `f"{{1}}"` give?' }, 80)).toMatchInlineSnapshot(
      `"  What does \`f"{{1}}"\` give?"`,
    );
  });

  test('of a bug has the code that holds it, or leaves that to the prompt', () => {
    expect(front(exampleCard('bug'), 80)).toMatchInlineSnapshot(`
      "  \`spread([1, 5])\` should return 4. Which line is wrong?

          1  def spread(numbers):
          2      kept = (n for n in numbers if n > 0)
          3      return max(kept) - min(kept)"
    `);
    expect(front(exampleCard('bug'), 40)).toMatchInlineSnapshot(`
      "  \`spread([1, 5])\` should return 4.
        Which line is wrong?

          1  def spread(numbers):
          2      kept = (n for n in numbers if
           ·  n > 0)
          3      return max(kept) - min(kept)"
    `);
    expect(front(exampleCard('bug'), 80, false)).toMatchInlineSnapshot(
      `"  \`spread([1, 5])\` should return 4. Which line is wrong?"`,
    );
  });

  test('of code has what is given to start from', () => {
    expect(front(exampleCard('code'), 80)).toMatchInlineSnapshot(`
      "  Write \`take(n, it)\`, a generator of the first n items of \`it\` that reads no
        item more than it yields.

          1  def take(n, it):
          2      ..."
    `);
    expect(front(exampleCard('code'), 40)).toMatchInlineSnapshot(`
      "  Write \`take(n, it)\`, a generator of
        the first n items of \`it\` that reads
        no item more than it yields.

          1  def take(n, it):
          2      ..."
    `);
  });

  test('of an open card tells none of its points', () => {
    expect(front(exampleCard('open'), 80)).toMatchInlineSnapshot(
      `"  What is a generator, and when would you use one instead of a list?"`,
    );
    expect(front(exampleCard('open'), 40)).toMatchInlineSnapshot(`
      "  What is a generator, and when would
        you use one instead of a list?"
    `);
  });
});
