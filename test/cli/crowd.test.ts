import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, environment, journal, newHome, runJson, runPlain } from './terminal.ts';

const PROCESSES = 8;
const EACH = 25;

/** Grades one card after the other in one process, each by a whole run of the program. */
const GRADER = `
  const [, program, decks] = process.argv;
  const { main } = await import(program);
  process.setMaxListeners(0);
  process.stdout.setMaxListeners(0);
  const start = process.argv.slice(0, 1);
  for (const id of process.argv.slice(3)) {
    process.argv = [...start, 'pyprep', 'grade', id, 'good', '--json'];
    process.exitCode = await main(process, decks);
    if (process.exitCode !== 0) break;
  }`;

/** Starts a process that grades cards, and gives its exit code and what it acknowledged. */
function grader(
  home: string,
  ids: readonly string[],
): Promise<{ code: number | null; acknowledged: string[] }> {
  const program = join(dirname(BIN), '..', 'dist', 'main.cjs');
  const decks = join(dirname(program), 'decks');
  const child = spawn(process.execPath, ['--input-type=module', '--eval', GRADER, program, decks, ...ids], {
    env: environment(home),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = stdout.trim().split('\n').filter(Boolean);
      resolve({ code, acknowledged: lines.map((line) => JSON.parse(line).id) });
    });
  });
}

/** progress.json as it lies there. */
function snapshot(home: string) {
  return JSON.parse(readFileSync(join(home, 'progress.json'), 'utf8'));
}

test('eight processes that grade 200 cards at once lose none, and progress.json is the fold of their answers', async () => {
  const home = newHome();
  const { cards } = await runJson(['list'], { home });
  const ids: string[] = cards.slice(0, PROCESSES * EACH).map(({ id }: { id: string }) => id);
  const shares = Array.from({ length: PROCESSES }, (_, i) => ids.slice(i * EACH, (i + 1) * EACH));
  const ended = await Promise.all(shares.map((share) => grader(home, share)));
  expect(ended).toEqual(shares.map((share) => ({ code: 0, acknowledged: share })));
  expect(
    journal(home)
      .map((line) => line['card'])
      .sort(),
  ).toEqual([...ids].sort());

  await runPlain(['due'], { home });
  const after = snapshot(home);
  expect(Object.keys(after.cards).sort()).toEqual([...ids].sort());
  rmSync(join(home, 'progress.json'));
  await runPlain(['due'], { home });
  expect(snapshot(home)).toEqual(after);
});
