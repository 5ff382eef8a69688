import { wrap } from './layout.ts';
import type { Style } from './style.ts';

const KEYS: readonly [string, string][] = [
  ['space', 'show the answer; once shown, the rating that is marked'],
  ['1 2 3 4', 'again, hard, good, easy: when it comes again stands behind each'],
  ['u', 'undo the last answer'],
  ['s', 'suspend the card: it is not asked until you unsuspend it'],
  ['b', 'bury the card until tomorrow'],
  ['e', 'edit the card in your editor'],
  ['o', 'print the link to its source'],
  ['r', 'print what to send about a wrong card'],
  ['q', 'quit; what was answered is kept'],
];
const IN_TEXT: readonly [string, string] = [
  'esc',
  'leaves a text field, so that these keys work; enter goes back',
];
const IN_PLAIN_TEXT: readonly [string, string] = [':u', 'a colon before the letter where text is asked for'];

/** The keys of a card, for `?`. */
export function keysHelp(style: Style): string {
  return [...KEYS, style.plain ? IN_PLAIN_TEXT : IN_TEXT]
    .map(([key, what]) => `  ${style.paint.accent(key.padEnd(8))} ${wrap(what, style.width, 11).trimStart()}`)
    .join('\n');
}
