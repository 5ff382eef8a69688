import { visible } from '../core/visible.ts';
import { codeBlock } from './code-block.ts';
import { table, wrap } from './layout.ts';
import { type Block, blocksOf } from './markdown-blocks.ts';
import type { Style } from './style.ts';

const PYTHON = /^(py|python)/i;
/** A code span: between two runs of as many backquotes. */
const SPAN = /(?<!`)(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g;

/** Markdown of a card as text for a terminal: fenced Python highlighted, `code`, **strong**, *stress*, lists, wrapped. */
export function markup(text: string, style: Style, indent = 0): string {
  const shown = blocksOf(visible(text)).map((block) => blockText(block, style, indent));
  return shown
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{3,}/g, '\n\n');
}

function blockText(block: Block, style: Style, indent: number): string {
  switch (block.kind) {
    case 'blank':
      return '';
    case 'code': {
      const isPython = block.language === '' || PYTHON.test(block.language);
      return codeBlock(block.text, isPython ? style : { ...style, colour: false });
    }
    case 'heading':
      return wrap(style.paint.strong(inline(block.text, style)), style.width, indent);
    case 'table':
      return table(block.rows.map((row) => row.map((cell) => inline(cell, style)))).replace(
        /^/gm,
        ' '.repeat(indent),
      );
    case 'words': {
      const { marker, text } = block;
      const left = ' '.repeat(indent + block.indent);
      if (!marker) return wrap(inline(text, style), style.width, left.length);
      const hang = left.length + marker.length + 1;
      return `${left}${marker} ${wrap(inline(text, style), style.width, hang).trimStart()}`;
    }
  }
}

/** Inline Markdown in colours, not wrapped: for options, rows of tables and single lines. */
export function inline(text: string, style: Style): string {
  const shown = visible(text);
  let done = '';
  let last = 0;
  for (const match of shown.matchAll(SPAN)) {
    done += stress(shown.slice(last, match.index), style) + span(match[0], match[2] ?? '', style);
    last = match.index + match[0].length;
  }
  return done + stress(shown.slice(last), style);
}

function span(whole: string, inner: string, style: Style): string {
  // Without colour the backquotes stay: they are then all that sets code apart from words.
  if (!style.colour) return whole;
  // Blanks on both sides only keep backquotes apart.
  return style.paint.code(/^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner);
}

/** Stars stress only what they touch on both sides, so that `2**3**4` and `*args, x * y` stay as they are. */
function stress(part: string, style: Style): string {
  return part
    .replace(/(?<![\w*])\*\*(?=\S)([^*\n]+)(?<=\S)\*\*(?!\w)/g, (_, inner: string) =>
      style.paint.strong(inner),
    )
    .replace(
      /(^|[\s(])\*([^*\s][^*\n]*)(?<=\S)\*(?=[\s).,:;!?]|$)/g,
      (_, before: string, inner: string) => before + inner,
    );
}
