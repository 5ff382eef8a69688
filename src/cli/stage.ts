import type { Room } from '../prompts/room.ts';
import { ENDINGS } from '../system/endings.ts';
import { fitLines, wrap } from '../views/layout.ts';
import { CLEAR_SCREEN } from '../views/screen.ts';
import type { Style } from '../views/style.ts';
import type { Context } from './context.ts';
import { heedTerminal } from './gone-terminal.ts';
import { createKeyboard } from './keyboard.ts';

/** The part of the terminal on which one card after the other is shown. */
export interface Stage {
  readonly room: Room;
  /** A new card: an empty screen (in plain mode, an empty line). */
  clear(): void;
  /** Writes a block below what stands there; it is drawn again at the new width when the terminal changes its size. */
  show(block: (style: Style) => string): void;
  /** A remark that `--quiet` leaves out, below what stands there. */
  remark(text: string): void;
  /** The sitting is over: the terminal is as it was. */
  close(): void;
}

/** A stage on stderr, so that stdout is free for data. */
export function createStage(context: Context): Stage {
  const { stdin, stderr } = context;
  const abort = new AbortController();
  // Node would end at once, and inquirer leave the cursor hidden. In plain mode Ctrl-C is such a signal too.
  for (const name of ENDINGS) process.on(name, () => abort.abort(name));
  heedTerminal(stderr, () => abort.abort('SIGHUP'));
  const style = () => context.style(stderr);
  const blocks: ((style: Style) => string)[] = [];
  const write = (block: (style: Style) => string) =>
    stderr.write(`${fitLines(block(style()), style().width)}\n`);
  const redraw = () => {
    stderr.write(CLEAR_SCREEN);
    blocks.forEach(write);
  };
  const keyboard = createKeyboard(stdin, stderr, {
    interrupt: () => abort.abort('SIGINT'),
    // The prompt that listens, if one does, draws itself anew as after a resize, and all above it.
    back: () => stderr.emit('resize') || redraw(),
  });
  const show = (block: (style: Style) => string) => {
    blocks.push(block);
    write(block);
  };
  return {
    room: {
      input: stdin,
      keyboard,
      output: stderr,
      style,
      rows: () => stderr.rows ?? 24,
      redraw,
      signal: abort.signal,
    },
    clear: () => {
      blocks.length = 0;
      if (style().plain) stderr.write('\n');
      else {
        keyboard.turnPage();
        stderr.write(CLEAR_SCREEN);
      }
    },
    show,
    remark: (text) => {
      if (!context.flags.quiet) show((at) => `${wrap(text, at.width - 1, 2)}\n`);
    },
    close: keyboard.close,
  };
}
