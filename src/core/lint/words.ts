/** How many words a Markdown text has besides its fenced code. */
export function countWords(markdown: string): number {
  return withoutFences(markdown).split(/\s+/).filter(Boolean).length;
}

/** How many sentences a Markdown text has besides its code. */
export function countSentences(markdown: string): number {
  const text = withoutFences(markdown)
    .replace(/`[^`]*`/g, 'code')
    .replace(/\b(e\.g|i\.e|etc|vs|cf)\./gi, '$1');
  return (text.match(/[.!?](?=["')\]]*(\s|$))/g) ?? []).length;
}

function withoutFences(markdown: string): string {
  return markdown.replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1[^\S\n]*$/gm, '');
}
