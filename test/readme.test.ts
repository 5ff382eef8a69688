import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { parseDeck } from '../src/formats/yaml.ts';
import { BIN, environment, newHome } from './cli/terminal.ts';

const README = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

/** The commands of all transcripts, each with what stands below it. */
const transcripts = [...README.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .filter(Boolean)
    .map((part) => {
      const [command = '', ...output] = part.split('\n');
      return { command, output: output.join('\n').trimEnd() };
    }),
);

const home = newHome();
const folder = mkdtempSync(join(tmpdir(), 'pyprep-readme-'));
// `pyprep` of the transcripts is this checkout's.
writeFileSync(join(folder, 'pyprep'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`, {
  mode: 0o755,
});

test('there are transcripts', () => {
  expect(transcripts.length).toBeGreaterThan(3);
});

test.each(transcripts)('$command', ({ command, output }) => {
  const env = environment(home);
  const printed = execFileSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...env, PATH: `${folder}:${env['PATH']}` },
  });
  expect(printed.trimEnd()).toBe(output);
});

test('the sample deck is a deck, in six lines', () => {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  const { deck, problems } = parseDeck(new TextEncoder().encode(yaml), 'team.yaml');
  expect(problems).toEqual([]);
  expect(deck?.cards).toHaveLength(2);
  expect(yaml.trim().split('\n')).toHaveLength(6);
});

test('every command stands in the table of commands', () => {
  const table = README.slice(README.indexOf('## Commands'), README.indexOf('Exit codes:'));
  const missing = COMMANDS.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(table));
  expect(missing).toEqual([]);
});
