import type { CodePart, RunnableKind } from '../core/runnable-code.ts';
import { visible } from '../core/visible.ts';
import { codeBlock } from './code-block.ts';
import { wrap } from './layout.ts';
import type { Style } from './style.ts';
import { plural } from './words.ts';

/** All code of a deck that would run, before the person says yes to it: what judges answers, or every snippet. */
export function deckCode(file: string, what: RunnableKind, parts: readonly CodePart[], style: Style): string {
  const { paint, width } = style;
  const cards = plural(new Set(parts.map(({ id }) => id)).size, 'card');
  const head =
    what === 'checks'
      ? `To judge what you answer, ${cards} of it would run code on this machine: your own, in the place or in the gaps of what you are given, and a check below it.`
      : `All code of ${cards} of it would run on this machine:`;
  const blocks = parts.map(({ id, part, code, check }) => {
    const below = check === null ? '' : `\n# the check:\n${check}`;
    const name = `${paint.strong(visible(id))}${part === null ? '' : `, ${visible(part)}`}`;
    return `\n  ${name}\n${codeBlock(code.trimEnd() + below, style)}`;
  });
  const warning =
    'It runs in a process of its own with limits of time, memory and output, but with your rights: it can read and change your files. Say yes only to code that you trust.';
  return [
    `  ${paint.warn('This deck is not built in:')} ${visible(file)}`,
    wrap(head, width, 2),
    ...blocks,
    '',
    wrap(warning, width, 2),
  ].join('\n');
}
