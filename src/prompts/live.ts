import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { wrapAnsi } from 'fast-wrap-ansi';
import { rowsOf, windowOf } from '../views/window.ts';
import { commandOf, isPaste, type Key } from './key.ts';
import { type Asked, command, type Room, type Takes } from './room.ts';

/** The line editor behind a prompt. */
export interface LineEditor {
  readonly line: string;
  /** In UTF-16 units from the line's begin. */
  cursor: number;
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
export function livePrompt<Config extends { readonly room: Room }, Value>(
  takes: Takes,
  view: View<Config, Value>,
) {
  const prompt = createPrompt<Asked<Value>, Config>((config, settle) => {
    const { keyboard } = config.room;
    const done = (result: Asked<Value>) => {
      keyboard.hold();
      settle(result);
    };
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
  return (config: Config) => {
    const { keyboard, output, signal } = config.room;
    const asked = prompt(config, { input: keyboard.input, output, signal, clearPromptOnDone: true });
    keyboard.listen(takes);
    return asked;
  };
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
    if (key.ctrl || isPaste(key)) return;
    const given = commandOf(key);
    if (given) done(command(given));
    else onKey(key);
  });
  return HIDE_CURSOR;
}

/** Makes `text` the line of the editor, its cursor at `cursor`. */
export function putLine(rl: LineEditor, text: string, cursor: number): void {
  rl.clearLine(0);
  if (text) rl.write(text);
  rl.cursor = cursor;
}

/** A list and what stands below it, so much of the list as the screen has room for. */
export function listArea(room: Room, items: readonly string[], focus: number, below: string): string {
  const style = room.style();
  // A row stays free for the cursor.
  const left = room.rows() - rowsOf(below, style.width) - 2;
  return `${windowOf(items, focus, left, style)}\n\n${below}`;
}
