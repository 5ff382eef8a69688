import { describe, expect, test } from 'vitest';
import type { Card, CardTypeName } from '../../src/core/card.ts';
import type { Answers } from '../../src/core/card-types/card-type.ts';
import { cardType } from '../../src/core/card-types/index.ts';
import { missView, type QuizResult, type QuizView, quizText } from '../../src/views/quiz.ts';
import { drillCard } from '../data/drill-deck.ts';
import { shown } from './shown.ts';

async function result(card: Card, answer: Answers[CardTypeName] | null): Promise<QuizResult> {
  // The compiler cannot follow that the answer's type is the card's.
  const judge = cardType(card).judge as (card: Card, answer: unknown, run: null) => QuizResult['verdict'];
  return { card, answer, verdict: await judge(card, answer, null) };
}

function quiz(misses: readonly QuizResult[], more: Partial<QuizView> = {}): QuizView {
  return {
    right: 7,
    count: 10,
    percent: 70,
    pass: null,
    passed: null,
    seed: 'a',
    topics: ['drill'],
    answers: [],
    misses: misses.map(missView),
    ...more,
  };
}

const score = (more: Partial<QuizView>) =>
  [80, 40].map((width) => shown((style) => quizText(quiz([], more), [], style), width as 80 | 40));

describe('the end of a quiz', () => {
  test('is the score, and whether the mark was reached where there is one', () => {
    expect(score({}).join('\n')).toMatchInlineSnapshot(`
      "  7 of 10 right, 70 %
        7 of 10 right, 70 %"
    `);
    expect(score({ pass: 70, passed: true }).join('\n')).toMatchInlineSnapshot(`
      "  7 of 10 right, 70 % · passed (the mark is 70 %)
        7 of 10 right, 70 % · passed (the mark
        is 70 %)"
    `);
    expect(score({ pass: 80, passed: false }).join('\n')).toMatchInlineSnapshot(`
      "  7 of 10 right, 70 % · not passed (the mark is 80 %)
        7 of 10 right, 70 % · not passed (the
        mark is 80 %)"
    `);
  });

  test('has each miss with its question, what was answered, what is right and why', async () => {
    const misses = [
      await result(drillCard('choice'), 'c'),
      await result(drillCard('output'), 'alpha'),
      await result(drillCard('cloze'), ['yield', 'return']),
      await result(drillCard('bug'), 3),
    ];
    const text = (width: 80 | 40) => shown((style) => quizText(quiz(misses), misses, style), width);
    expect(text(80)).toMatchInlineSnapshot(`
      "  The misses:

        drill/choice
        Which of these is the number two?

          1  one
        ✔ 2  two
        ✘ 3  three

        ✘ Three comes after it.

        Two is two.

        drill/output
        What does this print?

          1  print("alpha")
          2  print("beta")

        ✘ Not quite.
          alpha
        + beta
          (- yours, + expected)

        Each print ends its line.

        drill/cloze
        Make the generator yield one, then two.

          1  def gen():
          2      __1__ 1
          3      __2__ 2

        ✘ Gap 2 is wrong.
        gap 2
        yours     return
        accepted  yield

        Filled in:
          1  def gen():
          2      yield 1
          3      yield 2

        A function with yield is a generator.

        drill/bug
        \`last([1, 2])\` should return 2. Which line is wrong?

          1  def last(items):
          2      at = 0
          3      return items[at]

        ✘ Not quite.
        Line 2, not 3. Mended:
          def last(items):
        -     at = 0
        +     at = -1
              return items[at]

        Index -1 is the last item.

        7 of 10 right, 70 %"
    `);
    expect(text(40)).toMatchInlineSnapshot(`
      "  The misses:

        drill/choice
        Which of these is the number two?

          1  one
        ✔ 2  two
        ✘ 3  three

        ✘ Three comes after it.

        Two is two.

        drill/output
        What does this print?

          1  print("alpha")
          2  print("beta")

        ✘ Not quite.
          alpha
        + beta
          (- yours, + expected)

        Each print ends its line.

        drill/cloze
        Make the generator yield one, then
        two.

          1  def gen():
          2      __1__ 1
          3      __2__ 2

        ✘ Gap 2 is wrong.
        gap 2
        yours     return
        accepted  yield

        Filled in:
          1  def gen():
          2      yield 1
          3      yield 2

        A function with yield is a generator.

        drill/bug
        \`last([1, 2])\` should return 2. Which
        line is wrong?

          1  def last(items):
          2      at = 0
          3      return items[at]

        ✘ Not quite.
        Line 2, not 3. Mended:
          def last(items):
        -     at = 0
        +     at = -1
              return items[at]

        Index -1 is the last item.

        7 of 10 right, 70 %"
    `);
  });

  test('tells of a question that was not answered', async () => {
    const misses = [await result(drillCard('choice'), null)];
    expect(shown((style) => quizText(quiz(misses), misses, style), 80)).toMatchInlineSnapshot(`
      "  The miss:

        drill/choice
        Which of these is the number two?

        ✘ Not answered.

          1  one
        ✔ 2  two
          3  three

        Two is two.

        7 of 10 right, 70 %"
    `);
  });

  test('tells what a person said themselves that they did not have', async () => {
    const { verdict } = await result(drillCard('open'), [true, false, false]);
    const misses = [
      { card: drillCard('open'), answer: [true, false, false], verdict: { ...verdict, right: false } },
    ];
    expect(shown((style) => quizText(quiz(misses), misses, style), 80)).toMatchInlineSnapshot(`
      "  The miss:

        drill/open
        How would you explain the drill to an interviewer?

        Not said:
          - Its texts never change.
          - It is small.

        It is a deck of seven cards, one of each type. Its texts never change. So
        tests can rest on them.

        A model answer names all three points.

        7 of 10 right, 70 %"
    `);
  });
});
