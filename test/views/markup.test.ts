import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inline, markup } from '../../src/views/markup.ts';
import { createStyle } from '../../src/views/style.ts';

const plain = createStyle(40, 0, false);
const shown = (text: string) => markup(text, plain, 2);

describe('fenced code', () => {
  const block = '    1  x = 1';

  test.each([
    ['a bare fence', '```\nx = 1\n```'],
    ['an info string of several words', '```python title="x.py"\nx = 1\n```'],
    ['a language that is no word', '```c++\nx = 1\n```'],
    ['tildes', '~~~python\nx = 1\n~~~'],
    ['no end', '```python\nx = 1'],
    ['an indent', '  ```python\n  x = 1\n  ```'],
    ['Windows line ends', '```python\r\nx = 1\r\n```\r\n'],
  ])('is shown as code with %s', (_, text) => {
    expect(shown(text)).toBe(block);
  });

  test('ends at a fence of its own kind and length alone', () => {
    expect(shown('````\n```\nx\n```\n````')).toBe('    1  ```\n    2  x\n    3  ```');
  });

  test('keeps the empty lines around it, and joins no words', () => {
    expect(shown('Before\n\n```python\nx = 1\n```\nAfter')).toBe(`  Before\n\n${block}\n  After`);
  });

  test('is coloured where it is Python', () => {
    const colours = createStyle(40, 1, false);
    expect(markup('```python\nreturn 1\n```', colours)).toContain('\x1b[35mreturn\x1b[39m');
    expect(markup('```text\nreturn 1\n```', colours)).not.toContain('\x1b[35m');
  });

  test('that is longer than the screen goes on behind a dot', () => {
    expect(shown(`\`\`\`\n${'x'.repeat(40)}\n\`\`\``)).toBe(
      `    1  ${'x'.repeat(33)}\n     · ${'x'.repeat(7)}`,
    );
  });
});

describe('lists, quotes, headings, tables', () => {
  test('keep their depth, and wrapped lines hang below their words', () => {
    expect(
      shown(
        '- one item that goes on until it has to be wrapped\n' +
          '  - nested and also long enough to be wrapped\n    over lines\n' +
          '- two\n\n  more of two\n\n1. first\n2. second',
      ),
    ).toMatchInlineSnapshot(`
      "  - one item that goes on until it has
          to be wrapped
          - nested and also long enough to be
            wrapped over lines
        - two

          more of two

        1. first
        2. second"
    `);
  });

  test('a number that begins a line of a paragraph begins no list', () => {
    expect(shown('It was in the year\n1989. Then came\n3. Nothing.')).toBe(
      '  It was in the year 1989. Then came 3.\n  Nothing.',
    );
  });

  test('quotes and hard breaks keep their lines apart from the rest', () => {
    expect(shown('> quoted text that is long enough to\n> wrap\nend  \nlast')).toMatchInlineSnapshot(`
      "  > quoted text that is long enough to
          wrap end
          last"
    `);
  });

  test('headings stand alone, tables in columns', () => {
    expect(
      shown('# Title\nText:\n| a | long `x|y` |\n| --- | :-: |\n| 1 | **2** |\nafter'),
    ).toMatchInlineSnapshot(`
      "  Title
        Text:
        a  long \`x|y\`
        1  2
        after"
    `);
  });
});

describe('within a line', () => {
  test('a code span may hold backquotes, and stars stress only what they touch', () => {
    const colours = createStyle(80, 1, false);
    expect(inline('``x ` y`` and `` ` ``', colours)).toBe('\x1b[36mx ` y\x1b[39m and \x1b[36m`\x1b[39m');
    for (const text of ['2**3**4', '*args, x * y', '**kwargs and **rest', '2 * 3 * 4', 'a ``` b']) {
      expect(inline(text, colours)).toBe(text);
    }
    expect(inline('**strong** and *stress*.', colours)).toBe('\x1b[1mstrong\x1b[22m and stress.');
  });
});

test('no text is too strange, and every word of it is shown', () => {
  const part = fc.constantFrom(
    '```',
    '~~~',
    '- ',
    '> ',
    '# ',
    '| ',
    '|---|',
    '1. ',
    'word',
    '`',
    '**',
    '\n',
    '  ',
    '日本',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const words = (all: string) => all.match(/word|日本/g)?.length ?? 0;
      // The info string of a fence is not shown.
      if (/(```|~~~).*(word|日本)/.test(text)) return;
      expect(words(shown(text).replaceAll(/\s+[·]?\s*/g, ''))).toBe(words(text));
    }),
  );
});
