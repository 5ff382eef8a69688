import { byteOrderMark } from './byte-order-mark.ts';
import { lineEnds } from './line-ends.ts';
import { schemaLine } from './schema-line.ts';
import {
  type DeckText,
  TEXT_RULE_NAMES,
  type TextFinding,
  type TextRule,
  type TextRuleName,
} from './text-rule.ts';
import { trailingBlanks } from './trailing-blanks.ts';

/** The rules by name: a new one is a file, its name in `TEXT_RULE_NAMES`, and a line here. */
const TEXT_RULES = {
  'byte-order-mark': byteOrderMark,
  'line-ends': lineEnds,
  'schema-line': schemaLine,
  'trailing-blanks': trailingBlanks,
} satisfies { readonly [N in TextRuleName]: TextRule };

/** All that the rules find in a deck's text, with the rule that found it. */
export function lintText(deck: DeckText): (TextFinding & { readonly rule: TextRuleName })[] {
  return TEXT_RULE_NAMES.flatMap((rule) => TEXT_RULES[rule].find(deck).map((found) => ({ ...found, rule })));
}
