import { columns } from './layout.ts';
import type { Style } from './style.ts';

/** How many rows of a screen of `width` columns a text takes; the terminal breaks the lines that are too long. */
export function rowsOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(columns(line) / width)), 0);
}

/**
 * The part of a list that fits into so many `rows`, with the item at `focus` (from 0) in it, and how many items are left
 * out above and below. The whole list where it fits. What redraws itself must never be taller than the screen: the
 * terminal keeps what scrolled off, and nothing can rub it out there.
 */
export function windowOf(items: readonly string[], focus: number, rows: number, style: Style): string {
  const heights = items.map((item) => rowsOf(item, style.width));
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (total <= rows) return items.join('\n');
  // Both ends may have to say that there is more.
  const [from, to] = spread(heights, focus, Math.max(1, rows - 2));
  const more = (sign: string, count: number) =>
    count > 0 ? [style.paint.dim(`  ${sign} ${count} more`)] : [];
  return [...more('↑', from), ...items.slice(from, to), ...more('↓', items.length - to)].join('\n');
}

/** From the item at `focus` in both directions, as long as there is room. */
function spread(heights: readonly number[], focus: number, rows: number): [from: number, to: number] {
  let [from, to] = [focus, focus + 1];
  let left = rows - (heights[focus] ?? 0);
  for (;;) {
    const above = from > 0 ? (heights[from - 1] ?? 0) : Infinity;
    const below = to < heights.length ? (heights[to] ?? 0) : Infinity;
    // The end that is nearer first, so that the focus stays in the middle.
    if (above <= left && (focus - from <= to - 1 - focus || below > left)) {
      from--;
      left -= above;
    } else if (below <= left) {
      to++;
      left -= below;
    } else return [from, to];
  }
}
