import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newHome, runPlain } from './terminal.ts';

/** Sets a title, rubs out, turns the reading direction, and begins a sequence by one character. */
const EVIL = '\x1b]0;owned\x07\x1b[2J\u202e\u009b31m';
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/;

/** A home, and outside of it a folder whose name and whose deck, by all its texts and its own name, are hostile. */
function hostile() {
  const home = newHome();
  const folder = join(home, `away${EVIL}`);
  const file = join(folder, `deck${EVIL}.yaml`);
  const text = JSON.stringify(`A${EVIL}B`);
  const common = `level: mid, prompt: ${text}, explain: ${text}`;
  mkdirSync(folder);
  writeFileSync(
    file,
    [
      `topic: evil\ntitle: ${text}\nsummary: ${text}\ncards:`,
      `  - {id: told, type: recall, ${common}, answer: ${text}}`,
      `  - {id: filled, type: cloze, ${common}, code: "x = {{1}}", gaps: [{accept: [${text}]}], check: "assert x"}`,
      `  - {id: print, type: output, ${common}, code: "print(1)", answer: ${text}, unverified: ${text}}`,
      `  - {id: bad, type: ${text}, level: ${text}, ${text}: 1}`,
    ].join('\n'),
  );
  return { home, folder, file };
}

test('no command sends a control sequence of a deck, of its names or of the names of its files', async () => {
  const { home, folder, file } = hostile();
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runPlain(args, { home, env: { COLUMNS: '120' } });
    expect({ args, code, found: CONTROL.exec(stdout + stderr)?.input }).toEqual({
      args,
      code: expect.any(Number),
      found: undefined,
    });
    expect([args, code]).not.toEqual([args, 70]);
  };
  await run('deck', 'add', folder);
  await Promise.all([
    run('deck', 'add', file),
    run('deck', 'list'),
    run('deck', 'lint', 'evil'),
    run('deck', 'new', 'evil', '--title', 'x', '--type', 'recall'),
    run('deck', 'fork', 'evil'),
    run('deck', 'edit', 'evil'),
    run('deck', 'remove', 'evil'),
    run('deck', 'verify', 'evil'),
    run('deck', 'verify', 'evil', '--trust'),
    run('topics'),
    run('list', 'evil'),
    run('show', 'evil/filled'),
    run('search', 'evil'),
    run('answer', 'evil/filled', '["0"]'),
    run('answer', 'evil/filled', '["0"]', '--trust', '--dry-run'),
    run('answer', 'evil/print', '2', '--dry-run'),
    run('next', 'evil'),
  ]);
  await run('deck', 'remove', folder);
});

test('a removed deck whose folder was added too is said to be read still', async () => {
  const home = newHome();
  const folder = join(home, 'away');
  const file = join(folder, 'mine.yaml');
  mkdirSync(folder);
  writeFileSync(file, 'topic: mine\ntitle: M\nsummary: S.\ncards: []\n');
  await runPlain(['deck', 'add', file], { home });
  await runPlain(['deck', 'add', folder], { home });
  const { stdout } = await runPlain(['deck', 'remove', file], { home });
  expect(stdout).toContain(`its folder was added too: pyprep deck remove ${folder}\n`);
  expect((await runPlain(['deck', 'remove', folder], { home })).stdout).toContain('is read no longer');
});

test('a symbolic link that leads nowhere is called that', async () => {
  const link = join(newHome(), 'loop.yaml');
  symlinkSync(link, link);
  const { code, stderr } = await runPlain(['deck', 'add', link]);
  expect([code, stderr]).toEqual([2, `pyprep: ${link} is a symbolic link that leads nowhere.\n`]);
});

test('a deck beside an added folder of a like name is not taken to be in it', async () => {
  const home = newHome();
  mkdirSync(join(home, 'dec'));
  mkdirSync(join(home, 'decks'));
  writeFileSync(join(home, 'decks', 'mine.yaml'), 'topic: mine\ntitle: M\nsummary: S.\ncards: []\n');
  await runPlain(['deck', 'add', join(home, 'dec')], { home });
  const { code, stderr } = await runPlain(['deck', 'remove', 'mine'], { home });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining("lies in pyprep's own folder of decks"),
  });
});
