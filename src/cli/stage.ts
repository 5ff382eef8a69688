import { emitKeypressEvents, type Interface } from 'node:readline';
import type { Room } from '../prompts/room.ts';
import { fitLines } from '../views/layout.ts';
import { CLEAR_SCREEN } from '../views/screen.ts';
import type { Style } from '../views/style.ts';
import type { Context } from './context.ts';

/** Within so many milliseconds the rest of an arrow key's sequence arrives, also from afar; a person is slower. */
const ESCAPE_MS = 50;

/** What asks a process to end. In plain mode Ctrl-C is such a signal too. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The part of the terminal on which one card after the other is shown. */
export interface Stage {
  readonly room: Room;
  /** A new card: an empty screen (in plain mode, an empty line). */
  clear(): void;
  /** Writes a block below what stands there; it is drawn again at the new width when the terminal changes its size. */
  show(block: (style: Style) => string): void;
}

/** A stage on stderr, so that stdout is free for data. */
export function createStage(context: Context): Stage {
  const { stdin, stderr } = context;
  // Node waits half a second after Esc for the rest of a sequence, and takes the next key for a part of it.
  emitKeypressEvents(stdin, { escapeCodeTimeout: ESCAPE_MS } as Interface & { escapeCodeTimeout: number });
  const abort = new AbortController();
  // Node would end at once, and inquirer leave the cursor hidden.
  for (const name of ENDINGS) process.on(name, () => abort.abort(name));
  const style = () => context.style(stderr);
  const blocks: ((style: Style) => string)[] = [];
  const write = (block: (style: Style) => string) =>
    stderr.write(`${fitLines(block(style()), style().width)}\n`);
  return {
    room: {
      input: stdin,
      output: stderr,
      style,
      redraw: () => {
        stderr.write(CLEAR_SCREEN);
        blocks.forEach(write);
      },
      signal: abort.signal,
    },
    clear: () => {
      blocks.length = 0;
      stderr.write(style().plain ? '\n' : CLEAR_SCREEN);
    },
    show: (block) => {
      blocks.push(block);
      write(block);
    },
  };
}
