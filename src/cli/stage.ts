import type { Room } from '../prompts/room.ts';
import { CLEAR_SCREEN } from '../views/screen.ts';
import type { Style } from '../views/style.ts';
import type { Context } from './context.ts';

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
  const style = () => context.style(stderr);
  const blocks: ((style: Style) => string)[] = [];
  const write = (block: (style: Style) => string) => stderr.write(`${block(style())}\n`);
  return {
    room: {
      input: stdin,
      output: stderr,
      style,
      redraw: () => {
        stderr.write(CLEAR_SCREEN);
        blocks.forEach(write);
      },
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
