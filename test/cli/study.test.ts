import { describe, expect, test } from 'vitest';
import { drillHome, journal, runJson, runPlain, start } from './terminal.ts';

/** A program search path without any Python. */
const NO_PYTHON = { PATH: '/nonexistent' };

/** The ratings in a home's journal, by card, in the order in which they were given. */
function ratings(home: string): string[] {
  return journal(home).flatMap((line) => (line.do === 'review' ? [`${line['card']} ${line['rating']}`] : []));
}

describe.concurrent('a study session', () => {
  test('asks each of the seven card types and records every answer', async () => {
    const home = drillHome({ fuzz: false });
    const screen = start(['study', 'drill', '--trust'], { home, rows: 30, env: NO_PYTHON });

    await screen.shows("What does the drill's first card ask?");
    screen.type(' ');
    await screen.shows('Whether it can be recalled.');
    await screen.shows('1 again 1m   2 hard 6m   3 good 10m   4 easy 4d');
    screen.type('4');

    await screen.shows('Which of these is the number two?');
    const options = await screen.shows('1–3 or');
    screen.type(/([123]) {2}two/.exec(options)?.[1] ?? '');
    await screen.shows(/✔ [123] {2}two/);
    screen.type('4');

    await screen.shows('your answer ›');
    screen.type('alpha\rbeta\r');
    await screen.shows(/your answer › alpha\n +beta\n/);
    screen.type('\r');
    await screen.shows('✔ Right.');
    screen.type('4');

    await screen.shows('gap 1 of 2 ›');
    screen.type('yield\r');
    await screen.shows('gap 2 of 2 ›');
    screen.type('yield\r');
    await screen.shows('✔ Right.');
    screen.type('4');

    await screen.shows('› 1  def last(items):');
    screen.type('\x1b[B');
    await screen.shows('› 2      at = 0');
    screen.type('\r');
    await screen.shows('Line 2. Mended:');
    screen.type('4');

    await screen.shows('60 s · answer aloud');
    screen.type(' ');
    await screen.shows('1 [ ] * It has one card of each type.');
    screen.type('12\r');
    await screen.shows('It is a deck of seven cards');
    screen.type('4');

    await screen.shows('enter: type it here');
    screen.type('\r');
    await screen.shows('your code ›');
    screen.type('def double(n):\rreturn 2 * n\r\r');
    await screen.shows('space hands it in');
    screen.type(' ');
    await screen.shows('No Python ran this: compare it with the solution.');
    expect(screen.text()).toContain('return 2 * n');
    screen.type('4');

    await screen.shows('Done. 7 cards · 7 of them new');
    screen.type('\r');
    expect(await screen.exit).toBe(0);
    expect(ratings(home)).toEqual(
      ['recall', 'choice', 'output', 'cloze', 'bug', 'open', 'code'].map((id) => `drill/${id} easy`),
    );
    expect(journal(home)[6]).toMatchObject({ typed: 'def double(n):\n    return 2 * n\n' });
    expect(journal(home)[6]).not.toHaveProperty('verdict');
  });

  test('compares a wrong output line by line, preselects again, and lets the person overrule it', async () => {
    const home = drillHome({ fuzz: false });
    const screen = start(['study', 'drill/output'], { home });
    await screen.shows('your answer ›');
    screen.type('alpha\rgamma\r\r');
    await screen.shows('✘ Not quite.');
    expect(screen.text()).toContain('    alpha\n  + beta\n  - gamma\n');
    screen.type('4');
    await screen.shows('Done. 1 card');
    screen.type('\r');
    await screen.exit;
    expect(journal(home)[0]).toMatchObject({ rating: 'easy', verdict: 'wrong', typed: 'alpha\ngamma' });
  });

  test('takes Enter on an empty field for "prints nothing"', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/output'], { home });
    await screen.shows('your answer ›');
    screen.type('\r');
    await screen.shows('✘ Not quite.');
    screen.type(' ');
    await screen.shows('1/2'); // rated again, it comes back
    screen.type('\x03');
    await screen.exit;
    expect(journal(home)[0]).toMatchObject({ rating: 'again', typed: '' });
  });

  test('does not offer more than hard where a must was missed', async () => {
    const screen = start(['study', 'drill/open'], { home: drillHome() });
    await screen.shows('answer aloud, then');
    screen.type(' ');
    await screen.shows('[ ] * It has');
    screen.type('23\r');
    await screen.shows(/1 again 1m {3}2 hard 6m(?! {3}3)/);
    expect(screen.text()).toContain('A must was missed: It has one card of each type.');
    screen.type('4q');
    expect(await screen.exit).toBe(0);
  });

  test('brings a failed card back in the same session', async () => {
    const home = drillHome({ fuzz: false });
    const screen = start(['study', 'drill/recall'], { home });
    await screen.shows('0/1');
    screen.type(' ');
    await screen.shows('1 again');
    screen.type('1');
    await screen.shows('1/2');
    screen.type(' ');
    await screen.shows('3 good 10m');
    screen.type('3');
    await screen.shows('2/3');
    screen.type(' ');
    await screen.shows('3 good 1d');
    screen.type('3');
    await screen.shows('Done. 1 card');
    screen.type('\r');
    await screen.exit;
    expect(ratings(home)).toEqual(['drill/recall again', 'drill/recall good', 'drill/recall good']);
  });

  test('keeps to the limits of the day, whichever process used them up', async () => {
    const home = drillHome({ 'new-per-day': 2 });
    await runPlain(['grade', 'drill/code', 'easy'], { home });
    const screen = start(['study', 'drill'], { home });
    await screen.shows('0/1');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('Done. 1 card');
    screen.type('\r');
    await screen.exit;
    const again = start(['study', 'drill'], { home });
    await again.shows('Nothing to study now. The next card is due');
    expect(await again.exit).toBe(0);
    const more = start(['study', 'drill', '--new', '1'], { home });
    await more.shows('0/1');
    more.type('q');
    expect(await more.exit).toBe(0);
  });

  test('ends after --limit answers', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill', '--limit', '1'], { home });
    await screen.shows('0/1');
    screen.type(' ');
    await screen.shows('1 again');
    screen.type('1');
    await screen.shows('Done. 1 card');
    screen.type('\r');
    await screen.exit;
    expect(ratings(home)).toEqual(['drill/recall again']);
  });

  test('with --cram asks everything, failed cards until they are right, and moves no schedule', async () => {
    const home = drillHome();
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    await runPlain(['suspend', 'drill/open'], { home });
    const before = (await runJson(['show', 'drill/recall'], { home }))['progress'];
    const screen = start(['study', 'drill', '--cram', '--type', 'recall,open'], { home });
    await screen.shows('0/1');
    screen.type(' ');
    await screen.shows('1 again');
    screen.type('1');
    await screen.shows('1/2');
    screen.type(' ');
    await screen.shows('3 good');
    expect(screen.text()).not.toMatch(/good 1?\d[md]/);
    screen.type('3');
    await screen.shows('Done. 1 card');
    expect(await screen.exit).toBe(0);
    const { due, state, ease, interval, reps } = (await runJson(['show', 'drill/recall'], { home }))[
      'progress'
    ];
    expect({ due, state, ease, interval, reps }).toEqual({
      due: before.due,
      state: before.state,
      ease: before.ease,
      interval: before.interval,
      reps: before.reps,
    });
    expect(journal(home).filter(({ mode }) => mode === 'cram')).toHaveLength(2);
  });

  test('with --cram heeds suspend and undo as everywhere', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/recall', 'drill/choice', '--cram'], { home });
    await screen.shows('0/2');
    screen.type('s');
    await screen.shows('0/1');
    screen.type('u');
    await screen.shows('0/2');
    screen.type('u');
    await screen.shows('There is nothing to undo.');
    screen.type(' ');
    await screen.shows(/0\/2(?![\s\S]*nothing to undo)/);
    screen.type('q');
    await screen.exit;
    expect(journal(home)).toMatchObject([{ do: 'suspend' }, { do: 'undo' }]);
  });

  test('with --missed asks what went wrong last, in a quiz too, and nothing else', async () => {
    const home = drillHome();
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    await runPlain(['quiz', 'drill', '--type', 'choice', '--answers', '-'], {
      home,
      input: '{"drill/choice": "a"}',
    });
    const screen = start(['study', '--missed'], { home });
    await screen.shows('Which of these is the number two?');
    expect(screen.text()).toContain('0/1');
    screen.type('q');
    await screen.exit;
  });

  test('prints its summary with --json on stdout, and nothing else there', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/recall', '--json'], { home, stdout: 'file' });
    await screen.shows('0/1');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('Done. 1 card');
    screen.type('\r');
    expect(await screen.exit).toBe(0);
    expect(screen.stdout().trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(screen.stdout())).toMatchObject({
      format: 1,
      answers: 1,
      cards: 1,
      fresh: 1,
      leeches: [],
    });
    expect(screen.raw()).not.toContain('"format"');
  });

  test('studies the built-in decks in turn, a new card of each', async () => {
    const home = drillHome();
    const screen = start(['study', 'scope', 'gil', '--type', 'recall'], { home, rows: 50 });
    await screen.shows(/scope · recall|gil · recall/);
    const first = /^ {2}(scope|gil) ·/m.exec(screen.text())?.[1];
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('1/10');
    expect(/^ {2}(scope|gil) ·/m.exec(screen.text())?.[1]).not.toBe(first);
    screen.type('q');
    await screen.exit;
  });
});

describe.concurrent('a key that is no answer', () => {
  test('u takes back the last answer and asks its card again, also after the last card', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/recall', 'drill/choice'], { home });
    await screen.shows('0/2');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('1/2');
    screen.type('u');
    await screen.shows("drill's first card");
    await screen.shows('0/2');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('number two');
    screen.type('1');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('u takes back the last answer');
    screen.type('u');
    await screen.shows('number two');
    screen.type('q');
    expect(await screen.exit).toBe(0);
    expect(journal(home).map((line) => line.do)).toEqual(['review', 'undo', 'review', 'review', 'undo']);
    expect((await runJson(['show', 'drill/choice'], { home }))['progress']).toBeNull();
  });

  test('the next run can take back the last answer too, and then the one before', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/recall'], { home });
    await screen.shows('0/1');
    screen.type(' ');
    await screen.shows('1 again');
    screen.type('1');
    await screen.shows('1/2');
    screen.type('q');
    await screen.exit;
    await runPlain(['suspend', 'drill/choice'], { home });
    expect((await runPlain(['undo'], { home })).stdout).toBe('Took back: suspend of drill/choice.\n');
    expect((await runPlain(['undo'], { home })).stdout).toBe('Took back: review of drill/recall.\n');
    expect(await runPlain(['undo'], { home })).toMatchObject({ code: 1, stdout: '' });
  });

  test('u without anything to take back says so and stays', async () => {
    const screen = start(['study', 'drill/recall'], { home: drillHome() });
    await screen.shows('space shows the answer');
    screen.type('u');
    await screen.shows('There is nothing to undo.');
    screen.type(' ');
    await screen.shows(/space shows the answer/);
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('s suspends, b buries until tomorrow, and the session goes on', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill'], { home });
    await screen.shows("drill's first card");
    screen.type('s');
    await screen.shows('number two');
    screen.type('b');
    await screen.shows('your answer ›');
    screen.type('\x1b');
    await screen.shows('back to typing');
    screen.type('q');
    expect(await screen.exit).toBe(0);
    expect(journal(home)).toMatchObject([
      { do: 'suspend', cards: ['drill/recall'] },
      { do: 'bury', cards: ['drill/choice'], until: '2026-03-03' },
    ]);
  });

  test('? explains the keys and keeps what was typed', async () => {
    const screen = start(['study', 'drill/output', 'drill/cloze'], { home: drillHome(), rows: 40 });
    await screen.shows('your answer ›');
    screen.type('alpha\rbe');
    await screen.shows(/alpha\n +be\n/);
    screen.type('\x1b');
    await screen.shows('back to typing');
    screen.type('?');
    await screen.shows('undo the last answer');
    await screen.shows(/your answer › alpha\n +be\n/);
    screen.type('ta\r\r');
    await screen.shows('✔ Right.');
    screen.type('4');
    await screen.shows('gap 1 of 2');
    screen.type('yield\ryi');
    await screen.shows('gap 2 of 2 › yi');
    screen.type('\x1b');
    await screen.shows('back to typing');
    screen.type('?');
    await screen.shows('undo the last answer');
    await screen.shows('gap 1 of 2 › yield');
    screen.type('\r');
    await screen.shows('gap 2 of 2 › yi');
    screen.type('eld\r');
    await screen.shows(/✔ Right.\n *Filled in/);
    screen.type('q');
    await screen.exit;
  });

  test('o prints the link, r what to send about the card', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill/recall'], { home });
    await screen.shows('space shows');
    screen.type('o');
    await screen.shows('https://docs.python.org/3/tutorial/');
    screen.type('r');
    await screen.shows('pyprep 0.1.0, answers for Python 3.14');
    expect(screen.text()).toContain('card: drill/recall (answer ');
    expect(screen.text()).toMatch(/whoever wrote the\s+deck/);
    screen.type('q');
    expect(await screen.exit).toBe(0);
  });

  test('q ends with the summary and keeps what was answered', async () => {
    const home = drillHome();
    const screen = start(['study', 'drill'], { home });
    await screen.shows('0/7');
    screen.type(' ');
    await screen.shows('4 easy');
    screen.type('4');
    await screen.shows('1/7');
    screen.type('q');
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain('Done. 1 card · 1 of them new');
    expect(screen.text()).toContain('6 cards left for today.');
    expect(ratings(home)).toEqual(['drill/recall easy']);
  });
});
