import { describe, expect, test } from 'vitest';
import { drillHome, newHome, runJson, runPlain, start } from './terminal.ts';

/** Runs and expects exit 2, an empty stdout and one message on stderr, which it gives. */
async function refused(
  args: readonly string[],
  options: Parameters<typeof runPlain>[1] = {},
): Promise<string> {
  const ran = await runPlain(args, options);
  expect([args, ran.code, ran.stdout]).toEqual([args, 2, '']);
  expect(ran.stderr).toMatch(/^pyprep: .+\n/);
  expect(ran.stderr).not.toContain('    at ');
  return ran.stderr;
}

describe.concurrent('the command line', () => {
  test('names the nearest command, and the list of them where none is near', async () => {
    expect(await refused(['stduy'])).toBe(
      'pyprep: There is no command "stduy".\n  Did you mean: pyprep study\n',
    );
    expect(await refused(['frobnicate'])).toContain('pyprep --help lists the commands.');
    expect(await refused(['help', 'quizz'])).toContain('Did you mean: pyprep quiz');
    expect(await refused(['--home', '/tmp', 'quizz'])).toContain('Did you mean: pyprep quiz');
  });

  test('names the nearest flag, and what a flag takes', async () => {
    expect(await refused(['study', '--topc', 'gil'])).toContain('--topic');
    expect(await refused(['quiz', '--count', 'ten'])).toContain('It takes a whole number from 1 to 10000.');
    expect(await refused(['study', '--limit', '0'])).toContain('whole number of at least 1');
    expect(await refused(['due', '--python', '2.7'])).toContain('--python takes 3.9, 3.10');
    expect(await refused(['study', '--type', 'coze'])).toContain('Did you mean: cloze');
    expect(await refused(['study', '--level', 'seniour'])).toContain('Did you mean: senior');
  });

  test('tells how an answer is given that begins with a dash', async () => {
    const how = '  Write -- before a text that begins with a dash: pyprep answer ID -- TEXT\n';
    expect(await refused(['answer', 'drill/output', '-x'])).toBe(`pyprep: unknown option '-x'\n${how}`);
    expect(await refused(['answer', 'drill/output', '--jso'])).toBe(
      `pyprep: unknown option '--jso'\n(Did you mean --json?)\n${how}`,
    );
    expect(await refused(['grade', 'drill/output', '-x'])).toBe("pyprep: unknown option '-x'\n");
  });

  test('says what is missing or too much', async () => {
    expect(await refused(['grade', 'drill/recall'])).toContain("missing required argument 'rating'");
    expect(await refused(['grade', 'a/b', 'good', 'now'])).toContain('too many arguments');
    expect(await refused(['config'])).toBe(
      'pyprep: pyprep config takes one of: get, set, unset, list, path, edit.\n  See: pyprep config --help\n',
    );
    expect(await refused(['config', 'gett', 'editor'])).toContain('Did you mean get?');
  });

  test('names an input that cannot be read or is none, a file or stdin', async () => {
    expect(await refused(['eval', '--csv', '/no/such/file'])).toBe(
      'pyprep: There is no file /no/such/file.\n',
    );
    const home = newHome();
    expect(await refused(['import', '--journal', home])).toBe(`pyprep: ${home} is a folder, not a file.\n`);
    expect(await refused(['import', '--journal', '-'], { input: 'a\nb\n' })).toContain(
      'stdin is no journal: none of its 2 lines is an entry.',
    );
  });

  test('prints help and the version with exit 0', async () => {
    for (const args of [
      ['--help'],
      ['help'],
      ['study', '--help'],
      ['help', 'quiz'],
      ['config', '--help'],
      ['--version'],
    ]) {
      const ran = await runPlain(args);
      expect([args, ran.code, ran.stderr]).toEqual([args, 0, '']);
      expect(ran.stdout).not.toBe('');
    }
    const usage = async (...args: string[]) => (await runPlain([...args, '--help'])).stdout.split('\n')[0];
    expect(await usage()).toBe('Usage: pyprep [options] [command]');
    expect(await usage('study')).toBe('Usage: pyprep study [options] [topic|id...]');
    expect(await usage('config', 'get')).toBe('Usage: pyprep config get [options] <key>');
  });

  test('breaks help at words in 40 columns too', async () => {
    const own = start(['plan', '--help'], { cols: 40, rows: 60 });
    await own.shows(/minutes a day that you\n {18}have\n/);
    const all = start(['--help'], { cols: 40, rows: 80 });
    await all.shows(/fit FSRS to your\n {18}reviews\n/);
    expect([await own.exit, await all.exit]).toEqual([0, 0]);
  });

  test("tells a command's own options before those of every command", async () => {
    const { stdout } = await runPlain(['plan', '--help']);
    const at = ['--minutes', '--help', 'Options of every command:', '--home', '--python'].map((part) =>
      stdout.indexOf(part),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  test('takes common flags before and after the command', async () => {
    const home = drillHome();
    const before = await runPlain(['--home', home, '--no-color', 'topics']);
    const after = await runPlain(['topics', '--home', home, '--no-color']);
    expect(before).toEqual(after);
    expect(before.stdout).toContain('drill');
  });
});

describe.concurrent('where there is no terminal', () => {
  test('study ends with 2 and names the commands to use instead', async () => {
    const said = await refused(['study', 'drill'], { home: drillHome() });
    expect(said).toContain('there is no terminal to ask them on.');
    expect(said).toContain('pyprep next --json');
  });

  test('a typo is told before the missing terminal is', async () => {
    expect(await refused(['study', '--topic', 'genrators'])).toContain('Did you mean: generators');
  });
});

describe.concurrent('the clock', () => {
  test('PYPREP_NOW that is no instant is refused in a sentence', async () => {
    for (const PYPREP_NOW of ['tomorrow', '2026-03-02', '2026-13-02T09:00:00+00:00', '2026-03-02T09:00:00']) {
      expect(await refused(['due', '--short'], { env: { PYPREP_NOW } })).toContain(
        `PYPREP_NOW is no instant: ${PYPREP_NOW}`,
      );
    }
  });

  test('an entry that is ahead of it is told, and what is answered now counts', async () => {
    const home = drillHome();
    await runPlain(['grade', 'drill/recall', 'easy'], {
      home,
      env: { PYPREP_NOW: '2027-03-02T09:00:00+00:00' },
    });
    const ran = await runPlain(['grade', 'drill/choice', 'easy'], { home });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('ahead of the clock: was a clock wrong?');
  });
});

describe.concurrent('config', () => {
  test('get, set, unset, list and path', async () => {
    const home = newHome();
    expect((await runPlain(['config', 'get', 'new-per-day'], { home })).stdout).toBe('10\n');
    expect(await runPlain(['config', 'set', 'new-per-day', '3'], { home })).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect((await runPlain(['config', 'get', 'new-per-day', '--json'], { home })).stdout).toBe(
      '{"format":1,"key":"new-per-day","value":3}\n',
    );
    expect((await runPlain(['due'], { home })).stdout).toBe('0 cards due, 3 new\n');
    expect((await runPlain(['config', 'list'], { home })).stdout).toMatch(/^new-per-day +3 /m);
    expect((await runPlain(['config', 'unset', 'new-per-day'], { home })).code).toBe(0);
    expect((await runPlain(['config', 'get', 'new-per-day'], { home })).stdout).toBe('10\n');
    const other = newHome();
    expect(await runJson(['config', 'path', '--home', other], { home })).toEqual({
      format: 1,
      path: `${other}/settings.json`,
    });
    expect((await runPlain(['config', 'path', '--home', other], { home })).stdout).toBe(
      `${other}/settings.json\n`,
    );
    await runPlain(['config', 'set', 'python', '3.9', '--home', other], { home });
    expect((await runPlain(['config', 'get', 'python'], { home: other })).stdout).toBe('3.9\n');
    expect((await runPlain(['config', 'get', 'python'], { home })).stdout).toBe('3.14\n');
  });

  test('says what a setting takes, and changes nothing', async () => {
    const home = newHome();
    for (const [key, value, takes] of [
      ['new-per-day', '-1', 'a whole number from 0 to 9999'],
      ['new-per-day', 'many', 'a whole number from 0 to 9999'],
      ['desired-retention', '1.5', 'a number from 0.7 to 0.99'],
      ['scheduler', 'sm3', 'sm2 or fsrs'],
      ['fuzz', 'yes', 'true or false'],
      ['learning-steps', '1 minute', 'steps such as'],
      ['python', '2.7', '3.9, 3.10'],
      ['editor', ' ', 'a text that is not empty'],
    ] as const) {
      const said = await refused(['config', 'set', '--home', home, '--', key, value]);
      expect(said).toContain(`${key} takes ${takes}`);
    }
    expect(await refused(['config', 'get', 'new-per-dya'], { home })).toContain('Did you mean: new-per-day');
    expect(await refused(['config', 'set', 'interview-date', '2026-04-01'], { home })).toContain(
      'kept by pyprep plan',
    );
    expect((await runPlain(['config', 'get', 'scheduler'], { home })).stdout).toBe('sm2\n');
  });

  test('edit opens the file, and tells what is wrong with it afterwards', async () => {
    const home = newHome();
    const screen = start(['config', 'edit'], { home, env: { EDITOR: 'printf \'{"fuzz": 3}\' >' } });
    expect(await screen.exit).toBe(2);
    expect(screen.text()).toContain('fuzz takes true or false, not 3.');
  });
});
