import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drillHome, newHome, runPlain, start } from './terminal.ts';

test('study says that what it was asked for is suspended or buried, and how it comes back', async () => {
  const home = drillHome();
  const said = async (...args: string[]) => (await runPlain(['study', ...args], { home })).stderr;
  await runPlain(['suspend', 'drill/recall'], { home });
  expect(await said('drill/recall')).toBe(
    'pyprep: drill/recall is suspended: there is nothing to study.\n  To be asked again: pyprep unsuspend drill/recall\n',
  );
  await runPlain(['bury', 'drill/choice'], { home });
  expect(await said('drill/choice')).toContain('pyprep unbury drill/choice');
  expect(await said('drill/choice', 'drill/recall')).toBe(
    'pyprep: All 2 cards that you chose are suspended or buried: there is nothing to study.\n  To be asked again: pyprep unsuspend drill/recall\n',
  );
  expect(await said('drill')).toContain('no terminal');
  await runPlain(['suspend', 'drill'], { home });
  expect(await said('drill')).toBe(
    'pyprep: All 7 cards that you chose are suspended: there is nothing to study.\n  To be asked again: pyprep unsuspend drill\n',
  );
  expect(await said()).toContain('no terminal');
});

test('study says so where no card is of all that it was asked for', async () => {
  const { code, stderr } = await runPlain(['study', 'drill', '--type', 'bug', '--level', 'junior'], {
    home: drillHome(),
  });
  expect([code, stderr]).toEqual([
    2,
    'pyprep: No cards fit.\n  Ask with fewer of --topic, --type and --level.\n',
  ]);
});

test('a topic or a card of a broken deck is told with what is wrong in it', async () => {
  const home = newHome();
  mkdirSync(join(home, 'decks'));
  const file = join(home, 'decks', 'mine.yaml');
  const card = '{id: one, type: recall, level: mid, prompt: P?, answer: A., explain: E.}';
  const said = async (...args: string[]) => (await runPlain(args, { home })).stderr;
  writeFileSync(file, `topic: mine\ntitle: T\nsummary: S.\ncards:\n  - ${card}\n  - {id: another}\n`);
  expect(await said('study', 'mine/another')).toContain(
    `something is wrong in ${file}:6:5: \`type\` is missing`,
  );
  expect(await said('show', 'mine/another')).toContain('Mend it: pyprep deck edit mine');
  expect(await said('study', 'mine/oen')).toContain('Did you mean: mine/one');
  writeFileSync(file, 'topic: [');
  expect(await said('study', 'mine')).toContain(
    `There is no topic "mine", but something is wrong in ${file}:1:`,
  );
});

test('a broken fork is edited, and not the built-in deck that is asked in its place', async () => {
  const home = newHome();
  mkdirSync(join(home, 'decks'));
  const file = join(home, 'decks', 'gil.yaml');
  writeFileSync(file, 'topic: [');
  expect((await runPlain(['deck', 'fork', 'gil'], { home })).stderr).toBe(
    `pyprep: gil is forked already, but ${file} is no deck of that topic.\n  Mend it: pyprep deck edit gil\n`,
  );
  await runPlain(['deck', 'edit', 'gil'], { home, env: { EDITOR: 'printf mended >' } });
  expect(readFileSync(file, 'utf8')).toBe('mended');
});

test.each([[[]], [['--cram']]])(
  'study says first that a broken fork is not what it asks %s',
  async (flags) => {
    const home = newHome();
    mkdirSync(join(home, 'decks'));
    writeFileSync(join(home, 'decks', 'gil.yaml'), 'topic: [');
    const screen = start(['study', 'gil', '--type', 'recall', ...flags], { home });
    await screen.shows('Your fork of gil cannot be read, so the built-in deck is asked.');
    await screen.shows('Mend it: pyprep deck edit gil');
    screen.type(' ');
    await screen.shows('gil · recall');
    screen.type('q');
    expect(await screen.exit).toBe(0);
    const other = start(['study', 'scope', '--type', 'recall', ...flags], { home });
    await other.shows('scope · recall');
    other.type('q');
    expect(await other.exit).toBe(0);
  },
);

test('next and quiz say once on stderr that a broken fork is not what they ask', async () => {
  const home = newHome();
  mkdirSync(join(home, 'decks'));
  const file = join(home, 'decks', 'gil.yaml');
  writeFileSync(file, 'topic: [');
  const said = async (...args: string[]) => (await runPlain(args, { home, input: '{}' })).stderr;
  const told = new RegExp(
    `^Your fork of gil cannot be read, so the built-in deck is asked. What is wrong: ${file}:1:.*Mend it: pyprep deck edit gil\n$`,
  );
  expect(await said('next', 'gil')).toMatch(told);
  expect(await said('quiz', 'gil', '--questions')).toMatch(told);
  expect(await said('quiz', 'gil', '--answers', '-')).toMatch(told);
  expect(await said('next', 'scope')).toBe('');
  expect(await said('quiz', 'scope', '--questions')).toBe('');

  const screen = start(['quiz', 'gil', '--type', 'recall'], { home });
  await screen.shows('Your fork of gil cannot be read, so the built-in deck is asked.');
  screen.type(' ');
  await screen.shows('gil · recall');
  screen.type('q');
  expect(await screen.exit).toBe(0);
});
