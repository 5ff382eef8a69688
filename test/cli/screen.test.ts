import { describe, expect, test } from 'vitest';
import { DRILL, drillHome, journal, newHome, runJson, start } from './terminal.ts';

/** What sets colours and styles. */
const SGR = /\x1b\[[\d;]*m/;
/** What moves the cursor or clears. */
const CONTROL = /\x1b/;

describe.concurrent('an end in the middle', () => {
  test('Ctrl-C at a question, in a text field and at the rating ends with 130 and keeps what was answered', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/recall', 'drill/output'], { home });
    await screen.shows('space shows the answer');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('your answer ›');
    screen.type('alp\x03');
    expect(await screen.exit).toBe(130);
    expect(journal(home)).toMatchObject([{ card: 'drill/recall', rating: 'easy' }]);
    expect(screen.raw().endsWith('\x1b[?25h')).toBe(true);

    const atQuestion = start(['study', 'drill/bug'], { home });
    await atQuestion.shows('to the wrong line');
    atQuestion.type('\x03');
    expect(await atQuestion.exit).toBe(130);

    const atRating = start(['study', 'drill/choice'], { home });
    await atRating.shows('1–3 or');
    atRating.type('1');
    await atRating.shows('1 again');
    atRating.type('\x03');
    expect(await atRating.exit).toBe(130);
    expect(journal(home)).toHaveLength(1);
  });

  test('Ctrl-C leaves progress.json equal to the journals', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill'], { home });
    await screen.shows('space shows the answer');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('number two');
    screen.type('\x03');
    await screen.exit;
    const { progress } = await runJson(['show', 'drill/recall'], { home });
    expect(progress).toMatchObject({ state: 'review', reps: 1 });
  });

  test('Ctrl-D quits as q does', async () => {
    const screen = start(['study', 'drill/recall'], { home: drillHome() });
    await screen.shows('space shows the answer');
    screen.type('\x04');
    expect(await screen.exit).toBe(0);
    const field = start(['study', 'drill/output'], { home: drillHome() });
    await field.shows('your answer ›');
    field.type('\x04');
    expect(await field.exit).toBe(0);
  });

  test('SIGTERM ends with 143 and gives the cursor back', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill'], { home });
    await screen.shows('space shows the answer');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('number two');
    screen.kill('SIGTERM');
    expect(await screen.exit).toBe(143);
    expect(journal(home)).toMatchObject([{ card: 'drill/recall' }]);
    expect(screen.raw().lastIndexOf('\x1b[?25h')).toBeGreaterThan(screen.raw().lastIndexOf('\x1b[?25l'));
  });
});

describe.concurrent('the screen', () => {
  test('is drawn again at the new width after each resize, nothing doubled and nothing left over', async () => {
    const screen = start(['study', 'drill/choice'], { home: drillHome() });
    const wide = await screen.shows('1–3 or');
    screen.resize(40, 24);
    const narrow = await screen.shows(/0\/1 ░{7}\n[\s\S]*number two[\s\S]*1–3 or/);
    expect(narrow.match(/number two/g)).toHaveLength(1);
    expect(narrow.match(/1–3 or/g)).toHaveLength(1);
    screen.resize(80, 24);
    expect(await screen.shows(/0\/1 ░░░░░░░░░░[\s\S]*1–3 or/)).toBe(wide);
    screen.type('q');
    await screen.exit;
  });

  test('keeps the remark that there is no Python over a resize', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/code', '--trust'], { home, env: { PATH: '/nonexistent' } });
    await screen.shows('No Python 3.9 or newer was found');
    await screen.shows('enter: type it here');
    screen.resize(60, 30);
    await screen.shows(/found: code is compared by\n {2}you[\s\S]*enter: type it here/);
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('keeps what is being typed over a resize', async () => {
    const screen = start(['study', 'drill/output'], { home: drillHome() });
    await screen.shows('your answer ›');
    screen.type('alpha\rbet');
    const before = await screen.shows(/alpha\n +bet\n.*esc for keys/);
    screen.resize(40, 24);
    await screen.shows(/0\/1\n[\s\S]*alpha\n +bet\n.*esc for keys/);
    screen.resize(80, 24);
    expect(await screen.shows(/0\/1 ░░░░░░░░░░[\s\S]*alpha\n +bet\n.*esc for keys/)).toBe(before);
    screen.type('a\r\r');
    await screen.shows('✔ Right.');
    screen.type('q');
    await screen.exit;
  });

  test('has no colours under NO_COLOR, and marks what Space would give all the same', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/choice'], { home, env: { NO_COLOR: '1' } });
    const options = await screen.shows('1–3 or');
    screen.type(/([123]) {2}one/.exec(options)?.[1] ?? '');
    await screen.shows('›1 again 1m');
    screen.type('q');
    await screen.exit;
    expect(screen.raw()).not.toMatch(SGR);
  });

  test('has colours without it', async () => {
    const screen = start(['study', 'drill/output'], { home: drillHome() });
    await screen.shows('your answer ›');
    screen.type('\x03');
    await screen.exit;
    expect(screen.raw()).toMatch(SGR);
  });

  test('in plain mode is lines alone, from the first to the last of all card types', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill', '--plain', '--trust'], {
      home,
      rows: 60,
      env: { PATH: '/nonexistent', NO_COLOR: '1' },
    });
    await screen.shows('Enter shows the answer:');
    screen.type('\r');
    await screen.shows('Rate: 1 again 1m, 2 hard 6m, 3 good 10m, 4 easy');
    screen.type('4\r');
    const options = await screen.shows('Your choice, 1 to 3:');
    screen.type(`${/([123]) {2}one/.exec(options)?.[1]}\r`);
    await screen.shows('Wrong: One comes before it.');
    await screen.shows('Enter for again:');
    screen.type('4\r');
    await screen.shows('Your answer, an empty line ends it:');
    screen.type('alpha\r');
    screen.type('gamma\r');
    screen.type('\r');
    await screen.shows('expected beta');
    await screen.shows(/yours +gamma[\s\S]*Rate:/);
    screen.type('4\r');
    await screen.shows('Gap 1:');
    screen.type('yield\r');
    await screen.shows('Gap 2:');
    screen.type('yield\r');
    await screen.shows('Enter for good:');
    screen.type('4\r');
    await screen.shows('The wrong line, 1 to 3:');
    screen.type('2\r');
    await screen.shows(/was +at = 0[\s\S]*Rate:/);
    screen.type('4\r');
    await screen.shows('Answer aloud, about 60 seconds.');
    screen.type('\r');
    await screen.shows('It has one card of each type.\n  Did you say it? y or n:');
    screen.type('y\r');
    await screen.shows('Its texts never change.\n  Did you say it? y or n:');
    screen.type('y\r');
    await screen.shows('It is small.\n  Did you say it? y or n:');
    screen.type('n\r');
    await screen.shows(/model answer[\s\S]*Rate:/);
    screen.type('4\r');
    await screen.shows('Your code, an empty line ends it:');
    screen.type('def double(n):\r');
    screen.type('    return 2 * n\r');
    screen.type('\r');
    await screen.shows(/A solution:[\s\S]*Rate:/);
    screen.type('3\r');
    await screen.shows('card 8 of 8');
    screen.type(':q\r');
    await screen.shows('Done. 7 cards');
    expect(await screen.exit).toBe(0);
    expect(screen.raw()).not.toMatch(CONTROL);
    expect(screen.raw()).not.toMatch(/[█░✔✘]/);
    expect(journal(home).filter((line) => line.do === 'review')).toHaveLength(7);
  });

  test('in plain mode ends by Ctrl-C with 130 and by Ctrl-D with 0, and keeps what was answered', async () => {
    for (const [key, code] of [
      ['\x03', 130],
      ['\x04', 0],
    ] as const) {
      const home = drillHome();
      const screen = start(['study', 'drill', '--plain'], { home });
      await screen.shows('Enter shows the answer:');
      screen.type('?\r');
      await screen.shows('a colon before the letter');
      screen.type('\r');
      await screen.shows('Enter for good:');
      screen.type('4\r');
      await screen.shows('Your choice, 1 to 3:');
      screen.type(key);
      expect(await screen.exit).toBe(code);
      expect(journal(home)).toMatchObject([{ card: 'drill/recall', rating: 'easy' }]);
    }
  });

  test('plain can be a setting', async () => {
    const screen = start(['study', 'drill/recall'], { home: drillHome({ plain: true }) });
    await screen.shows('Enter shows the answer:');
    screen.type('q\r');
    await screen.shows('Nothing answered.');
    expect(await screen.exit).toBe(0);
  });

  test('in 40 columns breaks its text at words and cuts nothing', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/open'], { home, cols: 40, rows: 40 });
    await screen.shows(/answer aloud, then space shows\n? *(the\n)? *(the )?points · \? help/);
    screen.type('?');
    await screen.shows(/again, hard, good, easy: when\n {11}it comes again stands behind\n {11}each/);
    screen.type(' ');
    await screen.shows(/enter\n? *when done/);
    screen.type('1 2\r');
    await screen.shows(/1 again 1m {3}2 hard 6m\n/);
    expect(screen.text()).toContain('? help  q quit');
    screen.type('q');
    await screen.exit;
  });

  test('in 40 columns the lists and the glance fit too', async () => {
    const home = newHome();
    for (const args of [[], ['topics'], ['due'], ['config', 'list']]) {
      const screen = start(args, { home, cols: 40, rows: 60 });
      await screen.exit;
      const lines = screen
        .raw()
        .replace(/\x1b\[[\d;]*m/g, '')
        .split('\r\n');
      expect(lines.filter((line) => [...line].length > 40)).toEqual([]);
    }
  });

  test('shows control characters of a deck as characters', async () => {
    const { copyFileSync, readFileSync, writeFileSync } = await import('node:fs');
    const home = drillHome();
    copyFileSync(DRILL, `${home}/decks/drill.yaml`);
    const text = readFileSync(DRILL, 'utf8');
    writeFileSync(
      `${home}/decks/drill.yaml`,
      text.replace('answer: Whether it can be recalled.', 'answer: "Title \\e]0;owned\\a \\e[2J end."'),
    );
    const screen = start(['study', 'drill/recall'], { home });
    await screen.shows('space shows the answer');
    screen.type(' ');
    await screen.shows('4 easy');
    expect(screen.raw()).not.toContain('\x1b]0;owned');
    expect(screen.text()).toContain('␛]0;owned␇');
    screen.type('q');
    await screen.exit;
  });
});
