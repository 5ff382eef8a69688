import type { Block, TextFinding, TextRule } from './text-rule.ts';

/** Blocks of Python, where a blank at the end of a line means nothing outside of a text of several lines. */
const PYTHON = ['code', 'fixed', 'starter', 'solution', 'check'];

/**
 * Blanks at the end of a line are seen by nobody but by tools that compare. In a block of text they may be meant (an
 * output that ends in a blank, a line break in Markdown), so there they are left alone.
 */
export const trailingBlanks: TextRule = {
  find: ({ text, blocks }) => {
    const found: TextFinding[] = [];
    for (const { 0: blanks, index } of text.matchAll(/(?<![ \t\r\\])[ \t]+(?=\n|$)/g)) {
      const block = blocks().find(({ start, end }) => start <= index && index < end);
      if (block && !isFree(block, index, text)) continue;
      const edit = { start: index, end: index + blanks.length, text: '' };
      found.push({ at: index, message: 'there are blanks at the end of this line', edit });
    }
    return found;
  },
};

/** Whether a blank at the end of a line of the block means nothing. */
function isFree({ key, start, end }: Block, index: number, text: string): boolean {
  const head = text.indexOf('\n', start);
  if (index <= head) return true;
  return PYTHON.includes(key) && !/"""|'''/.test(text.slice(start, end));
}
