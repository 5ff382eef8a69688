import type { CardPrompt } from './card-prompt.ts';
import { keyPress } from './key-press.ts';
import { plainLine } from './plain-line.ts';
import { value } from './room.ts';

/** Think, then see the answer. Whether it was recalled, the rating says; to be shown it counts as recalled until then. */
export const recall: CardPrompt<'recall'> = {
  type: 'recall',
  drawsCode: false,
  async ask(_card, room) {
    const asked = room.style().plain
      ? await plainLine(room, 'Enter shows the answer: ')
      : await keyPress({ room, hint: 'space shows the answer · ? help' });
    return asked.kind === 'value' ? value(true) : asked;
  },
};
