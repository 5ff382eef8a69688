import type { TextRule } from './text-rule.ts';

/** The line by which editors find the schema of a deck. */
export function schemaComment(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`;
}

const COMMENT = /^#\s*yaml-language-server:\s*\$schema=\S/;

/** The first line of a deck, or another before its first key, tells editors its form. */
export const schemaLine: TextRule = {
  find: ({ text, schema }) => {
    for (const line of text.split('\n', 50)) {
      if (COMMENT.test(line)) return [];
      if (line.trim() !== '' && !/^(#|---|%)/.test(line)) break;
    }
    const edit = { start: 0, end: 0, text: `${schemaComment(schema)}\n` };
    return [{ at: 0, message: 'the line is missing by which editors find the schema of decks', edit }];
  },
};
