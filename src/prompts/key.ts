import type { KeypressEvent } from '@inquirer/core';
import { COMMANDS } from './room.ts';

/** A key as Node's readline tells it; inquirer's own type leaves the sequence out. */
export interface Key extends KeypressEvent {
  readonly sequence?: string;
}

/** The name of the key that stands for a whole text that was pasted; its sequence is the text. */
const PASTE = 'paste';

/** A text that was pasted, as one key. */
export function pasteKey(text: string): Key {
  return { name: PASTE, sequence: text, ctrl: false, shift: false };
}

export function isPaste(key: Key): boolean {
  return key.name === PASTE;
}

/** The command that a key stands for outside text fields. */
export function commandOf(key: Key) {
  if (key.ctrl || isPaste(key)) return undefined;
  const letter = key.sequence ?? key.name;
  return Object.hasOwn(COMMANDS, letter) ? COMMANDS[letter] : undefined;
}

/** The digit of a number key, from 1; 0 where it is none. */
export function digit(key: Key): number {
  const text = isPaste(key) ? '' : (key.sequence ?? key.name);
  return /^[1-9]$/.test(text) ? Number(text) : 0;
}

/** What a Tab types. */
export const TAB = '    ';

/** The lines of a pasted text; a terminal sends a carriage return for each newline. */
export function pastedLines(text: string): string[] {
  return text.replaceAll('\t', TAB).split(/\r\n|\r|\n/);
}
