import { columns, fitLines } from '../../src/views/layout.ts';
import { createStyle, type Style } from '../../src/views/style.ts';

/**
 * What a terminal of `width` columns without colours shows of a view, its long lines broken as everything that is shown
 * has them broken. Fails where a line is wider all the same, but for a single word, which stays whole to be copied.
 */
export function shown(view: (style: Style) => string, width: 80 | 40, plain = false): string {
  const text = fitLines(view(createStyle(width, 0, plain)), width);
  const wide = text.split('\n').filter((line) => columns(line) > width && /\S\s/.test(line));
  if (wide.length > 0) throw new Error(`wider than ${width} columns:\n${wide.join('\n')}`);
  return text;
}
