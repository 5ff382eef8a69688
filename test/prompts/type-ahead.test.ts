import { describe, expect, test } from 'vitest';
import { type Key, pastedLines, pasteKey } from '../../src/prompts/key.ts';
import { countsLate } from '../../src/prompts/type-ahead.ts';

const key = (sequence: string, name = sequence): Key => ({ sequence, name, ctrl: false, shift: false });
const ENTER = key('\r', 'return');
const SPACE = key(' ', 'space');

describe('a key typed before its prompt stood there', () => {
  test('that rates or chooses counts at a card that was seen, and at no other', () => {
    expect(countsLate(key('3'), 'keys', false)).toBe(true);
    expect(countsLate(key('3'), 'keys', true)).toBe(false);
  });

  test('that says yes to what stands there never counts', () => {
    for (const yes of [ENTER, SPACE]) {
      expect(countsLate(yes, 'keys', false)).toBe(false);
      expect(countsLate(yes, 'keys', true)).toBe(false);
    }
  });

  test('that is about the sitting always counts; what puts a card aside only once the card was seen', () => {
    for (const sitting of ['u', 'q', '?']) expect(countsLate(key(sitting), 'keys', true)).toBe(true);
    for (const card of ['s', 'b', 'e', 'r', 'o']) {
      expect(countsLate(key(card), 'keys', true)).toBe(false);
      expect(countsLate(key(card), 'keys', false)).toBe(true);
    }
  });

  test('is text in a text field; Enter hands in nothing to a card that was not seen', () => {
    for (const text of [key('q'), SPACE, key('3'), pasteKey('a\rb')]) {
      expect(countsLate(text, 'text', true)).toBe(true);
    }
    expect(countsLate(ENTER, 'text', true)).toBe(false);
    expect(countsLate(ENTER, 'text', false)).toBe(true);
  });

  test('is no command where it was pasted', () => {
    expect(countsLate(pasteKey('q'), 'keys', false)).toBe(false);
  });
});

test('a paste has its lines, whatever ends them, and blanks for tabs', () => {
  expect(pastedLines('a\r\nb\rc\n\td')).toEqual(['a', 'b', 'c', '    d']);
});
