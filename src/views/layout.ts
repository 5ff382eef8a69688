import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Columns that `text` takes on screen, colours not counted, wide characters as two. */
export function columns(text: string): number {
  return stringWidth(text);
}

/** `text` broken at words to `width` columns, each line behind `indent` spaces. */
export function wrap(text: string, width: number, indent = 0): string {
  const room = Math.max(10, width - indent);
  const pad = ' '.repeat(indent);
  // A percentage stays whole.
  return wrapAnsi(text.replace(/(?<=\d) (?=%)/g, '\u00a0'), room, { hard: true, trim: true })
    .replace(/(?<=\d)\u00a0(?=%)/g, ' ')
    .split('\n')
    .map((line) => (line ? pad + line : line))
    .join('\n');
}

/** What a line begins with: colours, then blanks. */
const INDENT = /^((?:\u001b\[[\d;]*m)*)( *)/;

/**
 * `text` with the lines that are wider than `width` broken at words, behind the indent that they had. A word that is wider
 * (a link, a path) stays whole: the terminal breaks it, and it can still be copied.
 */
export function fitLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      if (columns(line) <= width) return line;
      const [start = '', colours = '', indent = ''] = INDENT.exec(line) ?? [];
      const rest = colours + line.slice(start.length);
      return wrapAnsi(rest, Math.max(10, width - indent.length), { trim: true }).replace(/^/gm, indent);
    })
    .join('\n');
}

/** `text` filled up with blanks on its right to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** `text` cut to `width` columns, the last one an ellipsis where something was cut. Takes uncoloured text. */
export function clip(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let cut = '';
  for (const char of text) {
    if (columns(cut + char) > width - 1) break;
    cut += char;
  }
  return `${cut}…`;
}

/** `left` and `right` at the two ends of a line of `width` columns, on two lines where they do not fit. */
export function ends(left: string, right: string, width: number): string {
  const gap = width - columns(left) - columns(right);
  return gap >= 2 ? left + ' '.repeat(gap) + right : `${left}\n  ${right}`;
}

/** Rows as aligned columns, `gap` blanks apart; the columns named in `right` are aligned right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = [], gap = 2): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columns(cell));
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => {
          const width = widths[i] ?? 0;
          if (right.includes(i)) return ' '.repeat(width - columns(cell)) + cell;
          return i === row.length - 1 ? cell : pad(cell, width);
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    )
    .join('\n');
}

/** A bar of `width` cells, `share` (0 to 1) of them filled. */
export function bar(share: number, width: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
