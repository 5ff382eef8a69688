import { expect, test } from 'vitest';
import { pythonLines } from '../../src/views/highlight.ts';
import { createStyle } from '../../src/views/style.ts';

test('code that is drawn again at the next key is not coloured again', () => {
  const code = Array.from({ length: 10_000 }, (_, i) => `x${i} = "${i}"`).join('\n');
  const lines = pythonLines(code, createStyle(80, 1, false));
  expect(pythonLines(code, createStyle(40, 1, false))).toBe(lines);
  expect(pythonLines(code, createStyle(80, 0, false))[0]).toBe('x0 = "0"');
  expect(pythonLines('x1 = 1', createStyle(80, 1, false))).toHaveLength(1);
});
