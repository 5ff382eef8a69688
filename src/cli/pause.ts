import { keyPress } from '../prompts/key-press.ts';
import { plainLine } from '../prompts/plain-line.ts';
import type { Stage } from './stage.ts';

/** Waits until what stands on the stage was read. False where the person quits instead. */
export async function pause({ room }: Stage): Promise<boolean> {
  const asked = room.style().plain
    ? await plainLine(room, 'Enter goes on: ')
    : await keyPress({ room, hint: 'space goes on' });
  return asked.kind === 'value' || asked.command !== 'quit';
}
