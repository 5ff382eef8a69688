import { createInterface } from 'node:readline';
import { AbortPromptError } from '@inquirer/core';
import { type Asked, COMMANDS, command, type Room, value } from './room.ts';

/**
 * The plain mode's only prompt: a question, a line typed, Enter. No redraw, so a screen reader hears each word once.
 * `:` and a letter give a command where any text may be an answer; elsewhere the letter alone does.
 */
export function plainLine(room: Room, question: string, anyText = false): Promise<Asked<string>> {
  return new Promise((resolve, reject) => {
    const rl = createInterface({ input: room.input, output: room.output, terminal: false });
    let settled = false;
    const settle = (act: () => void) => {
      if (settled) return;
      settled = true;
      rl.close();
      act();
    };
    const onAbort = () => settle(() => reject(new AbortPromptError({ cause: room.signal.reason })));
    rl.on('close', () => room.signal.removeEventListener('abort', onAbort));
    room.signal.addEventListener('abort', onAbort);
    if (room.signal.aborted) onAbort();
    rl.on('close', () =>
      settle(() => {
        room.output.write('\n'); // Ctrl-D leaves the cursor behind the question.
        resolve(command('quit'));
      }),
    );
    rl.question(question, (line) => {
      const letter = anyText ? /^:(.)$/.exec(line)?.[1] : line.trim();
      const given = letter !== undefined && Object.hasOwn(COMMANDS, letter) ? COMMANDS[letter] : undefined;
      settle(() => resolve(given ? command(given) : value(line)));
    });
  });
}

/** A number from 1 to `count`; asked again until one is given. The question is told with that range. */
export async function plainNumber(room: Room, question: string, count: number): Promise<Asked<number>> {
  for (;;) {
    const asked = await plainLine(room, `${question}, 1 to ${count}: `);
    if (asked.kind === 'command') return asked;
    const number = Number(asked.value);
    if (Number.isInteger(number) && number >= 1 && number <= count) return value(number);
  }
}

/** Lines up to an empty one. */
export async function plainLines(room: Room, question: string): Promise<Asked<string[]>> {
  const lines: string[] = [];
  for (;;) {
    const asked = await plainLine(room, lines.length === 0 ? question : '', true);
    if (asked.kind === 'command') return asked;
    if (asked.value === '') return value(lines);
    lines.push(asked.value);
  }
}
