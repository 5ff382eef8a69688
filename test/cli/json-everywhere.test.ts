import type { Command } from '@commander-js/extra-typings';
import { expect, test } from 'vitest';
import { glance } from '../../src/cli/commands/glance.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import type { Open } from '../../src/cli/program.ts';

const open: Open = () => {
  throw new Error('nothing is run here');
};

/** A command's paths of names, one for each of its subcommands or for itself, that take no --json. */
function without(declared: unknown, above = ''): string[] {
  const command = declared as Command;
  const name = `${above}${command.name()}`;
  if (command.commands.length > 0) return command.commands.flatMap((sub) => without(sub, `${name} `));
  return command.options.some(({ long }) => long === '--json') ? [] : [name];
}

test('every command takes --json but those whose stdout is a file of its own form or an editor', async () => {
  const declared = await Promise.all(COMMANDS.map(async ({ load }) => (await load())(open)));
  expect([glance(open), ...declared].flatMap((command) => without(command))).toEqual([
    'config edit',
    'export',
  ]);
});
