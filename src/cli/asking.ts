import type { createPromptModule } from 'inquirer';
import { ENDINGS } from '../system/endings.ts';
import type { Context } from './context.ts';
import { lendTerminal } from './lend-terminal.ts';

/**
 * Asks by inquirer's own prompts, on stderr. A signal that asks pyprep to end ends the question too: it then throws
 * inquirer's AbortPromptError, the signal's name as its cause.
 */
export async function asking<T>(
  { stdin, stderr }: Context,
  ask: (prompt: ReturnType<typeof createPromptModule>) => Promise<T>,
): Promise<T> {
  const { default: inquirer } = await import('inquirer');
  const abort = new AbortController();
  const stop = (name: NodeJS.Signals) => abort.abort(name);
  for (const name of ENDINGS) process.on(name, stop);
  try {
    return await lendTerminal(() =>
      ask(inquirer.createPromptModule({ input: stdin, output: stderr, signal: abort.signal })),
    );
  } finally {
    for (const name of ENDINGS) process.removeListener(name, stop);
  }
}
