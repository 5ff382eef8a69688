import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOutput, expectedText, normalGap } from '../../src/core/grading.ts';

const right = (answer: string, typed: string) => compareOutput({ answer }, typed).right;

describe('typed output', () => {
  test.each([
    ['both quote marks are one', '[\'a\', "b"]', '["a", \'b\']'],
    ['blanks beside punctuation do not count', '[1, 2, 3]', '[1,2 ,  3]'],
    ['a run of blanks between words is one blank', 'a b', 'a  \t b'],
    ['blanks around a line do not count', '  a', 'a   '],
    ['empty lines at the end do not count', 'a', 'a\n\n \n'],
    ['line ends of any system are one', 'a\nb', 'a\r\nb\r'],
    ['an empty field is "prints nothing"', '', ''],
    ['a blank between quoted texts does not count', "'a' 'b'", "'a''b'"],
    ['an apostrophe opens no string', "don't stop, can't stop", "don't stop,can't stop"],
  ])('%s', (_, answer, typed) => expect(right(answer, typed)).toBe(true));

  test.each([
    ['case counts', 'true', 'True'],
    ['the order of lines counts', 'a\nb', 'b\na'],
    ['blanks inside of a string count', "'a  b'", "'a b'"],
    ['blanks inside of bytes count', "b'a, b'", "b'a,b'"],
    ['an escaped quote does not end a string', String.raw`'it\'s  so'`, String.raw`'it\'s so'`],
    ['blanks that part two words count', 'a b', 'ab'],
    ['an empty line inside counts', 'a\nb', 'a\n\nb'],
    ['a missing line counts', 'a\nb', 'a'],
    ['something is not nothing', '', 'a'],
  ])('%s', (_, answer, typed) => expect(right(answer, typed)).toBe(false));
});

describe('an exception', () => {
  const card = { answer: 'go', raises: 'TypeError' };

  test.each(['go\nTypeError', 'go\nTypeError: bad operand', 'go\nbuiltins.TypeError:x', 'go\n TypeError \n'])(
    'counts by its class name: %j',
    (typed) => expect(compareOutput(card, typed).right).toBe(true),
  );

  test.each([
    'go',
    'go\nValueError',
    'TypeError\ngo',
    'go\ntypeerror',
    'go: 1\nTypeError',
    'go\nTypeError 1',
  ])('is told from %j', (typed) => expect(compareOutput(card, typed).right).toBe(false));

  test('is the last line of what is expected', () => {
    expect(expectedText(card)).toBe('go\nTypeError');
    expect(expectedText({ raises: 'KeyError' })).toBe('KeyError');
    expect(expectedText({ answer: '' })).toBe('');
  });
});

test('the difference names what is missing and what is too much, and shows what was typed', () => {
  expect(compareOutput({ answer: 'a\nb\nc\nd' }, 'a\nc\nx\nd').diff).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'missing', text: 'b' },
    { kind: 'same', text: 'c' },
    { kind: 'extra', text: 'x' },
    { kind: 'same', text: 'd' },
  ]);
});

test('very long outputs are compared in time', () => {
  const lines = (from: number) => Array.from({ length: 10_000 }, (_, i) => String(from + i)).join('\n');
  const { right: isRight, diff } = compareOutput({ answer: lines(0) }, lines(1));
  expect(isRight).toBe(false);
  expect(diff.length).toBeGreaterThanOrEqual(10_000);
});

test('a gap is compared without outer blanks and with inner runs as one', () => {
  expect(normalGap('  yield \n from ')).toBe('yield from');
});

describe('for any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', '1', ' ', '\t', '\n', "'", '"', '\\', ':', '.', '[', 'é', '💥'),
  });

  test('what is expected is right when it is typed as it stands', () => {
    fc.assert(fc.property(text, (answer) => right(answer, answer)));
  });

  test('the exception is right when it is typed below, whatever follows its colon', () => {
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme' }), (answer, message) => {
        const line = message.replace(/[\r\n]/g, '');
        const card = { answer, raises: 'KeyError' };
        return compareOutput(card, `${expectedText(card)}: ${line}`).right;
      }),
    );
  });

  test('right is symmetric, and exactly when nothing is missing or extra', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { right: isRight, diff } = compareOutput({ answer: a }, b);
        expect(right(b, a)).toBe(isRight);
        expect(diff.every((line) => line.kind === 'same')).toBe(isRight);
      }),
    );
  });

  test('the difference holds every line of both sides, in order', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const { diff } = compareOutput({ answer: a.join('\n') }, b.join('\n'));
        const side = (other: string) => diff.filter((l) => l.kind !== other).map((l) => l.text);
        expect(side('extra')).toEqual(a);
        expect(side('missing')).toEqual(b);
      }),
    );
  });
});
