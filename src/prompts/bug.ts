import { codeBlock, codeLines } from '../views/code-block.ts';
import type { CardPrompt } from './card-prompt.ts';
import { pickList } from './pick-list.ts';
import { plainNumber } from './plain-line.ts';
import { value } from './room.ts';

/** Move to the line that is wrong, Enter. */
export const bug: CardPrompt<'bug'> = {
  type: 'bug',
  drawsCode: true,
  async ask(card, room) {
    const count = card.code.replace(/\n+$/, '').split('\n').length;
    if (room.style().plain) {
      room.output.write(`${codeBlock(card.code, room.style())}\n`);
      return plainNumber(room, 'The wrong line', count);
    }
    const asked = await pickList({
      room,
      count,
      byNumber: false,
      draw: (cursor) => codeLines(card.code, room.style(), { cursor: cursor + 1 }),
      hint: '↑↓ to the wrong line, enter · ? help',
    });
    return asked.kind === 'value' ? value(asked.value + 1) : asked;
  },
};
