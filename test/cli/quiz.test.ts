import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drillHome, journal, newHome, runJson, runPlain, start } from './terminal.ts';

/** A quiz of two cards whose answers are known. */
const TWO = ['quiz', 'drill', '--type', 'choice,output', '--count', '2', '--seed', '1'];
const RIGHT = { 'drill/choice': 'b', 'drill/output': 'alpha\nbeta' };

/** Grades `answers` as the quiz's. */
function graded(answers: unknown, more: readonly string[] = [], home: string = drillHome()) {
  return runPlain([...TWO, '--answers', '-', '--json', ...more], { home, input: JSON.stringify(answers) });
}

describe.concurrent('a quiz on the terminal', () => {
  test('asks, judges, scores, and tells the misses with their explanations', async () => {
    const home = drillHome();
    const screen = start(TWO, { home, rows: 40 });
    const answer = { choice: '', output: '' };
    for (const n of [0, 1]) {
      const shown = await screen.shows(new RegExp(`${n}/2[\\s\\S]*(1–3 or|enter twice)`));
      if (shown.includes('1–3 or')) {
        screen.type(/([123]) {2}one/.exec(shown)?.[1] ?? '');
        await screen.shows('✘ One comes before it.');
        answer.choice = 'asked';
      } else {
        screen.type('alpha\rbeta\r\r');
        await screen.shows('✔ Right.');
        answer.output = 'asked';
      }
      screen.type(' ');
    }
    await screen.shows('1 of 2 right, 50 %');
    expect(answer).toEqual({ choice: 'asked', output: 'asked' });
    expect(screen.text()).toContain('The miss:');
    expect(screen.text()).toContain('Two is two.');
    expect(await screen.exit).toBe(0);
    expect(journal(home).map((line) => line['mode'] ?? line.do)).toEqual(['quiz', 'quiz', 'result']);
    expect((await runJson(['due'], { home }))['new']).toBe(10);
  });

  test('asks the person where no machine can tell', async () => {
    const home = drillHome();
    const screen = start(['quiz', 'drill', '--type', 'recall', '--pass', '100'], { home });
    await screen.shows('space shows the answer');
    screen.type(' ');
    await screen.shows('did you have it?');
    screen.type('1');
    await screen.shows('0 of 1 right, 0 % · not passed (the mark is 100 %)');
    expect(await screen.exit).toBe(1);
  });

  test('prints JSON on stdout while the conversation is on the terminal', async () => {
    const screen = start(['quiz', 'drill', '--type', 'recall', '--json'], {
      home: drillHome(),
      stdout: 'file',
    });
    await screen.shows('space shows the answer');
    screen.type(' ');
    await screen.shows('did you have it?');
    screen.type('2');
    await screen.shows('1 of 1 right, 100 %');
    expect(await screen.exit).toBe(0);
    expect(JSON.parse(screen.stdout())).toMatchObject({
      format: 1,
      right: 1,
      count: 1,
      percent: 100,
      passed: null,
    });
  });

  test('that is left has no score; it ends with 0, with a pass mark with 1, by Ctrl-C with 130', async () => {
    const home = drillHome();
    const ends: [string[], string, number][] = [
      [[], 'q', 0],
      [['--pass', '50'], 'q', 1],
      [[], '\x03', 130],
    ];
    for (const [flags, key, code] of ends) {
      const screen = start(['quiz', 'drill', '--type', 'choice', ...flags], { home });
      await screen.shows('1–3 or');
      screen.type(key);
      expect(await screen.exit).toBe(code);
    }
    expect(() => journal(home)).toThrow('ENOENT');
  });
});

describe.concurrent('a quiz without a terminal', () => {
  test('prints the same questions for the same seed, others for another, and never an answer', async () => {
    const questions = async (seed: string) =>
      (await runPlain(['quiz', '--topic', 'generators', '--count', '5', '--seed', seed, '--questions']))
        .stdout;
    const [first, again, other] = await Promise.all([questions('1'), questions('1'), questions('2')]);
    expect(first).toBe(again);
    expect(first).not.toBe(other);
    const { format, seed, cards } = JSON.parse(first ?? '');
    expect({ format, seed, count: cards.length }).toEqual({ format: 1, seed: '1', count: 5 });
    for (const card of cards) {
      expect(Object.keys(card).sort()).toEqual(
        ['answerForm', 'choices', 'code', 'gaps', 'id', 'level', 'prompt', 'starter', 'topic', 'type'].sort(),
      );
    }
  });

  test('grades answers from stdin and from a file, all right', async () => {
    expect(JSON.parse((await graded(RIGHT)).stdout)).toMatchObject({
      right: 2,
      percent: 100,
      passed: null,
      misses: [],
    });
    const home = drillHome();
    const file = join(home, 'answers.json');
    writeFileSync(file, JSON.stringify(RIGHT));
    const ran = await runPlain([...TWO, '--answers', file, '--pass', '100'], { home });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('2 of 2 right, 100 % · passed (the mark is 100 %)');
  });

  test('takes letters in the order of the deck, in either case', async () => {
    const questions = await runPlain(['quiz', 'drill', '--type', 'choice', '--questions'], {
      home: drillHome(),
    });
    expect(JSON.parse(questions.stdout).cards[0].choices).toEqual([
      { key: 'a', text: 'one' },
      { key: 'b', text: 'two' },
      { key: 'c', text: 'three' },
    ]);
    expect(JSON.parse((await graded({ ...RIGHT, 'drill/choice': 'B' })).stdout)).toMatchObject({ right: 2 });
  });

  test('counts wrong, missing and null answers as wrong, and exits 1 below the pass mark', async () => {
    const ran = await graded({ 'drill/choice': 'a', 'drill/output': null }, ['--pass', '70']);
    expect(ran.code).toBe(1);
    const view = JSON.parse(ran.stdout);
    expect(view).toMatchObject({ right: 0, count: 2, percent: 0, pass: 70, passed: false });
    const miss = (id: string) => view.misses.find((one: { id: string }) => one.id === id);
    expect(miss('drill/choice')).toMatchObject({
      given: 'a',
      note: 'One comes before it.',
      solution: 'b) two',
    });
    expect(miss('drill/output')).toMatchObject({ given: null, explain: 'Each print ends its line.' });
    expect((await graded({}, ['--pass', '0'])).code).toBe(0);
    expect((await graded({})).code).toBe(0);
    const half = await graded({ 'drill/choice': 'b' }, ['--pass', '50']);
    expect(half.code).toBe(0);
  });

  test('counts an answer that the card does not have as wrong, and says what it has', async () => {
    const ran = await graded({ ...RIGHT, 'drill/choice': 'd' });
    expect(JSON.parse(ran.stdout)).toMatchObject({ right: 1, count: 2 });
    expect(ran.stderr).toBe(
      "stdin: the answer to drill/choice counts as wrong. This card's options are a, b and c.\n",
    );
  });

  test('refuses an id that was not asked, JSON that is none, and an answer of the wrong form: exit 2, nothing kept', async () => {
    const home = drillHome();
    const unknown = await graded({ 'drill/chioce': 'a' }, [], home);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain(
      'answers drill/chioce, which was not asked.\n  Did you mean: drill/choice',
    );
    const notAsked = await graded({ 'drill/recall': true }, [], home);
    expect(notAsked).toMatchObject({ code: 2, stdout: '' });
    const form = await graded({ 'drill/choice': 2 }, [], home);
    expect(form).toMatchObject({ code: 2, stdout: '' });
    expect(form.stderr).toContain('the answer to drill/choice must be the letter of an option, a to d.');
    const list = await graded([], [], home);
    expect(list.stderr).toContain('must hold a JSON object: card id → answer.');
    const bad = await runPlain([...TWO, '--answers', '-'], { home, input: '{"drill/choice": ' });
    expect(bad).toMatchObject({ code: 2, stdout: '' });
    expect(bad.stderr).toContain('pyprep: stdin is no JSON');
    const both = await runPlain([...TWO, '--questions', '--answers', '-'], { home, input: '{}' });
    expect(both).toMatchObject({ code: 2, stdout: '' });
    const gone = await runPlain([...TWO, '--answers', '/no/such/file'], { home });
    expect(gone).toMatchObject({ code: 2, stdout: '' });
    expect(gone.stderr).toBe('pyprep: There is no file /no/such/file.\n');
    expect(() => journal(home)).toThrow('ENOENT');
  });

  test('takes a byte order mark before the JSON, as Windows writes it', async () => {
    const { code } = await runPlain([...TWO, '--answers', '-'], { home: drillHome(), input: '\ufeff{}' });
    expect(code).toBe(0);
  });

  test('leaves the schedule alone, unless --learn', async () => {
    const home = drillHome();
    await graded(RIGHT, [], home);
    const { progress: before } = await runJson(['show', 'drill/choice'], { home });
    expect(before?.state ?? 'new').toBe('new');
    await graded({ 'drill/choice': 'b' }, ['--learn'], home);
    const { progress: after } = await runJson(['show', 'drill/choice'], { home });
    expect(after).toMatchObject({ state: 'learning', reps: 1 });
    const { progress: skipped } = await runJson(['show', 'drill/output'], { home });
    expect(skipped?.state ?? 'new').toBe('new');
  });

  test('names the flags where nobody can be asked', async () => {
    const ran = await runPlain(TWO, { home: drillHome() });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('--questions prints the questions, --answers FILE grades');
  });

  test('says where no card fits, and refuses bad numbers', async () => {
    const home = newHome();
    const none = await runPlain(['quiz', 'gil', '--type', 'cloze', '--level', 'junior', '--questions'], {
      home,
    });
    expect([0, 2]).toContain(none.code);
    const count = await runPlain(['quiz', '--count', '0', '--questions'], { home });
    expect(count).toMatchObject({ code: 2, stdout: '' });
    expect(count.stderr).toContain('--count');
    const pass = await runPlain(['quiz', '--pass', '101', '--questions'], { home });
    expect(pass).toMatchObject({ code: 2, stdout: '' });
    const type = await runPlain(['quiz', '--type', 'chioce', '--questions'], { home });
    expect(type.stderr).toContain('There is no card type "chioce".\n  Did you mean: choice');
  });
});
