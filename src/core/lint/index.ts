import type { Deck } from '../card.ts';
import { answerLength } from './answer-length.ts';
import { builtInFields } from './built-in-fields.ts';
import { choiceLength } from './choice-length.ts';
import { choicePlace } from './choice-place.ts';
import { choiceWording } from './choice-wording.ts';
import { codeLength } from './code-length.ts';
import { explainLength } from './explain-length.ts';
import { levelOrder } from './level-order.ts';
import { linkForm } from './link-form.ts';
import { listAnswer } from './list-answer.ts';
import { nearPrompts } from './near-prompts.ts';
import { needsOrder } from './needs-order.ts';
import { openMust } from './open-must.ts';
import { promptLength } from './prompt-length.ts';
import type { Finding, LintRule } from './rule.ts';
import { stableOutput } from './stable-output.ts';

/** Every rule of `deck lint` that looks at a deck as a whole or at its cards: a new one is a file, and a line here. */
const LINT_RULES = {
  'built-in-fields': builtInFields,
  'link-form': linkForm,
  'prompt-length': promptLength,
  'answer-length': answerLength,
  'explain-length': explainLength,
  'code-length': codeLength,
  'list-answer': listAnswer,
  'choice-wording': choiceWording,
  'choice-length': choiceLength,
  'choice-place': choicePlace,
  'near-prompts': nearPrompts,
  'stable-output': stableOutput,
  'needs-order': needsOrder,
  'level-order': levelOrder,
  'open-must': openMust,
} satisfies Readonly<Record<string, LintRule>>;

export type RuleName = keyof typeof LINT_RULES;
const RULE_NAMES = Object.keys(LINT_RULES) as RuleName[];

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
  readonly rule: RuleName;
}

/** All that the rules find in a deck; the same thing at the same place once. */
export function lintDeck(deck: Deck, strict: boolean): RuleFinding[] {
  const found = new Map<string, RuleFinding>();
  for (const rule of RULE_NAMES) {
    for (const finding of LINT_RULES[rule].find(deck, strict)) {
      found.set(JSON.stringify([rule, finding.card, finding.path, finding.message]), { ...finding, rule });
    }
  }
  return [...found.values()];
}
