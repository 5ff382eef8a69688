import { gapField as fieldWithGaps } from '../core/card-types/cloze.ts';
import { codeLines, type Filling, withGaps } from '../views/code-block.ts';
import { wrap } from '../views/layout.ts';
import { inline } from '../views/markup.ts';
import type { CardPrompt } from './card-prompt.ts';
import { gapField } from './gap-field.ts';
import { plainLine } from './plain-line.ts';
import { type Asked, type Room, value } from './room.ts';

/** Fill the gaps, seen in place. */
export const cloze: CardPrompt<'cloze'> = {
  type: 'cloze',
  drawsCode: true,
  async ask(card, room, { draft }) {
    const count = card.gaps.length;
    const draw = (gaps: readonly Filling[]) => {
      const style = room.style();
      return card.code !== undefined && fieldWithGaps(card) === 'code'
        ? codeLines(card.code, style, { gaps })
        : [wrap(withGaps(inline(card.prompt, style), style, gaps), style.width, 2)];
    };
    const lines = card.code?.split('\n') ?? [];
    const lineOf = (gap: number) =>
      Math.max(
        0,
        lines.findIndex((line) => line.includes(`{{${gap + 1}}}`)),
      );
    if (!room.style().plain) return gapField({ room, count, draw, lineOf, draft });
    room.output.write(
      `${draw(Array.from({ length: count }, () => ({ text: '', current: false }))).join('\n')}\n`,
    );
    return plainGaps(room, count);
  },
};

async function plainGaps(room: Room, count: number): Promise<Asked<readonly string[]>> {
  const texts: string[] = [];
  while (texts.length < count) {
    const asked = await plainLine(room, `Gap ${texts.length + 1}: `, true);
    if (asked.kind === 'command') return asked;
    texts.push(asked.value);
  }
  return value(texts);
}
