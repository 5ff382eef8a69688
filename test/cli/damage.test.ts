import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drillHome, journal, newHome, runJson, runPlain, start } from './terminal.ts';

const IS_ROOT = process.getuid?.() === 0;
/** Some user without rights. */
const NOBODY = 65534;

/** A home with three answers. */
async function answeredHome(): Promise<string> {
  const home = drillHome({ fuzz: false });
  for (const id of ['recall', 'choice', 'output']) await runPlain(['grade', `drill/${id}`, 'easy'], { home });
  return home;
}

function journalFile(home: string): string {
  const [name = ''] = readdirSync(join(home, 'journal'));
  return join(home, 'journal', name);
}

/** How many cards a home knows as learned, and whether that was told without a word on stderr. */
async function known(home: string) {
  const { code, stdout, stderr } = await runPlain(['due', '--short', '--at', '2026-04-01'], { home });
  return { code, due: Number(stdout), stderr };
}

describe.concurrent('a damaged file', () => {
  test('progress.json in any state costs nothing: the journals tell it all again', async () => {
    const home = await answeredHome();
    const file = join(home, 'progress.json');
    const whole = readFileSync(file, 'utf8');
    for (const text of [
      '',
      '{',
      whole.slice(0, whole.length / 2),
      '[]',
      'null',
      '{"format":1}',
      whole.replace(/"bytes":\d+/, '"bytes":9999999'),
    ]) {
      writeFileSync(file, text);
      expect(await known(home)).toEqual({ code: 0, due: 3, stderr: '' });
    }
    rmSync(file);
    expect(await known(home)).toEqual({ code: 0, due: 3, stderr: '' });
    writeFileSync(file, '{');
    await runPlain(['grade', 'drill/bug', 'easy'], { home });
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).cards)).toHaveLength(4);
  });

  test('a torn line at the end of the journal loses itself alone, and the next answer stands on its own line', async () => {
    const home = await answeredHome();
    appendFileSync(journalFile(home), '{"v":1,"id":"torn","at":"2026-03-02T09:0');
    expect(await known(home)).toEqual({ code: 0, due: 3, stderr: '' });
    expect((await runPlain(['grade', 'drill/bug', 'easy'], { home })).code).toBe(0);
    expect(await known(home)).toEqual({ code: 0, due: 4, stderr: '' });
    expect(readFileSync(journalFile(home), 'utf8')).toContain('T09:0\n{"v":1');
    expect(journal(home)).toHaveLength(4);
  });

  test('a torn line in the middle, binary noise and lines of a later version are kept and skipped', async () => {
    const home = await answeredHome();
    const file = journalFile(home);
    const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    const noise = '\u0000\u0001{"v":9,"do":"dance"}\n{"v":1}\nnull\n"x"';
    writeFileSync(file, [first.slice(0, 20), noise, ...rest].join('\n'));
    rmSync(join(home, 'progress.json'));
    expect(await known(home)).toEqual({ code: 0, due: 2, stderr: '' });
    await runPlain(['grade', 'drill/bug', 'easy'], { home });
    expect(readFileSync(file, 'utf8')).toContain('"do":"dance"');
  });

  test('settings.json that is no JSON, or has a wrong value, is told in a sentence and left as it is', async () => {
    for (const [text, says] of [
      ['{"fuzz": ', 'cannot be read as JSON'],
      ['[]', 'cannot be read as JSON'],
      ['{"fuzz": "yes"}', 'fuzz takes true or false, not "yes".'],
    ]) {
      const home = newHome();
      writeFileSync(join(home, 'settings.json'), text ?? '');
      const ran = await runPlain(['due', '--short'], { home });
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(says);
      expect(readFileSync(join(home, 'settings.json'), 'utf8')).toBe(text);
    }
  });

  test('a wrong setting can be put right by config set and unset', async () => {
    const home = newHome();
    writeFileSync(join(home, 'settings.json'), '{"fuzz": "yes", "later": 1}');
    expect((await runPlain(['config', 'set', 'fuzz', 'false'], { home })).code).toBe(0);
    expect((await runPlain(['config', 'get', 'fuzz'], { home })).stdout).toBe('false\n');
    expect(readFileSync(join(home, 'settings.json'), 'utf8')).toContain('"later": 1');
  });

  test('a deck that vanished keeps its progress: topics counts it, list --json names it, a new deck takes it up', async () => {
    const home = await answeredHome();
    const deck = join(home, 'decks', 'drill.yaml');
    const text = readFileSync(deck, 'utf8');
    rmSync(deck);
    expect((await runPlain(['topics'], { home })).stdout).toContain('3 cards with progress, but in no deck');
    const { orphans } = await runJson(['list'], { home });
    expect(orphans.sort()).toEqual(['drill/choice', 'drill/output', 'drill/recall']);
    expect(await known(home)).toMatchObject({ due: 0 });
    writeFileSync(deck, text);
    expect(await known(home)).toEqual({ code: 0, due: 3, stderr: '' });
  });

  test('a broken own deck stops no other, and study of it says that there is no such topic', async () => {
    const home = drillHome();
    writeFileSync(join(home, 'decks', 'broken.yaml'), 'topic: broken\ncards: [\n');
    expect((await runPlain(['topics'], { home })).stdout).toContain('drill');
    expect((await runPlain(['next', 'drill'], { home })).code).toBe(0);
    expect(await runPlain(['next', 'broken'], { home })).toMatchObject({ code: 2, stdout: '' });
  });
});

describe.concurrent('a home that cannot be written', () => {
  /** Runs as somebody who may not write the home: another user where we are root, else by its permissions. */
  async function locked<T>(home: string, run: (uid: number | undefined) => Promise<T>): Promise<T> {
    const folders = [home, join(home, 'journal'), join(home, 'decks')].filter((path) => existsSync(path));
    for (const folder of folders) chmodSync(folder, 0o555);
    for (const name of readdirSync(home)) if (name.endsWith('.json')) chmodSync(join(home, name), 0o444);
    if (existsSync(join(home, 'journal'))) chmodSync(journalFile(home), 0o444);
    try {
      return await run(IS_ROOT ? NOBODY : undefined);
    } finally {
      for (const folder of folders) chmodSync(folder, 0o755);
    }
  }

  test('can still be looked at', async () => {
    const home = await answeredHome();
    await locked(home, async (uid) => {
      const options = uid === undefined ? { home } : { home, uid };
      expect(await runPlain(['due', '--short', '--at', '2026-04-01'], options)).toEqual({
        code: 0,
        stdout: '3\n',
        stderr: '',
      });
      expect((await runPlain(['topics'], options)).code).toBe(0);
      expect((await runPlain(['next', 'drill', '--json'], options)).code).toBe(0);
      expect((await runPlain(['show', 'drill/recall'], options)).code).toBe(0);
    });
  });

  test('refuses an answer and a setting in one sentence each, and exits 2', async () => {
    const home = await answeredHome();
    await locked(home, async (uid) => {
      const options = uid === undefined ? { home } : { home, uid };
      const grade = await runPlain(['grade', 'drill/bug', 'good'], options);
      expect(grade).toMatchObject({ code: 2, stdout: '' });
      expect(grade.stderr).toMatch(
        /^pyprep: .*could not be written: permission was denied\.\n {2}Mend the permissions/,
      );
      const set = await runPlain(['config', 'set', 'fuzz', 'true'], options);
      expect(set).toMatchObject({ code: 2, stdout: '' });
      expect(set.stderr).toContain('permission was denied');
    });
    expect(journal(home)).toHaveLength(3);
  });

  test('keeps an answer where progress.json alone cannot be written, with a warning', async () => {
    const home = await answeredHome();
    if (IS_ROOT)
      for (const path of [join(home, 'journal'), journalFile(home)]) chownSync(path, NOBODY, NOBODY);
    chmodSync(home, 0o555);
    const options = IS_ROOT ? { home, uid: NOBODY } : { home };
    const ran = await runPlain(['grade', 'drill/bug', 'easy'], options);
    chmodSync(home, 0o755);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('Nothing is lost');
    expect((await known(home)).due).toBe(4);
  });

  test('says what is wrong where a part of its path is a file', async () => {
    const home = newHome();
    writeFileSync(join(home, 'file'), '');
    const ran = await runPlain(['grade', 'gil/x', 'good', '--home', join(home, 'file', 'home')]);
    expect(ran.code).toBe(2);
    const due = await runPlain(['due', '--short', '--home', join(home, 'file', 'home')]);
    expect([0, 2]).toContain(due.code);
    expect(due.stderr).not.toContain('bug in pyprep');
  });
});

describe.runIf(IS_ROOT && process.platform === 'linux')('a full disk', () => {
  test('refuses the answer, keeps all before it, and goes on once there is room', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'pyprep-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return; // Not allowed to mount: a container without the right.
    }
    try {
      const home = join(disk, 'home');
      mkdirSync(home);
      for (const id of ['recall', 'choice']) {
        expect((await runPlain(['grade', `gil/${await first(id, home)}`, 'easy'], { home })).code).toBe(0);
      }
      const before = journal(home).length;
      fill(join(disk, 'rest'));
      const full = await runPlain(['next', 'gil', '--json'], { home });
      expect(full.code).toBe(0);
      const id = JSON.parse(full.stdout).card.id;
      let refused = { code: 0, stdout: '', stderr: '' };
      for (let i = 0; i < 20 && refused.code === 0; i++)
        refused = await runPlain(['grade', id, 'again'], { home });
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('Make room');
      const kept = journal(home).length;
      expect(kept).toBeGreaterThanOrEqual(before);
      rmSync(join(disk, 'rest'));
      expect((await runPlain(['grade', id, 'easy'], { home })).code).toBe(0);
      expect(journal(home)).toHaveLength(kept + 1);
      expect((await runJson(['show', id], { home }))['progress']).toMatchObject({ state: 'review' });
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

/** The short id of the first card of gil of that type. */
async function first(type: string, home: string): Promise<string> {
  const { cards } = await runJson(['list', 'gil', '--type', type], { home });
  return cards[0].id.slice('gil/'.length);
}

/** Fills a disk up with a file. */
function fill(file: string): void {
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) appendFileSync(file, 'x'.repeat(size));
    } catch {}
  }
}

test('two sessions at once see each other', async () => {
  const home = drillHome({ 'new-per-day': 2 });
  const screen = start(['study', 'drill'], { home });
  await screen.shows('0/2');
  await runPlain(['grade', 'drill/choice', 'easy'], { home });
  screen.type(' ');
  await screen.shows('4 easy');
  screen.type('4');
  await screen.shows('Done. 1 card');
  screen.type('\r');
  expect(await screen.exit).toBe(0);
  expect(Object.keys(JSON.parse(readFileSync(join(home, 'progress.json'), 'utf8')).cards).sort()).toEqual([
    'drill/choice',
    'drill/recall',
  ]);
});
