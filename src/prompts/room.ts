import type { Style } from '../views/style.ts';

/** What a prompt takes: single keys that act at once, or text. */
export type Takes = 'keys' | 'text';

/** The keys of the terminal, for one prompt after the other; what is typed between them waits. */
export interface Keyboard {
  /** Tells keys alone, as events of the name `keypress`. */
  readonly input: NodeJS.ReadableStream;
  /** A prompt that takes `takes` stands on the screen: it gets what waited, as far as that counts, and all that comes. */
  listen(takes: Takes): void;
  /** It is done: what comes waits for the next. */
  hold(): void;
}

/** Where a conversation takes place: the streams, how to write on them, and how to draw again what stands above. */
export interface Room {
  readonly input: NodeJS.ReadableStream;
  readonly keyboard: Keyboard;
  readonly output: NodeJS.WritableStream;
  /** Asked at each drawing, as the width may have changed. */
  style(): Style;
  /** Rows of the terminal. */
  rows(): number;
  /** After a resize: clears the screen and writes what stands above the live prompt. */
  redraw(): void;
  /** Aborted, its reason the signal's name, when the process is asked to end: every prompt then rejects. */
  readonly signal: AbortSignal;
}

/** What a person can do at any card besides answering it. */
export type Command = 'undo' | 'suspend' | 'bury' | 'edit' | 'open' | 'report' | 'help' | 'quit';

/** The letters that give commands; in a text field they are text until Esc. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  u: 'undo',
  s: 'suspend',
  b: 'bury',
  e: 'edit',
  o: 'open',
  r: 'report',
  '?': 'help',
  q: 'quit',
};

/** What came of a prompt: a value, or a command given instead. */
export type Asked<Value, Given extends Command = Command> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'command'; readonly command: Given };

export function value<Value>(given: Value): { readonly kind: 'value'; readonly value: Value } {
  return { kind: 'value', value: given };
}

export function command<Given extends Command>(
  given: Given,
): { readonly kind: 'command'; readonly command: Given } {
  return { kind: 'command', command: given };
}
