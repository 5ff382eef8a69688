import { describe, expect, test } from 'vitest';
import type { CardOf, CardTypeName } from '../../src/core/card.ts';
import type { Answers, RunCheck } from '../../src/core/card-types/card-type.ts';
import { cardType } from '../../src/core/card-types/index.ts';
import { variants } from '../../src/core/variants.ts';
import { cardBack } from '../../src/views/card-back.ts';
import { drillCard } from '../data/drill-deck.ts';
import { exampleCard } from '../data/example-deck.ts';
import { shown } from './shown.ts';

/** The back of a card as it is after an answer, on a wide and on a narrow screen, or for a screen reader. */
async function backs<T extends CardTypeName>(
  card: CardOf<T>,
  answer: Answers[T],
  run: RunCheck | null = null,
) {
  const verdict = await cardType(card).judge(card, answer, run);
  const back = (width: 80 | 40, plain = false) =>
    shown(
      (style) => cardBack(card, verdict, { answer, seed: 'a' }, style, 'Checked on CPython 3.9–3.14'),
      width,
      plain,
    );
  return { wide: back(80), narrow: back(40), plain: back(80, true) };
}

const passes: RunCheck = async () => ({ passed: true });
const fails: RunCheck = async () => ({ passed: false, why: 'no item too many was read' });

describe('a recall card', () => {
  test('shows its answer and the code that proves it, without a verdict', async () => {
    const { wide, narrow } = await backs(exampleCard('recall'), true);
    expect(wide).toMatchInlineSnapshot(`
      "  In the \`value\` of the StopIteration that ends it.

          1  def gen():
          2      return 7
          3      yield
          4  try:
          5      next(gen())
          6  except StopIteration as stop:
          7      print(stop.value)

        A generator ends by raising StopIteration; its return value is that
        exception's argument.
        Checked on CPython 3.9–3.14
        docs.python.org/3/reference/simple_stmts.html#the-return-statement"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  In the \`value\` of the StopIteration
        that ends it.

          1  def gen():
          2      return 7
          3      yield
          4  try:
          5      next(gen())
          6  except StopIteration as stop:
          7      print(stop.value)

        A generator ends by raising
        StopIteration; its return value is
        that exception's argument.
        Checked on CPython 3.9–3.14
        docs.python.org/3/reference/simple_st
        mts.html#the-return-statement"
    `);
  });
});

describe('a choice', () => {
  test('ticks the right option where it stood', async () => {
    const { wide, narrow } = await backs(exampleCard('choice'), 'a');
    expect(wide).toMatchInlineSnapshot(`
      "    1  It runs the body up to the first yield.
        ✔ 2  It builds a generator and runs none of the body.
          3  It runs the whole body and collects the values.

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "    1  It runs the body up to the first
             yield.
        ✔ 2  It builds a generator and runs
             none of the body.
          3  It runs the whole body and
             collects the values.

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
  });

  test('crosses out the wrong one that was chosen and says why it is wrong', async () => {
    const { wide, narrow, plain } = await backs(exampleCard('choice'), 'c');
    expect(wide).toMatchInlineSnapshot(`
      "    1  It runs the body up to the first yield.
        ✔ 2  It builds a generator and runs none of the body.
        ✘ 3  It runs the whole body and collects the values.

        ✘ list() does that, by calling next() until StopIteration.

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "    1  It runs the body up to the first
             yield.
        ✔ 2  It builds a generator and runs
             none of the body.
        ✘ 3  It runs the whole body and
             collects the values.

        ✘ list() does that, by calling next()
          until StopIteration.

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
    expect(plain).toMatchInlineSnapshot(`
      "    1  It runs the body up to the first yield.
        Right: 2  It builds a generator and runs none of the body.
        Wrong: 3  It runs the whole body and collects the values.

        Wrong: list() does that, by calling next() until StopIteration.

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
  });
});

describe('a prediction', () => {
  const versioned = variants(exampleCard('output', 'locals-snapshot')).at(-1)?.card as CardOf<'output'>;

  test('of one line stands behind its tick', async () => {
    const { wide, narrow } = await backs(versioned, 'False');
    expect(wide).toMatchInlineSnapshot(`
      "  ✔ False

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  ✔ False

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
  });

  test('that is wrong is compared line by line', async () => {
    const { wide, narrow, plain } = await backs(drillCard('output'), 'alpha\ngamma');
    expect(wide).toMatchInlineSnapshot(`
      "  ✘ Not quite.
          alpha
        + beta
        - gamma
          (- yours, + expected)

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  ✘ Not quite.
          alpha
        + beta
        - gamma
          (- yours, + expected)

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
    expect(plain).toMatchInlineSnapshot(`
      "  Wrong: Not quite.
        right    alpha
        expected beta
        yours    gamma

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
  });

  test('keeps its empty lines', async () => {
    const card = { ...drillCard('output'), answer: 'alpha\n\n  beta' };
    expect((await backs(card, card.answer)).wide).toMatchInlineSnapshot(`
      "  ✔ Right.
        alpha

          beta

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
  });

  test('with long lines is compared without losing a blank of them', async () => {
    const card = { ...drillCard('output'), answer: '[1, 2, 3, 4, 5,  6, 7, 8, 9, 10, 11, 12, 13]' };
    expect((await backs(card, '[1]')).narrow).toMatchInlineSnapshot(`
      "  ✘ Not quite.
        + [1, 2, 3, 4, 5,  6, 7, 8, 9, 10, 11
        · , 12, 13]
        - [1]
          (- yours, + expected)

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
    expect((await backs(card, '[1]')).plain).toMatchInlineSnapshot(`
      "  Wrong: Not quite.
        expected [1, 2, 3, 4, 5,  6, 7, 8, 9, 10, 11, 12, 13]
        yours    [1]

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
  });

  test('of nothing is told where something is printed, and the other way round', async () => {
    const card = { ...drillCard('output'), code: 'x = 1', answer: '' };
    expect((await backs(card, '')).wide).toMatchInlineSnapshot(`
      "  ✔ (prints nothing)

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
    expect((await backs(card, '1')).wide).toMatchInlineSnapshot(`
      "  ✘ Not quite.
        + (prints nothing)
        - 1
          (- yours, + expected)

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
    expect((await backs(drillCard('output'), '')).wide).toMatchInlineSnapshot(`
      "  ✘ Not quite.
        + alpha
        + beta
          (- yours, + expected)

        Each print ends its line.
        Checked on CPython 3.9–3.14"
    `);
  });
});

describe('a cloze', () => {
  test('that is right is shown filled in', async () => {
    const { wide, narrow } = await backs(drillCard('cloze'), ['yield', 'yield']);
    expect(wide).toMatchInlineSnapshot(`
      "  ✔ Right.
        Filled in:
          1  def gen():
          2      yield 1
          3      yield 2

        A function with yield is a generator.
        Checked on CPython 3.9–3.14"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  ✔ Right.
        Filled in:
          1  def gen():
          2      yield 1
          3      yield 2

        A function with yield is a generator.
        Checked on CPython 3.9–3.14"
    `);
  });

  test('whose sentence has the gaps is told as that sentence, whatever braces its code has', async () => {
    const card = {
      ...drillCard('cloze'),
      prompt: 'It prints a {{1}}.',
      code: 'print(f"{{x}}")',
      gaps: [{ accept: ['brace'] }],
    };
    const { wide, narrow } = await backs(card, ['brace']);
    expect(wide).toMatchInlineSnapshot(`
      "  ✔ Right.
        It prints a brace.

        A function with yield is a generator.
        Checked on CPython 3.9–3.14"
    `);
    expect(narrow).toBe(wide);
  });
});

describe('a bug', () => {
  test('that was found is shown mended', async () => {
    const { wide, narrow } = await backs(exampleCard('bug'), 2);
    expect(wide).toMatchInlineSnapshot(`
      "  ✔ Right.
        Line 2. Mended:
          def spread(numbers):
        -     kept = (n for n in numbers if n > 0)
        +     kept = [n for n in numbers if n > 0]
              return max(kept) - min(kept)

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  ✔ Right.
        Line 2. Mended:
          def spread(numbers):
        -     kept = (n for n in numbers if n
        ·  > 0)
        +     kept = [n for n in numbers if n
        ·  > 0]
              return max(kept) - min(kept)

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
  });

  test('that was not found is too', async () => {
    const { wide, narrow, plain } = await backs(exampleCard('bug'), 3);
    expect(wide).toMatchInlineSnapshot(`
      "  ✘ Not quite.
        Line 2, not 3. Mended:
          def spread(numbers):
        -     kept = (n for n in numbers if n > 0)
        +     kept = [n for n in numbers if n > 0]
              return max(kept) - min(kept)

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  ✘ Not quite.
        Line 2, not 3. Mended:
          def spread(numbers):
        -     kept = (n for n in numbers if n
        ·  > 0)
        +     kept = [n for n in numbers if n
        ·  > 0]
              return max(kept) - min(kept)

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
    expect(plain).toMatchInlineSnapshot(`
      "  Wrong: Not quite.
        Line 2, not 3. Mended:
            def spread(numbers):
        was     kept = (n for n in numbers if n > 0)
        now     kept = [n for n in numbers if n > 0]
                return max(kept) - min(kept)

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
  });
});

describe('code', () => {
  const mine = 'def take(n, it):\n    return [x for _, x in zip(range(n), it)]\n';

  test('that passes its check stands above a solution', async () => {
    const { wide, narrow } = await backs(exampleCard('code'), mine, passes);
    expect(wide).toMatchInlineSnapshot(`
      "  Your code:
          1  def take(n, it):
          2      return [x for _, x in zip(range(n), it)]

        ✔ Right.
        A solution:
          1  def take(n, it):
          2      it = iter(it)
          3      for _ in range(n):
          4          try:
          5              yield next(it)
          6          except StopIteration:
          7              return

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  Your code:
          1  def take(n, it):
          2      return [x for _, x in zip(ran
           · ge(n), it)]

        ✔ Right.
        A solution:
          1  def take(n, it):
          2      it = iter(it)
          3      for _ in range(n):
          4          try:
          5              yield next(it)
          6          except StopIteration:
          7              return

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
  });

  test('that fails tells how', async () => {
    const { wide, narrow, plain } = await backs(exampleCard('code'), mine, fails);
    expect(wide).toMatchInlineSnapshot(`
      "  Your code:
          1  def take(n, it):
          2      return [x for _, x in zip(range(n), it)]

        ✘ no item too many was read
        A solution:
          1  def take(n, it):
          2      it = iter(it)
          3      for _ in range(n):
          4          try:
          5              yield next(it)
          6          except StopIteration:
          7              return

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  Your code:
          1  def take(n, it):
          2      return [x for _, x in zip(ran
           · ge(n), it)]

        ✘ no item too many was read
        A solution:
          1  def take(n, it):
          2      it = iter(it)
          3      for _ in range(n):
          4          try:
          5              yield next(it)
          6          except StopIteration:
          7              return

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
    expect(plain).toMatchInlineSnapshot(`
      "  Your code:
          1  def take(n, it):
          2      return [x for _, x in zip(range(n), it)]

        Wrong: no item too many was read
        A solution:
          1  def take(n, it):
          2      it = iter(it)
          3      for _ in range(n):
          4          try:
          5              yield next(it)
          6          except StopIteration:
          7              return

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
  });

  test('that no Python ran has no verdict', async () => {
    expect(
      (await backs(drillCard('code'), 'def double(n):\n    return n + n\n')).wide,
    ).toMatchInlineSnapshot(`
      "  Your code:
          1  def double(n):
          2      return n + n

        ! No Python ran this: compare it with the solution.
        A solution:
          1  def double(n):
          2      return 2 * n

        Twice is two times.
        Checked on CPython 3.9–3.14"
    `);
  });
});

describe('an open card', () => {
  test('shows a model answer, and which points were not said', async () => {
    const { wide, narrow } = await backs(exampleCard('open'), [true, true, false]);
    expect(wide).toMatchInlineSnapshot(`
      "  Not said:
          - It can be gone through only once.

        A generator is an iterator that a function with yield makes.

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  Not said:
          - It can be gone through only once.

        A generator is an iterator that a
        function with yield makes.

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
  });

  test('says first which must was missed', async () => {
    const { wide, narrow, plain } = await backs(exampleCard('open'), [false, true, false]);
    expect(wide).toMatchInlineSnapshot(`
      "  ! A must was missed: The body pauses at yield and goes on at the next next().
        Not said:
          - It can be gone through only once.

        A generator is an iterator that a function with yield makes.

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
    expect(narrow).toMatchInlineSnapshot(`
      "  ! A must was missed: The body pauses
          at yield and goes on at the next
          next().
        Not said:
          - It can be gone through only once.

        A generator is an iterator that a
        function with yield makes.

        Because of how generators work.
        Checked on CPython 3.9–3.14
        docs.python.org/3/glossary.html#term-
        generator"
    `);
    expect(plain).toMatchInlineSnapshot(`
      "  Note: A must was missed: The body pauses at yield and goes on at the next
        next().
        Not said:
          - It can be gone through only once.

        A generator is an iterator that a function with yield makes.

        Because of how generators work.
        Checked on CPython 3.9–3.14 · docs.python.org/3/glossary.html#term-generator"
    `);
  });
});
