import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journal, newHome, runJson, runPlain, start } from './terminal.ts';

const card = (fields: string) => `  - {${fields}, level: mid, explain: E.}\n`;
const deck = (topic: string, cards = card('id: one, type: recall, prompt: Which?, answer: This.')) =>
  `# yaml-language-server: $schema=./deck.schema.json\ntopic: ${topic}\ntitle: T\nsummary: S.\ncards:\n${cards}`;

/** A file in a folder that is not the home. */
function write(home: string, name: string, text: string): string {
  const file = join(home, 'elsewhere', name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** An editor that does what a shell command says to the file, and writes down how it was called. */
function editor(home: string, command: string): string {
  const script = join(home, 'my-editor');
  writeFileSync(script, `#!/bin/sh\necho "$@" > "${home}/called"\nfor file; do :; done\n${command}\n`);
  chmodSync(script, 0o755);
  return script;
}

describe.concurrent('deck new', () => {
  test('leads from nothing to a studied card in five keys', async () => {
    const home = newHome();
    let keys = 0;
    const press = (screen: ReturnType<typeof start>, key: string) => {
      keys++;
      screen.type(key);
    };
    const made = start(['deck', 'new', 'my-deck'], { home });
    await made.shows('Title of the deck (My deck)');
    press(made, '\r');
    await made.shows('Type of the first card');
    press(made, '\r');
    await made.shows('Study it: pyprep study my-deck');
    expect(await made.exit).toBe(0);

    const studied = start(['study', 'my-deck'], { home });
    await studied.shows('What is the value of len([1, 2, 3])?');
    press(studied, ' ');
    await studied.shows('4 easy');
    press(studied, '4');
    await studied.shows('Done. 1 card');
    press(studied, '\r');
    expect(await studied.exit).toBe(0);
    expect(journal(home)).toMatchObject([{ do: 'review', card: 'my-deck/first-card', rating: 'easy' }]);
    expect(keys).toBe(5);
  });

  test('opens the file in the editor at the card, and tells what is wrong with it then', async () => {
    const home = newHome();
    const command = editor(home, 'sed -i \'s/answer: "3"/answer: 3/\' "$file"');
    const made = start(['deck', 'new', 'mine', '--title', 'Mine', '--type', 'recall'], {
      home,
      env: { EDITOR: command },
    });
    await made.shows('Mend it: pyprep deck edit mine');
    expect(await made.exit).toBe(1);
    const file = join(home, 'decks', 'mine.yaml');
    expect(readFileSync(join(home, 'called'), 'utf8')).toBe(`${file}\n`);
    expect(made.text().replaceAll('\n', '')).toContain(`${file}:12:13: error: \`answer\` must be text`);

    expect(await runPlain(['deck', 'lint', 'mine', '--fix'], { home })).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toContain('answer: "3"   ');
  });

  test.each(['recall', 'choice', 'output', 'cloze', 'bug', 'code', 'open'])(
    'writes a sound first card of the type %s',
    async (type) => {
      const home = newHome();
      const made = await runJson(['deck', 'new', 'mine', '--title', 'A "title": yes', '--type', type], {
        home,
      });
      expect(made).toMatchObject({ topic: 'mine', cards: 1, problems: [] });
      expect(await runJson(['deck', 'lint', 'mine', '--strict'], { home })).toMatchObject({
        problems: [{ rule: 'built-in-fields' }, { rule: 'built-in-fields' }].concat(
          type === 'open' ? Array.from({ length: 3 }, () => ({ rule: 'built-in-fields' })) : [],
        ),
      });
      const next = await runJson(['next', 'mine'], { home });
      expect(next['card']).toMatchObject({ id: 'mine/first-card', type });
    },
  );

  test('has the schema beside it, which its first line names', async () => {
    const home = newHome();
    await runPlain(['deck', 'new', 'mine', '--title', 'Mine'], { home });
    const [first] = readFileSync(join(home, 'decks', 'mine.yaml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=./deck.schema.json');
    expect(JSON.parse(readFileSync(join(home, 'decks', 'deck.schema.json'), 'utf8'))).toHaveProperty(
      'definitions',
    );
  });

  test('puts the file where a path says, and reads it there', async () => {
    const home = newHome();
    const file = join(home, 'elsewhere', 'mine.yaml');
    expect(await runPlain(['deck', 'new', file, '--title', 'Mine'], { home })).toMatchObject({
      code: 0,
      stdout: `${file}\nStudy it: pyprep study mine\n`,
    });
    expect(readFileSync(file, 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=https:\/\/.*deck\.schema\.json\n/,
    );
    expect(await runJson(['next', 'mine'], { home })).toMatchObject({ card: { id: 'mine/first-card' } });
  });

  test.each([
    ['without a terminal', ['mine'], '--title TEXT'],
    ['a name that is no topic', ['My Deck', '--title', 'T'], 'pyprep deck new my-deck'],
    ['the topic of a built-in deck', ['gil', '--title', 'T'], 'pyprep deck fork gil'],
    ['a card type that is none', ['mine', '--title', 'T', '--type', 'recal'], 'Did you mean: recall'],
  ])('says what to do: %s', async (_, args, hint) => {
    const home = newHome();
    const { code, stdout, stderr } = await runPlain(['deck', 'new', ...args], { home });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
    expect(existsSync(join(home, 'decks'))).toBe(false);
  });

  test('overwrites nothing', async () => {
    const home = newHome();
    const file = write(home, 'mine.yaml', 'my own');
    const { code, stderr } = await runPlain(['deck', 'new', file, '--title', 'T'], { home });
    expect(code).toBe(2);
    expect(stderr).toContain('is there already: nothing was written');
    expect(readFileSync(file, 'utf8')).toBe('my own');
  });
});

describe.concurrent('decks that lie elsewhere', () => {
  test('are added, listed, studied, and removed without being touched', async () => {
    const home = newHome();
    const file = write(home, 'team/one.yaml', deck('one'));
    write(home, 'team/two.yaml', 'topic: [');
    const added = await runPlain(['deck', 'add', join(home, 'elsewhere')], { home });
    expect(added.code).toBe(0);
    expect(added.stdout).toContain('one: 1 card. Study it: pyprep study one');
    expect(added.stderr).toContain(`${join(home, 'elsewhere/team/two.yaml')}:1:`);

    const list = await runJson(['deck', 'list'], { home });
    const [own] = list['decks'].filter(({ kind }: { kind: string }) => kind !== 'built in');
    expect(own).toMatchObject({ topic: 'one', cards: 1, kind: 'own', file, trusted: false, problems: 0 });
    expect(list['problems'].length).toBeGreaterThan(0);

    expect(await runPlain(['grade', 'one/one', 'good'], { home })).toMatchObject({ code: 0 });
    const kept = await runPlain(['deck', 'remove', 'one'], { home });
    expect(kept.code).toBe(2);
    expect(kept.stderr).toContain(`pyprep deck remove ${join(home, 'elsewhere')}`);
    expect(await runPlain(['deck', 'remove', join(home, 'elsewhere')], { home })).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(deck('one'));
    expect(await runJson(['deck', 'list'], { home })).toMatchObject({ orphans: 1, problems: [] });
  });

  test('are not added twice, nor from where nothing is', async () => {
    const home = newHome();
    const file = write(home, 'one.yaml', deck('one'));
    await runPlain(['deck', 'add', file], { home });
    expect((await runPlain(['deck', 'add', file], { home })).stderr).toContain('is read already');
    expect(await runPlain(['deck', 'add', join(home, 'nowhere')], { home })).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

describe.concurrent('deck fork', () => {
  test('keeps ids and progress, and is told when it is done twice', async () => {
    const home = newHome();
    const before = await runJson(['next', 'gil'], { home });
    await runPlain(['grade', before['card'].id, 'easy'], { home });
    expect(await runPlain(['deck', 'fork', 'gil'], { home })).toMatchObject({ code: 0 });
    const list = await runJson(['deck', 'list'], { home });
    expect(list['decks'].filter(({ topic }: { topic: string }) => topic === 'gil')).toMatchObject([
      { kind: 'fork', trusted: true, problems: 0 },
    ]);
    expect(list).toMatchObject({ orphans: 0, problems: [] });
    expect(await runJson(['show', before['card'].id], { home })).toMatchObject({
      progress: { state: 'review' },
    });
    const again = await runPlain(['deck', 'fork', 'gil'], { home });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('gil is forked already');
    expect((await runPlain(['deck', 'fork', 'gill'], { home })).stderr).toContain('Did you mean: gil');
  });
});

describe.concurrent('deck edit', () => {
  test('opens an own deck at the card and tells its problems', async () => {
    const home = newHome();
    const file = write(home, 'one.yaml', deck('one'));
    await runPlain(['deck', 'add', file], { home });
    const vim = join(home, 'vim');
    writeFileSync(vim, readFileSync(editor(home, 'echo "  - {}" >> "$file"')));
    chmodSync(vim, 0o755);
    const { code, stderr } = await runPlain(['deck', 'edit', 'one/one'], { home, env: { EDITOR: vim } });
    expect(readFileSync(join(home, 'called'), 'utf8')).toBe(`+6 ${file}\n`);
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}:7:`);
  });

  test('says of a built-in deck where it is and what to do', async () => {
    const { code, stderr } = await runPlain(['deck', 'edit', 'gil']);
    expect(code).toBe(2);
    expect(stderr).toContain('gil.yaml');
    expect(stderr).toContain('pyprep deck fork gil');
  });

  test('opens a deck that is too broken to be one, by the name of its file', async () => {
    const home = newHome();
    await runPlain(['deck', 'new', 'mine', '--title', 'T'], { home });
    writeFileSync(join(home, 'decks', 'mine.yaml'), 'topic: [');
    const env = { EDITOR: editor(home, ':') };
    expect(await runPlain(['deck', 'edit', 'mine'], { home, env })).toMatchObject({ code: 1 });
    expect(readFileSync(join(home, 'called'), 'utf8')).toContain('mine.yaml');
  });

  test('--json tells the cards that can be asked and what is wrong', async () => {
    const home = newHome();
    const file = join(home, 'decks', 'mine.yaml');
    await runPlain(['deck', 'new', 'mine', '--title', 'T'], { home });
    const env = { EDITOR: editor(home, ':') };
    expect(await runJson(['deck', 'edit', 'mine'], { home, env })).toEqual({
      format: 1,
      topic: 'mine',
      file,
      cards: 1,
      problems: [],
    });
    writeFileSync(file, 'topic: [');
    const broken = await runPlain(['deck', 'edit', 'mine', '--json'], { home, env });
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.stdout)).toMatchObject({ topic: null, cards: 0, problems: [{ file, line: 1 }] });
  });
});

describe.concurrent('deck lint', () => {
  test('finds nothing in the built-in decks', async () => {
    const { code, stdout } = await runPlain(['deck', 'lint', '--strict']);
    expect(stdout).toMatch(/^✔ 11 decks, \d{3} cards: no problem\.\n$/);
    expect(code).toBe(0);
  });

  test('tells errors at their places with exit code 1, and warnings with 0', async () => {
    const home = newHome();
    const long = `${'w '.repeat(30)}w`;
    const file = write(
      home,
      'one.yaml',
      deck('one', card(`id: a, type: recall, prompt: Q, answer: ${long}`)),
    );
    const mild = await runPlain(['deck', 'lint', file], { home });
    expect(mild.code).toBe(0);
    expect(mild.stdout).toContain(`${file}:6:46: warning: the answer has 31 words`);
    expect(mild.stdout).toContain('! 1 deck, 1 card: 1 warning.');
    const strict = await runJson(['deck', 'lint', file, '--strict'], { home });
    expect(strict).toMatchObject({ errors: 3, warnings: 0 });
    expect(await runPlain(['deck', 'lint', file, '--strict'], { home })).toMatchObject({ code: 1 });
  });

  test('of more deck files than are read works on the first thousand, and says once how many are left out', async () => {
    const home = newHome();
    const names = Array.from({ length: 1003 }, (_, i) => `d${1000 + i}`);
    for (const name of names) write(home, `many/${name}.yaml`, deck(name));
    const folder = join(home, 'elsewhere', 'many');
    const left = `${folder}/d2000.yaml: this and 2 more deck files are left out: 1000 were found before.\n`;
    const named = await runPlain(['deck', 'lint', folder], { home });
    expect(named).toMatchObject({ code: 0, stderr: left });
    expect(named.stdout).toContain('1000 decks, 1000 cards: no problem.');
    expect(await runPlain(['deck', 'verify', folder], { home })).toMatchObject({ code: 0, stderr: left });
    const { problems } = await runJson(['deck', 'add', folder], { home });
    expect(problems).toMatchObject([{ file: join(folder, 'd2000.yaml'), severity: 'warning' }]);
    expect((await runPlain(['deck', 'lint'], { home })).stderr).toBe(left);
  });

  test('holds a deck against the others: topics and concepts', async () => {
    const home = newHome();
    const needs = write(
      home,
      'one.yaml',
      deck('one', card('id: a, type: recall, prompt: Q, answer: A, needs: [gil/no-such]')),
    );
    expect((await runPlain(['deck', 'lint', needs], { home })).stdout).toContain(
      '`needs` names no card of any deck',
    );
    const taken = write(home, 'two.yaml', deck('gil'));
    await runPlain(['deck', 'add', taken], { home });
    expect((await runPlain(['deck', 'lint', taken], { home })).stdout).toContain(
      'is the topic of a built-in deck',
    );
  });

  test('mends with --fix what it can, tells the rest, and keeps rights', async () => {
    const home = newHome();
    const file = write(
      home,
      'one.yaml',
      `\uFEFF${deck('one').replace('This.', 'True').replaceAll('\n', ' \r\n')}`,
    );
    chmodSync(file, 0o640);
    const { code, stdout } = await runPlain(['deck', 'lint', file, '--fix'], { home });
    expect(stdout).toContain(`${file}: mended`);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(deck('one').replace('This.', '"True"'));
  });

  test('of a name that is no deck is told with the nearest', async () => {
    const { code, stderr } = await runPlain(['deck', 'lint', 'gill']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean: gil');
  });
});
