import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { evalCommand } from '../../src/cli/commands/eval.ts';
import { optimize } from '../../src/cli/commands/optimize.ts';
import { createContext } from '../../src/cli/context.ts';
import type { Declare } from '../../src/cli/program.ts';
import type { ReviewEntry } from '../../src/core/entry.ts';
import { RATINGS } from '../../src/core/rating.ts';
import { formatInstant } from '../../src/core/time.ts';
import { readSettings } from '../../src/store/settings-file.ts';
import { findOptimizer } from '../../src/system/fsrs-optimizer.ts';
import { JOSH } from '../data/josh.ts';

const { optimizer } = findOptimizer({});
const CSV = ['--csv', fileURLToPath(JOSH), '--day-start', '07:00', '--json'];

/** Runs a command in this process; gives what it wrote to stdout, parsed, and to stderr. */
async function run(declare: Declare, argv: readonly string[], home: string) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const env = { PYPREP_HOME: home, PYPREP_NOW: '2026-03-02T09:00:00Z' };
  // The process as far as a context looks at it.
  const fake = { ...streams, env } as unknown as NodeJS.Process;
  const decks = mkdtempSync(join(tmpdir(), 'pyprep-decks-'));
  writeFileSync(join(decks, 'index.json'), '[]');
  await declare((flags) => createContext(fake, flags, decks)).parseAsync([...argv], { from: 'user' });
  return {
    view: JSON.parse(String(streams.stdout.read())) as Record<string, unknown>,
    stderr: String(streams.stderr.read() ?? ''),
  };
}

function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'pyprep-optimize-'));
}

/** A home whose journal holds the log of the CSV: three hours behind UTC, 4:00 is 07:00 UTC. */
function homeWithJournal(): string {
  const home = newHome();
  const [, ...lines] = readFileSync(JOSH, 'utf8').trim().split('\n');
  const entries = lines.map((line, i): ReviewEntry => {
    const [card = '', grade, time = ''] = line.split(',');
    const at = formatInstant({ ms: Date.parse(time), offset: -180 });
    const placed = { state: 'review', step: 0, due: at.slice(0, 10), ease: 2.5, interval: 1 } as const;
    const rating = RATINGS[Number(grade) - 1] ?? 'good';
    return {
      v: 1,
      id: `e${i}`,
      at,
      do: 'review',
      card: `t/${card}`,
      mode: 'study',
      rating,
      ms: 1,
      ...placed,
    };
  });
  mkdirSync(join(home, 'journal'));
  writeFileSync(
    join(home, 'journal', 'one.jsonl'),
    entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  );
  return home;
}

describe('eval and optimize', () => {
  let home: string;
  beforeAll(() => {
    home = homeWithJournal();
  });

  test("a person's own journal is evaluated as the same log in a file is", async () => {
    const own = await run(evalCommand, ['--json'], home);
    const file = await run(evalCommand, CSV, newHome());
    expect(own.view['tested']).toBe(5020);
    expect({ ...own.view, source: '' }).toEqual({ ...file.view, source: '' });
  });

  test.runIf(optimizer)(
    'a fit that wins becomes the setting, with date and reviews, and the scheduler stays',
    async () => {
      const { view, stderr } = await run(optimize, ['--json'], home);
      expect(view).toMatchObject({
        format: 1,
        saved: true,
        inUse: 'defaults',
        better: 'fsrs',
        scheduler: 'sm2',
      });
      const { parameters, scheduler } = readSettings(join(home, 'settings.json'));
      expect(parameters).toEqual({ weights: view['weights'], date: '2026-03-02', reviews: 12_580 });
      expect(scheduler).toBe('sm2');
      expect(stderr).toBe('');
      const again = await run(optimize, ['--json'], home);
      expect(again.view['inUse']).toBe('fitted');
    },
  );

  test.runIf(optimizer)("a file's log is fitted to without a trace", async () => {
    const empty = newHome();
    const { view } = await run(optimize, CSV, empty);
    expect(view).toMatchObject({ saved: false, scheduler: null, better: 'fsrs' });
    expect(existsSync(join(empty, 'settings.json'))).toBe(false);
  });

  test('too few reviews and flags that do not go together are told', async () => {
    await expect(run(evalCommand, [], newHome())).rejects.toThrow('too few reviews');
    await expect(run(optimize, [], newHome())).rejects.toThrow('Fitting takes 400 reviews; there are 0.');
    await expect(run(evalCommand, ['--day-start', '04:00'], home)).rejects.toThrow(
      '--day-start goes with --csv',
    );
    await expect(run(evalCommand, [...CSV, '--day-start', '4'], home)).rejects.toThrow('not "4"');
  });
});
