import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, drillHome, environment, journal, newHome, runJson, runPlain } from './terminal.ts';

describe.concurrent('due', () => {
  test('--short prints the number and nothing else, ever', async () => {
    const home = drillHome({ fuzz: false });
    expect(await runPlain(['due', '--short'], { home: newHome() })).toEqual({
      code: 0,
      stdout: '0\n',
      stderr: '',
    });
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    await runPlain(['grade', 'drill/choice', 'again'], { home });
    expect(await runPlain(['due', '--short'], { home })).toEqual({ code: 0, stdout: '0\n', stderr: '' });
    const later = { PYPREP_NOW: '2026-03-02T09:01:00+00:00' };
    expect((await runPlain(['due', '--short'], { home, env: later })).stdout).toBe('1\n');
    expect((await runPlain(['due', '--short', '--at', '2026-03-06'], { home })).stdout).toBe('2\n');
    expect((await runPlain(['due', '--short', '--at', '2026-03-05'], { home })).stdout).toBe('1\n');
    expect(
      (await runPlain(['due', '--short', '--topic', 'gil', '--at', '2026-03-06'], { home })).stdout,
    ).toBe('0\n');
  });

  test('--check exits 1 when nothing is due, and 0 when something is', async () => {
    const home = drillHome({ fuzz: false });
    expect((await runPlain(['due', '--check'], { home })).code).toBe(1);
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    expect(await runPlain(['due', '--check', '--quiet', '--at', '2026-03-06'], { home })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('--json counts each kind apart, within the limits', async () => {
    const home = drillHome({ fuzz: false, 'reviews-per-day': 1, 'new-per-day': 3 });
    for (const id of ['recall', 'choice']) await runPlain(['grade', `drill/${id}`, 'easy'], { home });
    await runPlain(['suspend', 'drill/open'], { home });
    expect(await runJson(['due', '--topic', 'drill', '--at', '2026-03-06T12:00:00+00:00'], { home })).toEqual(
      {
        format: 1,
        due: 1,
        learning: 0,
        reviews: 1,
        new: 3,
        backlog: 1,
        backlogDays: 2,
        at: '2026-03-06',
        plan: false,
      },
    );
  });

  test('counts as the glance does, also where the answer of a card that is known was corrected', async () => {
    const home = drillHome({ fuzz: false });
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    const deck = join(home, 'decks', 'drill.yaml');
    writeFileSync(deck, readFileSync(deck, 'utf8').replace('Whether it can', 'Whether the answer can'));
    expect((await runJson(['due'], { home }))['due']).toBe(0);
    expect(await runJson([], { home })).toMatchObject({ due: 0, corrected: 1 });
  });

  test('refuses a date that is none and a topic that is none', async () => {
    const date = await runPlain(['due', '--at', '2026-02-30'], {});
    expect(date).toMatchObject({ code: 2, stdout: '' });
    const topic = await runPlain(['due', '--short', '--topic', 'genrators'], {});
    expect(topic).toMatchObject({ code: 2, stdout: '' });
    expect(topic.stderr).toBe('pyprep: There is no topic "genrators".\n  Did you mean: generators\n');
  });
});

describe.concurrent('the loop of next, answer and grade', () => {
  test('ends with exit 1 when no card is left, and says when the next is due', async () => {
    const home = drillHome({ 'new-per-day': 3, fuzz: false });
    const seen: string[] = [];
    for (let i = 0; i < 10; i++) {
      const ran = await runPlain(['next', 'drill', '--json'], { home });
      const { card, labels, nextDue } = JSON.parse(ran.stdout);
      if (card === null) {
        expect({ code: ran.code, nextDue }).toEqual({ code: 1, nextDue: '2026-03-06' });
        break;
      }
      expect({ code: ran.code, labels }).toMatchObject({ code: 0, labels: { again: '1m', easy: '4d' } });
      seen.push(card.id);
      const graded = await runJson(['grade', card.id, 'easy'], { home });
      expect(graded).toMatchObject({
        id: card.id,
        rating: 'easy',
        due: '2026-03-06',
        recorded: true,
        early: false,
      });
    }
    expect(seen).toEqual(['drill/recall', 'drill/choice', 'drill/output']);
    expect((await runPlain(['next', 'drill'], { home })).stdout).toBe(
      'No card now. The next is due in 4 days.\n',
    );
  });

  test('next never tells the answer unless --reveal', async () => {
    const home = drillHome();
    const { stdout } = await runPlain(['next', 'drill/recall', '--json'], { home });
    expect(stdout).not.toContain('can be recalled');
    expect((await runJson(['next', 'drill/recall', '--reveal'], { home }))['card']).toMatchObject({
      solution: 'Whether it can be recalled.',
    });
  });

  test('answer judges each type in the form that its card names', async () => {
    const home = drillHome();
    const verdict = async (id: string, text: string, input?: string) => {
      const args = ['answer', `drill/${id}`, text, '--dry-run'];
      const ran = await runPlain(
        [...args, '--json', '--trust'],
        input === undefined ? { home } : { home, input },
      );
      const view = JSON.parse(ran.stdout || 'null');
      return view && [view.verdict, view.rating];
    };
    expect(await verdict('recall', 'true')).toEqual([null, 'good']);
    expect(await verdict('recall', 'false')).toEqual([null, 'again']);
    expect(await verdict('choice', 'b')).toEqual(['right', 'good']);
    expect(await verdict('output', 'alpha\nbeta')).toEqual(['right', 'good']);
    expect(await verdict('output', '-', 'alpha\nbeta\n')).toEqual(['right', 'good']);
    expect(await verdict('cloze', '["yield", "yield"]')).toEqual(['right', 'good']);
    expect(await verdict('bug', '2')).toEqual(['right', 'good']);
    expect(await verdict('bug', '1')).toEqual(['wrong', 'again']);
    expect(await verdict('open', '[true, true, false]')).toEqual([null, 'good']);
    expect(await verdict('open', 'true')).toEqual([null, 'good']);
    expect(await verdict('cloze', 'yield')).toBeNull();
    expect(() => journal(home)).toThrow('ENOENT');
  });

  test('answer refuses what the card does not have, says what it has, and records nothing', async () => {
    const home = drillHome();
    const refusal = async (id: string, text: string) => {
      const ran = await runPlain(['answer', `drill/${id}`, text], { home });
      return [ran.code, ran.stdout, ran.stderr];
    };
    const told = (what: string) => [2, '', `pyprep: ${what} Nothing was recorded.\n`];
    expect(await refusal('choice', 'd')).toEqual(told("This card's options are a, b and c."));
    expect(await refusal('bug', '4')).toEqual(told("This card's code has the lines 1 to 3."));
    expect(await refusal('cloze', '["yield", "yield", "yield"]')).toEqual(told('This card has 2 gaps.'));
    expect(existsSync(join(home, 'journal'))).toBe(false);
    expect((await runPlain(['answer', 'drill/bug', '3'], { home })).code).toBe(0);
  });

  test('answer asks for a rating where no Python judged the code, and records nothing without', async () => {
    const home = drillHome({ fuzz: false });
    const args = ['answer', 'drill/code', 'def double(n): return 2 * n', '--trust'];
    const env = { PATH: '/nonexistent' };
    const bare = await runPlain(args, { home, env });
    expect([bare.code, bare.stdout]).toEqual([2, '']);
    expect(bare.stderr).toContain('nothing was judged and nothing recorded');
    expect(existsSync(join(home, 'journal'))).toBe(false);
    expect((await runPlain([...args, '--rating', 'good'], { home, env })).code).toBe(0);
    expect(journal(home)).toMatchObject([{ card: 'drill/code', rating: 'good' }]);
  });

  test('answer records, explains, and takes a rating instead of its own', async () => {
    const home = drillHome();
    const ran = await runPlain(['answer', 'drill/output', 'alpha', '--rating', 'hard'], { home });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toBe(
      '✘ wrong\n    alpha\n  + beta\nEach print ends its line.\nhard, due 2026-03-02 09:05.\n',
    );
    expect(journal(home)).toMatchObject([{ rating: 'hard', verdict: 'wrong', typed: 'alpha' }]);
    const dashed = await runPlain(['answer', '--json', '--rating', 'good', 'drill/output', '--', '-1'], {
      home,
    });
    expect(JSON.parse(dashed.stdout)).toMatchObject({ verdict: 'wrong', rating: 'good' });
    const most = await runPlain(['answer', 'drill/open', '[false, true, true]', '--rating', 'easy'], {
      home,
    });
    expect(most).toMatchObject({ code: 2, stdout: '' });
    expect(most.stderr).toContain('at most hard can be given');
  });

  test('grade of a card that is not yet due is an early review, and says so', async () => {
    const home = drillHome();
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    const early = await runPlain(['grade', 'drill/recall', '3'], { home });
    expect(early.stdout).toContain('It was not yet due: an early review.');
    expect(await runJson(['grade', 'drill/recall', 'good'], { home })).toMatchObject({ early: true });
  });

  test('grade of a suspended card, of an unknown one, or with an unknown rating writes nothing', async () => {
    const home = drillHome();
    await runPlain(['suspend', 'drill/recall'], { home });
    const before = journal(home);
    const suspended = await runPlain(['grade', 'drill/recall', 'good'], { home });
    expect(suspended).toMatchObject({ code: 2, stdout: '' });
    expect(suspended.stderr).toContain(
      'suspended: nothing was recorded.\n  Ask it again with: pyprep unsuspend',
    );
    const unknown = await runPlain(['grade', 'drill/recal', 'good'], { home });
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('Did you mean: drill/recall');
    const short = await runPlain(['answer', 'chioce', 'a'], { home });
    expect(short.stderr).toContain(
      '"chioce" is no card: a card is named topic/id.\n  Did you mean: drill/choice',
    );
    const rating = await runPlain(['grade', 'drill/choice', 'esay'], { home });
    expect(rating.stderr).toBe('pyprep: There is no rating "esay".\n  Did you mean: easy\n');
    expect(journal(home)).toEqual(before);
  });
});

describe.concurrent('what is changed by hand', () => {
  test('suspend, unsuspend, bury, unbury, reset and set-due change cards and topics, and undo takes each back', async () => {
    const home = drillHome();
    const steps: [string[], string][] = [
      [['suspend', 'drill'], 'Suspended 7 cards.'],
      [['unsuspend', 'drill/recall', 'drill/choice'], 'Unsuspended 2 cards.'],
      [['bury', 'drill/recall'], 'Buried drill/recall.'],
      [['unbury', 'drill/recall'], 'Unburied drill/recall.'],
      [['set-due', '3', 'drill/recall'], 'Due in 3 days: drill/recall.'],
      [['set-due', '2026-03-03', 'drill/recall'], 'Due tomorrow: drill/recall.'],
      [['reset', 'drill/recall'], 'Reset drill/recall.'],
    ];
    for (const [args, said] of steps) {
      expect(await runPlain(args, { home })).toEqual({
        code: 0,
        stdout: `${said} pyprep undo takes it back.\n`,
        stderr: '',
      });
    }
    expect(await runJson(['undo'], { home })).toMatchObject({
      undone: { do: 'reset', cards: ['drill/recall'] },
    });
    expect((await runJson(['show', 'drill/recall'], { home }))['progress']).toMatchObject({
      due: '2026-03-03',
    });
    for (let i = 1; i < steps.length; i++) expect((await runPlain(['undo'], { home })).code).toBe(0);
    expect(await runPlain(['undo', '--json'], { home })).toMatchObject({
      code: 1,
      stdout: '{"format":1,"undone":null}\n',
    });
    const list = await runJson(['list', 'drill'], { home });
    expect(
      list['cards'].every(
        (card: { state: string; aside: unknown }) => card.state === 'new' && card.aside === null,
      ),
    ).toBe(true);
  });

  test('a name that is none is told with the nearest one, and nothing is written', async () => {
    const home = drillHome();
    for (const [args, near] of [
      [['suspend', 'dril'], 'drill'],
      [['bury', 'drill/recal'], 'drill/recall'],
      [['set-due', '3', 'drill/bg'], 'drill/bug'],
      [['reset', 'drill', 'decoraters'], 'decorators'],
      [['study', '--topic', 'generator'], 'generators'],
      [['list', 'scop'], 'scope'],
      [['show', 'drill/opn'], 'drill/open'],
    ] as const) {
      const ran = await runPlain(args, { home });
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(`Did you mean: ${near}\n`);
    }
    const day = await runPlain(['set-due', 'yesterday', 'drill'], { home });
    expect(day).toMatchObject({ code: 2, stdout: '' });
    expect(() => journal(home)).toThrow('ENOENT');
  });
});

describe.concurrent('a setting from which due days follow', () => {
  /** Two cards under review by SM-2, one still being learned. */
  async function reviewed(): Promise<string> {
    const home = drillHome({ fuzz: false });
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    await runPlain(['grade', 'drill/choice', 'easy'], { home });
    await runPlain(['grade', 'drill/output', 'good'], { home });
    return home;
  }
  const dues = async (home: string) =>
    (await runJson(['list', 'drill'], { home }))['cards']
      .slice(0, 3)
      .map((card: { due: string }) => card.due.slice(0, 10));

  test('moves nothing alone, and with --reschedule what it says, in one entry that undo takes back', async () => {
    const home = await reviewed();
    const set = ['config', 'set', 'scheduler', 'fsrs'];
    expect((await runPlain(set, { home })).stderr).toBe('scheduler is fsrs now.\n');
    expect(await dues(home)).toEqual(['2026-03-06', '2026-03-06', '2026-03-02']);
    expect(await runPlain([...set, '--reschedule'], { home })).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'scheduler is fsrs now.\n' +
        '2 cards were given a new due day. pyprep undo takes the days back, not the setting.\n',
    });
    expect(await dues(home)).toEqual(['2026-03-10', '2026-03-10', '2026-03-02']);
    expect(journal(home).at(-1)).toMatchObject({
      do: 'reschedule',
      cards: [
        { card: 'drill/recall', state: 'review', due: '2026-03-10', interval: 4 },
        { card: 'drill/choice', state: 'review', due: '2026-03-10', interval: 4 },
      ],
    });
    expect((await runPlain([...set, '--reschedule'], { home })).stderr).toContain(
      'No card has another due day by it.',
    );
    expect((await runPlain(['undo'], { home })).stdout).toBe(
      'Took back: reschedule of drill/recall, drill/choice. The setting stays as it is.\n',
    );
    expect(await dues(home)).toEqual(['2026-03-06', '2026-03-06', '2026-03-02']);
    expect(await runJson(['config', 'get', 'scheduler'], { home })).toMatchObject({ value: 'fsrs' });
  });

  test('--json names each card with its old day and its new one; days that have come are told', async () => {
    const home = await reviewed();
    const env = { PYPREP_NOW: '2026-03-05T09:00:00+00:00' };
    const args = ['config', 'set', 'maximum-interval', '2', '--reschedule'];
    expect(await runJson(args, { home, env })).toMatchObject({
      key: 'maximum-interval',
      value: 2,
      rescheduled: {
        moved: [
          { card: 'drill/recall', from: '2026-03-06', to: '2026-03-04' },
          { card: 'drill/choice', from: '2026-03-06', to: '2026-03-04' },
        ],
      },
    });
    await runPlain(['undo'], { home });
    expect((await runPlain(args, { home, env })).stderr).toContain('due day, 2 of them today or before.');
  });

  test('--reschedule with any other setting is refused, and nothing is changed', async () => {
    const home = await reviewed();
    const refused = await runPlain(['config', 'set', 'new-per-day', '3', '--reschedule'], { home });
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'pyprep: No due day follows from new-per-day, so there is nothing to reschedule.\n' +
        '  --reschedule goes with scheduler, desired-retention, maximum-interval.\n',
    });
    expect(await runJson(['config', 'get', 'new-per-day'], { home })).toMatchObject({ value: 10 });
  });
});

describe.concurrent('looking', () => {
  test('topics, list and show agree on the state of a card, in text and as JSON', async () => {
    const home = drillHome({ fuzz: false });
    await runPlain(['grade', 'drill/recall', 'easy'], { home });
    await runPlain(['suspend', 'drill/choice'], { home });
    await runPlain(['bury', 'drill/output'], { home });
    const topics = (await runJson(['topics'], { home }))['topics'];
    expect(topics.find((line: { topic: string }) => line.topic === 'drill')).toMatchObject({
      cards: 7,
      known: 1,
      suspended: 1,
      buried: 1,
      unseen: 4,
    });
    const list = await runPlain(['list', 'drill', '--type', 'recall,choice', '--type', 'output'], { home });
    expect(list.stdout).toBe(
      'drill/recall  recall  junior  review     2026-03-06\n' +
        'drill/choice  choice  junior  suspended\n' +
        'drill/output  output  mid     buried\n',
    );
    const show = await runPlain(['show', 'drill/recall'], { home });
    expect(show.stdout).toContain('review · due 2026-03-06 · ease 2.50 · interval 4 d');
    expect((await runJson(['show', 'drill/recall'], { home }))['reviews']).toMatchObject([
      { at: '2026-03-02T09:00:00.000+00:00', rating: 'easy', due: '2026-03-06', ease: 2.5, interval: 4 },
    ]);
  });

  test('show and --reveal tell the points of an open card, which its answer ticks; next alone does not', async () => {
    const home = drillHome();
    const points = [
      { say: 'It has one card of each type.', must: true },
      { say: 'Its texts never change.', must: false },
      { say: 'It is small.', must: false },
    ];
    expect((await runJson(['show', 'drill/open'], { home }))['card'].points).toEqual(points);
    expect((await runJson(['next', 'drill/open', '--reveal'], { home }))['card'].points).toEqual(points);
    expect((await runJson(['next', 'drill/open'], { home }))['card']).not.toHaveProperty('points');
    const { stdout } = await runPlain(['show', 'drill/open'], { home });
    expect(stdout).toContain('  - It has one card of each type. (a must)\n  - Its texts never change.\n');
  });

  test('the glance never blocks and never asks', async () => {
    const glance = await runPlain([], { home: drillHome() });
    expect(glance).toMatchObject({ code: 0, stderr: '' });
    expect(glance.stdout).toContain('Start with: pyprep study');
    expect(await runJson([], { home: drillHome() })).toMatchObject({
      format: 1,
      today: '2026-03-02',
      due: 0,
      new: 10,
    });
  });

  test('stdout is free of colours where it is no terminal, unless they are forced', async () => {
    const args = ['show', 'drill/output'];
    expect((await runPlain(args, { home: drillHome() })).stdout).not.toContain('\x1b');
    expect((await runPlain(args, { home: drillHome(), env: { FORCE_COLOR: '1' } })).stdout).toContain(
      '\x1b[',
    );
    const none = await runPlain([...args, '--no-color'], { home: drillHome(), env: { FORCE_COLOR: '1' } });
    expect(none.stdout).not.toContain('\x1b');
  });

  /** Runs `command` of the program, `behind` its standard output. */
  const runShell = (command: string, behind: string) =>
    spawnSync(
      '/bin/bash',
      ['-c', `"$0" "$1" ${command} ${behind}; exit "\${PIPESTATUS[0]}"`, process.execPath, BIN],
      { env: environment(newHome()), encoding: 'utf8' },
    );

  test.each(['due', 'list --json'])(
    'a full disk behind the stdout of %s is a sentence, exit 2',
    (command) => {
      const { status, stderr } = runShell(command, '> /dev/full');
      expect(stderr).toMatch(/^pyprep: The standard output could not be written: the disk is full\.\n .*\n$/);
      expect(status).toBe(2);
    },
  );

  test.each(['list', 'topics', 'due', 'next', 'list --json', '--version'])(
    'a closed stdout ends %s quietly with 0',
    (command) => {
      const { status, stderr } = runShell(command, '| head -c 0');
      expect([status, stderr]).toEqual([0, '']);
    },
  );
});
