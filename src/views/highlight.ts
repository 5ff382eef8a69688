import { highlight } from 'cli-highlight';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** Python source in the style's colours, line by line; control characters made visible. */
export function pythonLines(code: string, style: Style): string[] {
  const text = visible(code.replace(/\n+$/, '')).replaceAll('\t', '    ');
  if (!style.colour) return text.split('\n');
  return highlight(text, {
    language: 'python',
    ignoreIllegals: true,
    theme: { ...style.paint.syntax },
  }).split('\n');
}
