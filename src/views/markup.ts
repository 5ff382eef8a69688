import { codeBlock } from './code-block.ts';
import { wrap } from './layout.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

const FENCE = /^```(\w*)\n([\s\S]*?)^```[ \t]*$/gm;

/** Markdown of a card as text for a terminal: fenced Python highlighted, `code`, **strong**, *stress*, wrapped. */
export function markup(text: string, style: Style, indent = 0): string {
  const source = visible(text);
  const blocks: string[] = [];
  let last = 0;
  for (const match of source.matchAll(FENCE)) {
    blocks.push(...paragraphs(source.slice(last, match.index), style, indent));
    blocks.push(codeBlock(match[2] ?? '', style));
    last = match.index + match[0].length;
  }
  blocks.push(...paragraphs(source.slice(last), style, indent));
  return blocks.join('\n');
}

/** Inline Markdown in colours, not wrapped: for options, rows of tables and single lines. */
export function inline(text: string, style: Style): string {
  return visible(text)
    .split(/(`[^`\n]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? span(part, style) : stress(part, style)))
    .join('');
}

function span(part: string, style: Style): string {
  // Without colour the backquotes stay: they are then all that sets code apart from words.
  return style.colour ? style.paint.code(part.slice(1, -1)) : part;
}

function stress(part: string, style: Style): string {
  return part
    .replace(/\*\*([^*\n]+)\*\*/g, (_, inner: string) => style.paint.strong(inner))
    .replace(
      /(^|[\s(])\*([^*\s][^*\n]*)\*(?=[\s).,:;!?]|$)/g,
      (_, before: string, inner: string) => before + inner,
    );
}

function paragraphs(text: string, style: Style, indent: number): string[] {
  const trimmed = text.replace(/^\n+|\n+$/g, '');
  if (!trimmed) return [];
  return trimmed.split(/\n{2,}/).flatMap((paragraph, i) => {
    const lines = /^\s*([-*]|\d+\.) /m.test(paragraph)
      ? paragraph.split('\n')
      : [paragraph.replaceAll('\n', ' ')];
    const shown = lines.map((line) => wrap(inline(line, style), style.width, indent));
    return i === 0 ? shown : ['', ...shown];
  });
}
