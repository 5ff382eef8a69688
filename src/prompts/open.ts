import { pointList } from '../views/point-list.ts';
import type { CardPrompt } from './card-prompt.ts';
import { checklist } from './checklist.ts';
import { keyPress } from './key-press.ts';
import { plainLine } from './plain-line.ts';
import { type Asked, type Room, value } from './room.ts';

/** An interviewer's question: speak while the clock runs, then tick the points that were said. */
export const open: CardPrompt<'open'> = {
  type: 'open',
  drawsCode: false,
  async ask(card, room) {
    const said = room.style().plain
      ? await plainLine(room, `Answer aloud, about ${card.seconds} seconds. Enter shows the points: `)
      : await keyPress({
          room,
          seconds: card.seconds,
          hint: 'answer aloud, then space shows the points · ? help',
        });
    if (said.kind === 'command') return said;
    const points = card.points.map(({ say, must }) => ({ say, must: must === true }));
    if (room.style().plain) return plainPoints(room, points);
    return checklist({
      room,
      count: points.length,
      draw: (cursor, ticked) => pointList(points, room.style(), ticked, cursor),
      legend: '  * must be said',
      hint: 'tick what you said by number or space · enter when done',
    });
  },
};

async function plainPoints(
  room: Room,
  points: readonly { say: string }[],
): Promise<Asked<readonly boolean[]>> {
  const ticked: boolean[] = [];
  for (const { say } of points) {
    const asked = await plainLine(room, `${say}\n  Did you say it? y or n: `);
    if (asked.kind === 'command') return asked;
    ticked.push(/^y/i.test(asked.value.trim()));
  }
  return value(ticked);
}
