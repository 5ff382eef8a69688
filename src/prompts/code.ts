import type { CardOf } from '../core/card.ts';
import { UserError } from '../core/user-error.ts';
import { type BenchResult, benchKeys, runBench } from './bench-keys.ts';
import type { CardPrompt, Workbench } from './card-prompt.ts';
import { plainLine, plainLines } from './plain-line.ts';
import { type Asked, type Room, value } from './room.ts';
import { textField } from './text-field.ts';

/** Write code, in the person's editor or line by line, as often as it takes: the check's result shows after each try. */
export const code: CardPrompt<'code'> = {
  type: 'code',
  drawsCode: false,
  async ask(card, room, { workbench, draft }) {
    const bench = workbench();
    if (!draft.texts) {
      bench.write(card.starter);
      draft.texts = [];
    }
    if (room.style().plain) return plainCode(room, bench);
    let result: BenchResult | null = null;
    for (;;) {
      const asked = await benchKeys({ room, bench, result });
      if (asked.kind === 'command') return asked;
      if (asked.value === 'submit') return value(bench.read());
      const failed = asked.value === 'edit' ? await openEditor(bench) : null;
      if (asked.value === 'type') await typeIn(card, room, bench);
      result = failed ?? (await runBench(bench));
    }
  },
};

/** An editor that cannot be opened, or that the person left with an error, is no end of the sitting: it is told. */
async function openEditor({ editor }: Workbench): Promise<BenchResult | null> {
  try {
    await editor?.open();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { passed: false, why: `${error.message}\n${error.hint ?? ''}` };
  }
}

/** Lines typed here; leaving the field without any leaves the file as it is. */
async function typeIn(card: CardOf<'code'>, room: Room, bench: Workbench): Promise<void> {
  const written = bench.read();
  const lines = written === card.starter ? [] : written.replace(/\n+$/, '').split('\n');
  const typed = await textField({
    room,
    label: 'your code',
    size: 'lines',
    indent: true,
    draft: { texts: [...lines, ''] },
  });
  if (typed.kind === 'value' && typed.value.trim()) bench.write(`${typed.value}\n`);
}

async function plainCode(room: Room, bench: Workbench): Promise<Asked<string>> {
  for (;;) {
    const asked = bench.editor
      ? await plainLine(room, `Enter opens ${bench.file} in ${bench.editor.name}: `)
      : await plainLines(room, 'Your code, an empty line ends it:\n');
    if (asked.kind === 'command') return asked;
    const failed = await openEditor(bench);
    if (!bench.editor) bench.write(`${[asked.value].flat().join('\n')}\n`);
    const result = failed ?? (await runBench(bench));
    if (!result || result.passed) return value(bench.read());
    const again = await plainLine(room, `${result.why}\nEnter tries again, h hands it in: `);
    if (again.kind === 'command') return again;
    if (again.value.trim() === 'h') return value(bench.read());
  }
}
