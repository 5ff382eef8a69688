import { createPrompt, type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Asked, COMMANDS, command, type Room } from './room.ts';

/** A key as Node's readline tells it; inquirer's own type leaves the sequence out. */
export interface Key extends KeypressEvent {
  readonly sequence?: string;
}

/** The line editor behind a prompt. */
export interface LineEditor {
  readonly line: string;
  readonly cursor: number;
  write(text: string): void;
  clearLine(direction: 0): void;
  on(event: 'close', listener: () => void): unknown;
}

type View<Config, Value> = (
  config: Config,
  done: (result: Asked<Value>) => void,
) => string | [content: string, below: string];

const HIDE_CURSOR = '\x1b[?25l';

/**
 * An inquirer prompt that is drawn afresh when the terminal changes its size, leaves nothing behind when it is done, and
 * takes the end of the input (Ctrl-D) for `quit`.
 */
export function livePrompt<Config extends { readonly room: Room }, Value>(view: View<Config, Value>) {
  const prompt = createPrompt<Asked<Value>, Config>((config, done) => {
    const [, setDrawn] = useState(0);
    const height = useRef(1);
    const below = useRef(0);
    useEffect((rl) => {
      const { output } = config.room;
      const onResize = () => {
        config.room.redraw();
        // inquirer rubs out as many lines as it drew, upwards from where it believes the cursor to be.
        output.write('\n'.repeat(height.current - 1) + (below.current ? `\x1b[${below.current}A` : ''));
        setDrawn(Date.now());
      };
      const onClose = () => done(command('quit'));
      output.on('resize', onResize);
      rl.on('close', onClose);
      return () => {
        output.removeListener('resize', onResize);
        rl.removeListener('close', onClose);
      };
    }, []);
    const drawn = view(config, done);
    const [content, under] = typeof drawn === 'string' ? [drawn, ''] : drawn;
    const width = config.room.style().width;
    below.current = under ? rows(under, width) : 0;
    height.current = rows(content, width) + below.current;
    return [content, under];
  });
  return (config: Config) =>
    prompt(config, {
      input: config.room.input,
      output: config.room.output,
      signal: config.room.signal,
      clearPromptOnDone: true,
    });
}

/** How many rows of the screen a text takes, its lines broken as inquirer breaks them. */
function rows(text: string, width: number): number {
  return wrapAnsi(text, width, { trim: false, wordWrap: false }).split('\n').length;
}

/** Keys of a prompt that takes no text: letters that are commands end it; the rest goes to `onKey`. */
export function useKeys(done: (result: Asked<never>) => void, onKey: (key: Key) => void): string {
  useKeypress((key: Key, rl) => {
    (rl as unknown as LineEditor).clearLine(0);
    // Ctrl and a letter is not that letter.
    if (key.ctrl) return;
    const given = commandOf(key);
    if (given) done(command(given));
    else onKey(key);
  });
  return HIDE_CURSOR;
}

/** The command that a key stands for outside text fields. */
export function commandOf(key: Key) {
  if (key.ctrl) return undefined;
  const letter = key.sequence ?? key.name;
  return Object.hasOwn(COMMANDS, letter) ? COMMANDS[letter] : undefined;
}

/** The digit of a number key, from 1; 0 where it is none. */
export function digit(key: Key): number {
  const text = key.sequence ?? key.name;
  return /^[1-9]$/.test(text) ? Number(text) : 0;
}
