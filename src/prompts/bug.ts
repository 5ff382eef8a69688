import { codeBlock, codeLines } from '../views/code-block.ts';
import type { CardPrompt } from './card-prompt.ts';
import { pickList } from './pick-list.ts';
import { plainLine } from './plain-line.ts';
import { type Room, value } from './room.ts';

/** Move to the line that is wrong, Enter. */
export const bug: CardPrompt<'bug'> = {
  type: 'bug',
  drawsCode: true,
  async ask(card, room) {
    const count = card.code.replace(/\n+$/, '').split('\n').length;
    if (room.style().plain) {
      room.output.write(`${codeBlock(card.code, room.style())}\n`);
      return plainLineNumber(room, count);
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

async function plainLineNumber(room: Room, count: number) {
  for (;;) {
    const asked = await plainLine(room, `The wrong line, 1 to ${count}: `);
    if (asked.kind === 'command') return asked;
    const number = Number(asked.value);
    if (Number.isInteger(number) && number >= 1 && number <= count) return value(number);
  }
}
