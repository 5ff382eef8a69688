import type { CardTypeName } from '../core/card.ts';
import { bug } from './bug.ts';
import type { CardPrompt } from './card-prompt.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { code } from './code.ts';
import { open } from './open.ts';
import { output } from './output.ts';
import { recall } from './recall.ts';

/** How each card type is asked. */
export const CARD_PROMPTS = { recall, choice, output, cloze, bug, code, open } satisfies {
  [T in CardTypeName]: CardPrompt<T>;
};
