import { highlight } from 'cli-highlight';
import { visible } from '../core/visible.ts';
import type { Style } from './style.ts';

/** A prompt draws the same code at each key, and to colour long code takes longer than a frame; there is one set of colours. */
let last: { readonly text: string; readonly lines: readonly string[] } | undefined;

/** Python source in the style's colours, line by line; control characters made visible. */
export function pythonLines(code: string, style: Style): readonly string[] {
  const text = visible(code.replace(/\n+$/, '')).replaceAll('\t', '    ');
  if (!style.colour) return text.split('\n');
  if (last?.text !== text) last = { text, lines: coloured(text, style) };
  return last.lines;
}

function coloured(text: string, style: Style): string[] {
  return highlight(text, {
    language: 'python',
    ignoreIllegals: true,
    theme: { ...style.paint.syntax },
  }).split('\n');
}
