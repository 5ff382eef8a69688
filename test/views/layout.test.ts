import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bar, columns, fitLines, wrap } from '../../src/views/layout.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '  ', '\n', '界', '\x1b[32m', '\x1b[39m') });

describe('fitLines', () => {
  test('leaves lines alone that fit', () => {
    expect(fitLines('  a line\n\n  and another', 20)).toBe('  a line\n\n  and another');
  });

  test('breaks wide lines at words, behind their indent, also where colours come first', () => {
    expect(fitLines('  one two three four', 12)).toBe('  one two\n  three four');
    expect(fitLines('\x1b[32m  + one two three\x1b[39m', 12)).toBe(
      '  \x1b[32m+ one two\x1b[39m\n  \x1b[32mthree\x1b[39m',
    );
  });

  test('keeps a word whole that is wider than the screen, so that a link can be copied', () => {
    expect(fitLines('  see https://example.org/a/long/path', 20)).toBe(
      '  see\n  https://example.org/a/long/path',
    );
  });

  test('loses no letter and makes no line with blanks wider than it may be', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (given, width) => {
        const letters = (shown: string) => shown.replace(/\x1b\[\d+m/g, '').replace(/\s/g, '');
        const fitted = fitLines(given, width);
        expect(letters(fitted)).toBe(letters(given));
        for (const line of fitted.split('\n')) {
          expect(columns(line) <= width || !/\S\s+\S/.test(line.replace(/\x1b\[\d+m/g, '').trim())).toBe(
            true,
          );
        }
      }),
    );
  });
});

test('a bar is as wide as it is asked to be, whatever its share', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 2, noNaN: true }), fc.nat(40), (share, width) => {
      expect(columns(bar(share, width))).toBe(width);
    }),
  );
});

test('a percentage is broken from its sign in no width', () => {
  expect(wrap('now 74 % (38–93 %)', 12)).toBe('now 74 %\n(38–93 %)');
});
