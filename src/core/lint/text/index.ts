import { byteOrderMark } from './byte-order-mark.ts';
import { lineEnds } from './line-ends.ts';
import { schemaLine } from './schema-line.ts';
import type { DeckText, TextFinding, TextRule } from './text-rule.ts';
import { trailingBlanks } from './trailing-blanks.ts';

/** Every rule of `deck lint` that looks at a deck's file as text: a new one is a file, and a line here. */
const TEXT_RULES = {
  'byte-order-mark': byteOrderMark,
  'line-ends': lineEnds,
  'schema-line': schemaLine,
  'trailing-blanks': trailingBlanks,
} satisfies Readonly<Record<string, TextRule>>;

export type TextRuleName = keyof typeof TEXT_RULES;
const TEXT_RULE_NAMES = Object.keys(TEXT_RULES) as TextRuleName[];

/** All that the rules find in a deck's text, with the rule that found it. */
export function lintText(deck: DeckText): (TextFinding & { readonly rule: TextRuleName })[] {
  return TEXT_RULE_NAMES.flatMap((rule) => TEXT_RULES[rule].find(deck).map((found) => ({ ...found, rule })));
}
