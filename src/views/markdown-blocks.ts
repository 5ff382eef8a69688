/** A part of a Markdown text that is laid out by itself. */
export type Block =
  | { readonly kind: 'blank' }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Words behind `indent` blanks and a marker (`-`, `1.`, `>`, or none); further lines hang below the words. */
  | { readonly kind: 'words'; readonly indent: number; readonly marker: string; readonly text: string };

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^`]*)$/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(\S.*)$/;
const QUOTE = /^([ \t]*)(>)[ \t]?(.*)$/;
const HEADING = /^#{1,6}[ \t]+(.*?)[ \t#]*$/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** What ends a line and keeps the next from joining it. */
const HARD_BREAK = /(?: {2,}|\\)$/;
/** Deepest indent that is kept; more would leave no room on a narrow screen. */
const DEEPEST = 8;

/** The blocks of a Markdown text: fenced code, lists, quotes, headings, tables with a rule, and paragraphs. */
export function blocksOf(source: string): Block[] {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, next] = blockAt(lines, at, blocks.at(-1));
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number, before: Block | undefined): [Block, next: number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [{ kind: 'blank' }, at + 1];
  const fence = FENCE.exec(line);
  if (fence) return codeAt(lines, at, fence);
  const heading = HEADING.exec(line)?.[1];
  if (heading) return [{ kind: 'heading', text: heading }, at + 1];
  if (isTable(lines, at)) return tableAt(lines, at);
  const marked = ITEM.exec(line) ?? QUOTE.exec(line);
  if (marked) return wordsAt(lines, at, depth(marked[1]), marked[2] ?? '', marked[3] ?? '');
  // What stands further in goes on with the list above it.
  const inList = before?.kind === 'blank' || before?.kind === 'code';
  return wordsAt(lines, at, inList ? depth(/^[ \t]*/.exec(line)?.[0]) : 0, '', line);
}

function depth(blanks = ''): number {
  return Math.min(DEEPEST, blanks.replaceAll('\t', '    ').length);
}

/** Fenced code, to its closing fence or, without one, to the end. */
function codeAt(lines: readonly string[], at: number, fence: RegExpExecArray): [Block, number] {
  const [, blanks = '', ticks = '', info = ''] = fence;
  const isEnd = (line: string) => {
    const text = line.trim();
    return text.length >= ticks.length && text === (ticks[0] ?? '').repeat(text.length);
  };
  const found = lines.findIndex((line, i) => i > at && isEnd(line));
  const end = found < 0 ? lines.length : found;
  const inner = new RegExp(`^[ \\t]{0,${blanks.length}}`);
  const text = lines.slice(at + 1, end).map((line) => line.replace(inner, ''));
  return [{ kind: 'code', language: info.trim().split(/\s/)[0] ?? '', text: text.join('\n') }, end + 1];
}

/** A row with a rule below it. */
function isTable(lines: readonly string[], at: number): boolean {
  const [row = '', rule = ''] = lines.slice(at, at + 2);
  return row.includes('|') && rule.includes('|') && TABLE_RULE.test(rule);
}

function tableAt(lines: readonly string[], at: number): [Block, number] {
  let end = at;
  while (lines[end]?.includes('|')) end++;
  const rows = lines.slice(at, end).filter((_, i) => i !== 1);
  return [{ kind: 'table', rows: rows.map(cells) }, end];
}

/** The cells of a row; a bar in a code span or behind a backslash parts none. */
function cells(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  const parts = inner.match(/(?:\\.|`[^`]*`|[^|\\])+|(?<=\|)(?=\||$)/g) ?? [];
  return parts.map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** A paragraph, an item or a quote: the lines up to the next that starts something of its own. */
function wordsAt(
  lines: readonly string[],
  at: number,
  indent: number,
  marker: string,
  first: string,
): [Block, number] {
  let text = first.trimStart();
  let next = at + 1;
  for (; next < lines.length && goesOn(lines, next, marker); next++) {
    const line = (
      marker === '>' ? (lines[next] ?? '').replace(QUOTE, '$3') : (lines[next] ?? '')
    ).trimStart();
    text = HARD_BREAK.test(text) ? `${text.replace(HARD_BREAK, '')}\n${line}` : `${text} ${line}`;
  }
  return [{ kind: 'words', indent, marker, text: text.replace(HARD_BREAK, '') }, next];
}

function goesOn(lines: readonly string[], at: number, marker: string): boolean {
  const line = lines[at] ?? '';
  if (line.trim() === '' || FENCE.test(line) || HEADING.test(line) || isTable(lines, at)) return false;
  const item = ITEM.exec(line)?.[2];
  // A number that begins a line of a paragraph begins no list, unless it is its first.
  if (item !== undefined && (marker !== '' || !/^\d/.test(item) || /^1[.)]$/.test(item))) return false;
  return marker === '>' || !QUOTE.test(line);
}
