import { keyPress } from '../prompts/key-press.ts';
import { plainLine } from '../prompts/plain-line.ts';
import { wrap } from '../views/layout.ts';
import type { Stage } from './stage.ts';

/**
 * Waits until what stands on the stage was read; `above` gives what of it scrolled off and is to stand above the hint. False
 * where the person quits instead.
 */
export async function pause({ room }: Stage, above = () => ''): Promise<boolean> {
  const asked = room.style().plain
    ? await plainLine(room, 'Enter goes on: ')
    : await keyPress({ room, hint: 'space goes on', above });
  return asked.kind === 'value' || asked.command !== 'quit';
}

/** Says something on an empty stage and waits until it was read. False where the person quits instead. */
export function notice(stage: Stage, text: string): Promise<boolean> {
  stage.clear();
  stage.show(({ width }) => `${wrap(text, width - 1, 2)}\n`);
  return pause(stage);
}
