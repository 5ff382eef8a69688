import { codeBlock } from './code-block.ts';
import { wrap } from './layout.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

/** All code of a deck that would run, before the person says yes to it. */
export function deckCode(
  file: string,
  parts: readonly { readonly id: string; readonly code: string }[],
  style: Style,
): string {
  const { paint } = style;
  const blocks = parts.map(({ id, code }) => `\n  ${paint.strong(visible(id))}\n${codeBlock(code, style)}`);
  const warning =
    'It runs in a process of its own with limits of time, memory and output, but with your rights: it can read and change your files. Say yes only to code that you trust.';
  return [
    `  ${paint.warn('This deck is not built in:')} ${visible(file)}`,
    wrap(
      `${plural(parts.length, 'card')} of it would run code on this machine, besides what you write yourself:`,
      style.width,
      2,
    ),
    ...blocks,
    '',
    wrap(warning, style.width, 2),
  ].join('\n');
}
