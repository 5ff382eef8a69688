import type { CardPrompt } from './card-prompt.ts';
import { plainLines } from './plain-line.ts';
import { value } from './room.ts';
import { textField } from './text-field.ts';

/** Write code: in the person's editor, or line by line where there is none. The starter stands above. */
export const code: CardPrompt<'code'> = {
  type: 'code',
  drawsCode: false,
  async ask(card, room, { edit }) {
    if (edit) return value(await edit(card.starter));
    if (!room.style().plain) return textField({ room, label: 'your code', size: 'lines', indent: true });
    const asked = await plainLines(room, 'Your code, an empty line ends it:\n');
    return asked.kind === 'value' ? value(asked.value.join('\n')) : asked;
  },
};
