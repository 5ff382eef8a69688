import { type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFile } from '../../scripts/bundle.mjs';
import { stamp } from '../../src/core/journal.ts';
import { journalFiles } from '../../src/store/journal-files.ts';
import type { Home } from '../../src/store/paths.ts';
import { changeSettings, readSettings } from '../../src/store/settings-file.ts';
import { openStore } from '../../src/store/store.ts';
import { review, START } from '../core/entries.ts';
import { expected, linesOfEntries, newHome, optionsOn, plain, putJournal, saved } from './homes.ts';

const built = mkdtempSync(join(tmpdir(), 'pyprep-worker-'));
const worker = join(built, 'worker.mjs');

beforeAll(async () => {
  chmodSync(built, 0o755);
  await bundleFile(fileURLToPath(new URL('./worker.ts', import.meta.url)), worker);
});

afterAll(() => rmSync(built, { recursive: true }));

interface Ended {
  readonly lines: string[];
  readonly code: number | null;
}

interface Start {
  readonly home: Home;
  readonly name?: string;
  readonly count?: number;
  /** Largest size of a file that the process may write, in KiB: what a full disk is to it. */
  readonly room?: number;
  readonly options?: SpawnOptions;
  /** Is told each line as it comes. */
  readonly heard?: (kill: () => void, lines: number) => void;
}

/** Runs the worker to its end. `ulimit` counts blocks of 512 bytes. */
function run({ home, name = 'w', count = 1, room, options = {}, heard }: Start): Promise<Ended> {
  const args = [worker, home.dir, name, String(count)];
  const child =
    room === undefined
      ? spawn(process.execPath, args, options)
      : spawn('sh', ['-c', `ulimit -f ${2 * room} && exec "$0" "$@"`, process.execPath, ...args], options);
  let output = '';
  child.stdout?.on('data', (data: Buffer) => {
    output += data;
    heard?.(() => child.kill('SIGKILL'), output.split('\n').length - 1);
  });
  child.stderr?.on('data', (data: Buffer) => {
    output += data;
  });
  return new Promise((done) => {
    child.on('close', (code) => done({ lines: output.split('\n').slice(0, -1), code }));
  });
}

/** Ids of all entries in a home's journals. */
function written(home: Home): string[] {
  return journalFiles(home.journals).flatMap(({ path }) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [(JSON.parse(line) as { id: string }).id];
        } catch {
          return [];
        }
      }),
  );
}

describe('processes', () => {
  test('eight that answer 200 cards each at once lose none, and progress.json is their fold', async () => {
    const home = newHome();
    const ends = await Promise.all(
      Array.from({ length: 8 }, (_, i) => run({ home, name: `${i}-`, count: 200 })),
    );
    expect(ends.map(({ code }) => code)).toEqual(Array(8).fill(0));
    const acknowledged = ends.flatMap(({ lines }) => lines.slice(0, 200));
    expect(new Set(acknowledged).size).toBe(1600);
    expect(written(home).sort()).toEqual(acknowledged.sort());
    expect(saved(home)).toEqual(expected(home));
  });

  test('killed while they answer lose nothing that was acknowledged', async () => {
    const home = newHome();
    const acknowledged: string[] = [];
    for (let i = 0; i < 8; i++) {
      const { lines } = await run({
        home,
        name: `${i}-`,
        count: 400,
        heard: (kill, count) => {
          if (count > i * 13) kill();
        },
      });
      acknowledged.push(...lines.filter((line) => line.startsWith(`${i}-`)));
    }
    const kept = new Set(written(home));
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(plain(openStore(home, optionsOn()).progress())).toEqual(expected(home));
  });
});

describe('a full disk', () => {
  test('is told in one sentence, and the answers before are kept', async () => {
    const home = newHome();
    openStore(home, optionsOn()).append(review(), START);
    const [journal] = journalFiles(home.journals);
    rmSync(journal!.path);
    symlinkSync('/dev/full', journal!.path);
    const { lines, code } = await run({ home });
    expect(code).toBe(2);
    expect(lines).toEqual([
      `told: ${journal!.path} could not be written: the disk is full. Make room and try again.`,
    ]);
  });

  test('that takes a part of an answer leaves a torn line, says so, and the next answer stands alone', async () => {
    const home = newHome();
    const { lines, code } = await run({ home, count: 100, room: 8 });
    expect(code).toBe(2);
    expect(lines.at(-1)).toMatch(
      /^told: Only \d+ of \d+ bytes could be written to .*: there is no more room\. Make/,
    );
    const acknowledged = lines.slice(0, -1);
    expect(written(home)).toEqual(acknowledged);
    const [journal] = journalFiles(home.journals);
    const torn = readFileSync(journal!.path, 'utf8');
    // There is room again.
    const again = await run({ home, name: 'later', count: 1 });
    expect(again.lines.slice(1)).toEqual(['25 cards', 'saved: null']);
    expect(written(home)).toEqual([...acknowledged, again.lines[0]]);
    const whole = readFileSync(journal!.path, 'utf8');
    expect(whole.slice(0, torn.length + 1)).toBe(`${torn}\n`);
    expect(whole.slice(torn.length + 1).split('\n')).toEqual([expect.stringMatching(/^\{"v":1,.*\}$/), '']);
    expect(saved(home)).toEqual(expected(home));
  });

  test('that cuts progress.json off is a warning, and the next start folds again', async () => {
    const home = newHome();
    const many = Array.from({ length: 400 }, (_, i) => review({ card: `topic/c${i}` }));
    putJournal(home, 'aa', linesOfEntries(many.map((entry, i) => stamp(entry, `many-${i}`, START))));
    const { lines, code } = await run({ home, room: 16 });
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(/^saved: .*progress\.json could not be written.* Nothing is lost: /);
    const again = openStore(home, optionsOn());
    expect(plain(again.progress())).toEqual(expected(home));
    expect(await again.save()).toBeNull();
    expect(saved(home)).toEqual(expected(home));
  });
});

test('settings that do not fit on a full disk leave the old ones', async () => {
  const home = newHome();
  await changeSettings(home.settings, { editor: 'vi' });
  const { lines, code } = await run({ home, name: 'settings', count: 3000, room: 1 });
  expect(code).toBe(2);
  expect(lines[0]).toMatch(/^told: .*settings\.json could not be written whole: there is no more room\./);
  expect(readSettings(home.settings).editor).toBe('vi');
});

describe('a home that may not be written', () => {
  /** Root may write anywhere, so there the process is somebody else's. */
  const somebody: SpawnOptions = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  function readOnlyHome(): Home {
    const home = newHome();
    openStore(home, optionsOn()).append(review(), START);
    chmodSync(dirname(home.dir), 0o755);
    chmodSync(home.dir, 0o555);
    chmodSync(home.journals, 0o555);
    for (const { path } of journalFiles(home.journals)) chmodSync(path, 0o444);
    return home;
  }

  test('is told in one sentence where an answer must be written', async () => {
    const home = readOnlyHome();
    const { lines, code } = await run({ home, options: somebody });
    expect(code).toBe(2);
    const [journal] = journalFiles(home.journals);
    expect(lines).toEqual([
      `told: ${journal!.path} could not be written: permission was denied. Mend the permissions, or choose another home with --home or PYPREP_HOME.`,
    ]);
  });

  test('can be read, and that progress.json cannot be written is a warning', async () => {
    const home = readOnlyHome();
    const { lines, code } = await run({ home, count: 0, options: somebody });
    expect(code).toBe(0);
    expect(lines).toEqual([
      '1 cards',
      expect.stringMatching(/^saved: .*permission was denied.*Nothing is lost: /),
    ]);
  });

  test('that is a file is told', async () => {
    const home = newHome();
    mkdirSync(dirname(home.dir), { recursive: true });
    writeFileSync(home.dir, '');
    const { lines, code } = await run({ home });
    expect(code).toBe(2);
    expect(lines[0]).toMatch(/^told: .* a part of its path is a file\./);
  });
});
