import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { createKeyboard } from '../../src/cli/keyboard.ts';
import type { AskOptions } from '../../src/prompts/card-prompt.ts';
import type { Room } from '../../src/prompts/room.ts';
import { CLEAR_SCREEN } from '../../src/views/screen.ts';
import { createStyle } from '../../src/views/style.ts';

export const ENTER = '\r';
export const ESC = '\x1b';
export const UP = '\x1b[A';
export const DOWN = '\x1b[B';
export const RIGHT = '\x1b[C';
export const LEFT = '\x1b[D';
export const HOME = '\x1b[H';
export const END = '\x1b[F';
export const BACKSPACE = '\x7f';
export const SHIFT_TAB = '\x1b[Z';

/** A text as a terminal sends what was pasted, where pastes are marked. */
export const paste = (text: string) => `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~`;
/** A letter with Ctrl. */
export const ctrl = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 96);

interface Options {
  readonly columns?: number;
  readonly rows?: number;
  readonly plain?: boolean;
}

/** A room with streams for its terminal: what is typed goes through the sitting's keyboard, what is drawn to a screen. */
export function openRoom({ columns = 80, rows = 24, plain = false }: Options = {}) {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const stdin = new PassThrough();
  const watchers = new Set<() => void>();
  const written = new Writable({
    write(chunk: Buffer, _encoding, taken) {
      screen.write(chunk, () => {
        for (const look of watchers) look();
      });
      taken();
    },
  });
  // Of the process's own streams Node knows that a prompt that ends must not end them.
  const output = Object.assign(written, { columns, rows, isTTY: true, _isStdio: true });
  const abort = new AbortController();
  const keyboard = createKeyboard(stdin as unknown as NodeJS.ReadStream, output, {
    interrupt: () => abort.abort('SIGINT'),
    back: () => {},
  });
  onTestFinished(keyboard.close);
  const room: Room = {
    input: stdin,
    keyboard,
    output,
    style: () => createStyle(output.columns, 0, plain),
    rows: () => output.rows,
    redraw: () => output.write(CLEAR_SCREEN),
    signal: abort.signal,
  };
  const lines = () => {
    const { active } = screen.buffer;
    return Array.from(
      { length: screen.rows },
      (_, i) => active.getLine(active.baseY + i)?.translateToString(true) ?? '',
    );
  };
  const text = () => lines().join('\n').trimEnd();
  /** Resolves once the screen passes; fails with the screen after five seconds. */
  const until = (passes: () => boolean, wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const end = (act: () => void) => {
        clearTimeout(timer);
        watchers.delete(look);
        act();
      };
      const look = () => {
        if (passes()) end(resolve);
      };
      const timer = setTimeout(() => end(() => reject(new Error(`never ${wanted}:\n${text()}`))), 5000);
      watchers.add(look);
      look();
    });
  return {
    room,
    keyboard,
    text,
    type: (keys: string) => {
      if (plain) output.write(keys); // The terminal itself shows what is typed.
      stdin.write(keys);
    },
    /** Ctrl-D on an empty line, or a pipe that ends. */
    end: () => void stdin.end(),
    abort: (name: string) => abort.abort(name),
    shows: (wanted: string | RegExp) =>
      until(
        () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text())),
        `shown: ${wanted}`,
      ),
    /** Waits until the cursor stands right behind `wanted` in its row. */
    cursorBehind: (wanted: string) =>
      until(() => {
        const { active } = screen.buffer;
        const row = active.getLine(active.baseY + active.cursorY);
        return row?.translateToString(false, 0, active.cursorX).endsWith(wanted) === true;
      }, `cursor behind: ${wanted}`),
    resize: (to: number) => {
      screen.resize(to, rows);
      output.columns = to;
      output.emit('resize');
    },
  };
}

/** What no card but a code card needs. */
export const OPTIONS: AskOptions = {
  seed: 'a',
  draft: {},
  workbench: () => {
    throw new Error('no code card');
  },
};

/** What a prompt gives for keys that come one after the other while it stands on the screen. */
export async function pressed<V>(ask: (room: Room) => Promise<V>, ...keys: readonly string[]): Promise<V> {
  const { room, type } = openRoom();
  const asked = ask(room);
  for (const key of keys) type(key);
  return asked;
}

/** A value that a prompt gives. */
export const value = <V>(given: V) => ({ kind: 'value', value: given });
/** A command that a prompt gives instead of a value. */
export const command = (given: string) => ({ kind: 'command', command: given });
