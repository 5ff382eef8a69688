import { shuffledChoices } from '../core/card-types/choice.ts';
import { choiceList } from '../views/choice-list.ts';
import type { CardPrompt } from './card-prompt.ts';
import { pickList } from './pick-list.ts';
import { plainLine } from './plain-line.ts';
import { type Room, value } from './room.ts';

/** One of the options, in an order of their own each time, by 1 to 4 or arrows and Enter. */
export const choice: CardPrompt<'choice'> = {
  type: 'choice',
  drawsCode: false,
  async ask(card, room, { seed }) {
    const order = shuffledChoices(card, seed);
    const options = order.map(({ text }) => text);
    const asked = room.style().plain
      ? await plainChoice(room, options)
      : await pickList({
          room,
          count: options.length,
          byNumber: true,
          draw: (cursor) => choiceList(options, room.style(), cursor),
          hint: `1–${options.length} or ↑↓ and enter · ? help`,
        });
    if (asked.kind === 'command') return asked;
    return value(order[asked.value]?.letter ?? '');
  },
};

async function plainChoice(room: Room, options: readonly string[]) {
  room.output.write(`${choiceList(options, room.style()).join('\n')}\n`);
  for (;;) {
    const asked = await plainLine(room, `Your choice, 1 to ${options.length}: `);
    if (asked.kind === 'command') return asked;
    const number = Number(asked.value);
    if (Number.isInteger(number) && number >= 1 && number <= options.length) return value(number - 1);
  }
}
