import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { findPythons } from '../../src/system/find-python.ts';
import { someEngine } from '../system/pythons.ts';
import { newHome, runJson, runPlain, start } from './terminal.ts';

let version = '';
let engine = '';
/** Runs on one Python alone, the one that other tests use too. */
let pythons: string[] = [];
beforeAll(async () => {
  ({ version, name: engine } = await someEngine());
  const [native] = await findPythons(process.env['PATH'] ?? '');
  pythons = [...(native ? ['--python', native.executable] : []), '--python', version];
});

/** A home with a deck of two cards, the second of which says what its code prints. */
function home(answer: string): { home: string; file: string } {
  const dir = newHome();
  const file = join(dir, 'decks', 'own.yaml');
  mkdirSync(join(dir, 'decks'));
  writeFileSync(
    file,
    [
      'topic: own\ntitle: T\nsummary: S.\ncards:',
      '  - {id: plain, type: recall, level: mid, prompt: Q, answer: A, explain: E.}',
      '  - id: sum',
      '    type: output',
      '    level: mid',
      '    prompt: What?',
      '    code: print(1 + 1)',
      `    answer: "${answer}"`,
      '    explain: E.\n',
    ].join('\n'),
  );
  return { home: dir, file };
}

describe('deck verify', () => {
  test('tells a wrong output with its place, and exits with 1', async () => {
    const { home: dir, file } = home('3');
    const { code, stdout } = await runPlain(['deck', 'verify', 'own', '--trust', ...pythons], {
      home: dir,
    });
    expect(code).toBe(1);
    expect(stdout).toContain(`${file}:11:13: error: own/sum, code: prints "3" was expected, but prints "2"`);
    expect(stdout).toContain(`${version}`);
    expect(stdout).toMatch(/✘ 1 deck, 2 cards, 1 run of code: 1 failure\.\n$/);
  });

  test('counts what the loader finds wrong as problems', async () => {
    const { home: dir, file } = home('2');
    writeFileSync(file, `${readFileSync(file, 'utf8')}  - {id: broken}\n`);
    const { code, stdout } = await runPlain(['deck', 'verify', file, '--trust', ...pythons], { home: dir });
    expect(code).toBe(1);
    expect(stdout).toMatch(/1 run of code: 1 problem\.\n$/);
  });

  test('writes down what passed, and the card then says so', async () => {
    const { home: dir } = home('2');
    expect((await runJson(['show', 'own/sum'], { home: dir }))['checkedOn']).toBeNull();
    const verified = await runJson(['deck', 'verify', 'own', '--trust', ...pythons], { home: dir });
    expect(verified).toMatchObject({
      failures: [],
      versions: [{ version, engine, passed: 1, failed: 0, unrun: 0 }],
    });
    expect((await runJson(['show', 'own/sum'], { home: dir }))['checkedOn']).toBe(
      `Checked on CPython ${version}`,
    );
    expect((await runJson(['show', 'own/plain'], { home: dir }))['checkedOn']).toBeNull();
  });

  test('forgets what it wrote down once the code fails', async () => {
    const { home: dir, file } = home('2');
    const verify = ['deck', 'verify', 'own', '--trust', ...pythons];
    await runPlain(verify, { home: dir });
    writeFileSync(file, readFileSync(file, 'utf8').replace('1 + 1', '1 + 2'));
    expect((await runJson(['show', 'own/sum'], { home: dir }))['checkedOn']).toBeNull();
    expect(await runPlain(verify, { home: dir })).toMatchObject({ code: 1 });
    expect((await runJson(['show', 'own/sum'], { home: dir }))['checkedOn']).toBeNull();
  });

  test('keeps what passed, so that a second run needs no Python', async () => {
    const { home: dir } = home('2');
    const verify = ['deck', 'verify', 'own', '--trust', ...pythons];
    await runPlain(verify, { home: dir });
    const cache = readFileSync(join(dir, 'cache', 'verify.json'), 'utf8');
    expect(Object.values(JSON.parse(cache))).toEqual(['']);
    expect(await runPlain(verify, { home: dir })).toMatchObject({ code: 0 });
    expect(readFileSync(join(dir, 'cache', 'verify.json'), 'utf8')).toBe(cache);
  });

  test('shows on a terminal all that would run, and leaves a deck out after a no', async () => {
    const { home: dir } = home('2');
    const screen = start(['deck', 'verify', 'own', ...pythons], { home: dir, rows: 40 });
    expect(await screen.shows('Run this code now?')).toContain('print(1 + 1)');
    screen.type('n\r');
    await screen.shows('left out, its code was not to run');
    expect(await screen.exit).toBe(0);
  });

  test.each([
    ['a path where nothing is', ['--python', '/nowhere/python'], 'There is no Python at /nowhere/python.'],
    ['a file that is no Python', ['--python', fileURLToPath(import.meta.url)], 'is no CPython of 3.9'],
    ['a version that decks are not about', ['--python', '3.7'], 'Cards are not verified on Python 3.7.'],
  ])('says of %s what is wrong', async (_, flags, message) => {
    const { code, stdout, stderr } = await runPlain(
      ['deck', 'verify', 'own', '--trust', ...flags],
      home('2'),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
