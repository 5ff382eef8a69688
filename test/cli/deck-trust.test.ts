import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journal, newHome, runPlain, start } from './terminal.ts';

/** A home with a deck of its own whose check writes a file, and that file's path. */
function traps(name = 'marker') {
  const home = newHome();
  const marker = join(home, name);
  const file = join(home, 'decks', 'trap.yaml');
  const write = (note: string) => {
    mkdirSync(join(home, 'decks'), { recursive: true });
    writeFileSync(
      file,
      [
        `topic: trap\ntitle: T\nsummary: ${note}.\ncards:`,
        '  - {id: fill, type: cloze, level: mid, explain: E., prompt: Fill it.,',
        '     code: "x = {{1}}", gaps: [{accept: ["1"]}],',
        `     check: "open('${marker}', 'a').write('.')"}`,
        '  - {id: shown, type: output, level: mid, explain: E., prompt: What?,',
        `     code: "open('${marker}', 'a')\\nprint(1)", answer: "1"}`,
      ].join('\n'),
    );
  };
  write('First');
  return {
    home,
    marker,
    file,
    write,
    ran: () => (existsSync(marker) ? readFileSync(marker, 'utf8').length : 0),
  };
}

/** Studies the card up to the question whether its deck's code may run. */
async function asked(home: string) {
  const screen = start(['study', 'trap/fill'], { home, rows: 40 });
  const shown = await screen.shows('Run this code when its cards are asked?');
  return { screen, shown };
}

describe.concurrent('code of a deck that is not built in', () => {
  test('does not run where nobody can be asked: exit code 2, and nothing is recorded', async () => {
    const { home, ran } = traps();
    const { code, stdout, stderr } = await runPlain(['answer', 'trap/fill', '["2"]'], { home });
    expect({ code, stdout, ran: ran() }).toEqual({ code: 2, stdout: '', ran: 0 });
    expect(stderr).toContain('--trust');
    expect(existsSync(join(home, 'journal')) ? journal(home) : []).toEqual([]);
  });

  test('is not asked about where the deck has none', async () => {
    const home = newHome();
    mkdirSync(join(home, 'decks'));
    const card = '{id: plain, type: recall, level: mid, prompt: Q, answer: A, explain: E.}';
    writeFileSync(
      join(home, 'decks', 'own.yaml'),
      `topic: own\ntitle: T\nsummary: S.\ncards:\n  - ${card}\n`,
    );
    expect(await runPlain(['deck', 'verify', 'own'], { home })).toEqual({
      code: 0,
      stdout: '✔ 1 deck, 1 card, 0 runs of code: no failure.\n',
      stderr: '',
    });
  });

  test('need not run where an answer is one of those listed', async () => {
    const { home, ran } = traps();
    expect(await runPlain(['answer', 'trap/fill', '["1"]'], { home })).toMatchObject({ code: 0, stderr: '' });
    const quiz = ['quiz', 'trap', '--type', 'cloze', '--count', '1', '--seed', 'a', '--answers', '-'];
    expect((await runPlain(quiz, { home, input: '{"trap/fill": ["1"]}' })).code).toBe(0);
    expect(ran()).toBe(0);
  });

  test('is shown before the question, and runs only after a yes', async () => {
    const { home, marker, ran } = traps();
    const { screen, shown } = await asked(home);
    expect(shown.replace(/\s/g, '')).toContain(`open('${marker}','a').write('.')`);
    expect(ran()).toBe(0);
    screen.type('y\r');
    const card = await screen.shows('the gap ›');
    expect(card).toContain('Fill it.');
    expect(card).not.toContain('Run this code');
    screen.type('2\r');
    await screen.shows('Right.');
    expect(ran()).toBe(1);
    screen.type('q');
    await screen.exit;
  });

  test('is shown without the answers when cards are asked, and whole before verify runs it', async () => {
    const home = newHome();
    mkdirSync(join(home, 'decks'));
    const common = 'level: mid, explain: E., prompt: P.';
    writeFileSync(
      join(home, 'decks', 'own.yaml'),
      [
        'topic: own\ntitle: T\nsummary: S.\ncards:',
        `  - {id: gaps, type: cloze, ${common}, code: "a = {{1}}", gaps: [{accept: ["41 + 1"]}], check: "assert a == 42"}`,
        `  - {id: sentence, type: cloze, ${common.replace('P.', '"A {{1}}."')}, gaps: [{accept: [cat]}]}`,
        `  - {id: fault, type: bug, ${common}, code: "b = 1", lines: [1], fixed: "b = 2", check: "assert b == 2"}`,
        `  - {id: write, type: code, ${common}, starter: "c = 0", solution: "c = 3", check: "assert c == 3"}`,
      ].join('\n'),
    );
    const study = start(['study', 'own/gaps'], { home, rows: 40 });
    const shown = await study.shows('Run this code when its cards are asked?');
    study.kill('SIGINT');
    await study.exit;
    expect(shown).toContain('2 cards of it would run code');
    for (const text of ['a = {{1}}', 'assert a == 42', 'c = 0', 'assert c == 3'])
      expect(shown).toContain(text);
    for (const text of ['41 + 1', 'b = ', 'c = 3\n', 'sentence', 'fault']) expect(shown).not.toContain(text);

    const verify = start(['deck', 'verify', 'own'], { home, rows: 60 });
    const all = await verify.shows('Run this code now?');
    verify.type('n\r');
    expect(await verify.exit).toBe(0);
    expect(verify.text()).toMatch(/left out, its\s+code was not to run\.\s+Nothing was run\.$/);
    expect(all).toContain('All code of 3 cards of it would run');
    for (const text of [
      'gaps, gaps: 41 + 1',
      'a = 41 + 1',
      'fault, fixed',
      'b = 2',
      'write, solution',
      'c = 3',
    ]) {
      expect(all).toContain(text);
    }
  });

  test('does not run after a no, and the card can still be answered', async () => {
    const { home, ran } = traps();
    const { screen } = await asked(home);
    screen.type('\r');
    await screen.shows('the gap ›');
    screen.type('2\r');
    await screen.shows('Gap 1 is wrong.');
    expect(ran()).toBe(0);
    screen.type('q');
    await screen.exit;
  });

  test('is asked about again when the deck was changed', async () => {
    const { home, write, ran } = traps();
    const { screen } = await asked(home);
    screen.type('y\r');
    await screen.shows('the gap ›');
    screen.kill('SIGINT');
    await screen.exit;
    expect(await runPlain(['answer', 'trap/fill', '["2"]', '--dry-run'], { home })).toMatchObject({
      code: 0,
    });
    expect(ran()).toBe(1);

    write('Second');
    expect(await runPlain(['answer', 'trap/fill', '["2"]', '--dry-run'], { home })).toMatchObject({
      code: 2,
    });
    const again = await asked(home);
    expect(ran()).toBe(1);
    again.screen.kill('SIGTERM');
    expect(await again.screen.exit).toBe(143);
    expect(ran()).toBe(1);
  });

  test('is trusted for checks alone: verify, which runs everything, asks for itself', async () => {
    const { home, ran } = traps();
    const { screen } = await asked(home);
    screen.type('y\r');
    await screen.shows('the gap ›');
    screen.kill('SIGINT');
    await screen.exit;
    const { code, stdout, stderr } = await runPlain(['deck', 'verify', 'trap'], { home });
    expect({ code, stdout, ran: ran() }).toEqual({ code: 2, stdout: '', ran: 0 });
    expect(stderr).toContain('--trust');
  });
});
