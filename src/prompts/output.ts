import type { CardPrompt } from './card-prompt.ts';
import { plainLines } from './plain-line.ts';
import { value } from './room.ts';
import { textField } from './text-field.ts';

/** Predict the output: lines are typed, an empty one submits. */
export const output: CardPrompt<'output'> = {
  type: 'output',
  drawsCode: false,
  async ask(_card, room, { draft }) {
    if (!room.style().plain) return textField({ room, label: 'your answer', size: 'lines', draft });
    const asked = await plainLines(room, 'Your answer, an empty line ends it: ');
    return asked.kind === 'value' ? value(asked.value.join('\n')) : asked;
  },
};
