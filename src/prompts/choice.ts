import { shuffledChoices } from '../core/card-types/choice.ts';
import { choiceList } from '../views/choice-list.ts';
import type { CardPrompt } from './card-prompt.ts';
import { pickList } from './pick-list.ts';
import { plainNumber } from './plain-line.ts';
import { type Asked, type Room, value } from './room.ts';

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

async function plainChoice(room: Room, options: readonly string[]): Promise<Asked<number>> {
  room.output.write(`${choiceList(options, room.style()).join('\n')}\n`);
  const asked = await plainNumber(room, 'Your choice', options.length);
  return asked.kind === 'command' ? asked : value(asked.value - 1);
}
