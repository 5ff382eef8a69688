import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStyle } from '../../src/views/style.ts';
import { rowsOf, windowOf } from '../../src/views/window.ts';

const style = createStyle(40, 0, false);
const lines = Array.from({ length: 9 }, (_, i) => `line ${i + 1}`);

describe('the window of a list', () => {
  test('is the whole list where it fits', () => {
    expect(windowOf(lines, 4, 9, style)).toBe(lines.join('\n'));
  });

  test('keeps the focus in the middle and says what is left out on both sides', () => {
    expect(windowOf(lines, 4, 5, style)).toBe('  ↑ 3 more\nline 4\nline 5\nline 6\n  ↓ 3 more');
    expect(windowOf(lines, 0, 5, style)).toBe('line 1\nline 2\nline 3\n  ↓ 6 more');
    expect(windowOf(lines, 8, 5, style)).toBe('  ↑ 6 more\nline 7\nline 8\nline 9');
  });

  test('shows the item at the focus, and is never taller than asked unless that item alone is', () => {
    const item = fc.array(fc.string({ maxLength: 90 }), { minLength: 1, maxLength: 3 });
    const list = fc.array(
      item.map((rows) => rows.join('\n')),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(list, fc.nat(), fc.integer({ min: 3, max: 30 }), (items, at, rows) => {
        const focus = at % items.length;
        const shown = windowOf(items, focus, rows, style);
        expect(shown).toContain(items[focus]);
        const least = rowsOf(items[focus] ?? '', style.width) + 2;
        expect(rowsOf(shown, style.width)).toBeLessThanOrEqual(Math.max(rows, least));
      }),
    );
  });
});
