import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, drillHome, environment, journal, runPlain } from './terminal.ts';

const ANSWER = ['answer', 'drill/code', 'def double(n): return n + n', '--trust', '--dry-run'];

test('a setting python-path that names no Python is told, and which one runs instead', async () => {
  const named = 'The setting python-path names no Python 3.9 or newer: ';
  for (const path of ['/nowhere/python', '/tmp', 'no-such-python', '/bin/sh']) {
    const { code, stdout, stderr } = await runPlain(ANSWER, { home: drillHome({ 'python-path': path }) });
    expect({ code, right: stdout.includes('right') }).toEqual({ code: 0, right: true });
    expect(stderr).toMatch(/ Code runs on \/.+ instead\. See: pyprep config set python-path\n$/);
    expect(stderr.startsWith(`${named}${path}. `)).toBe(true);
  }
});

test('a setting python-path that names a Python needs no word, by name or by path', async () => {
  const ran = await runPlain(ANSWER, { home: drillHome({ 'python-path': 'python3' }) });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s while code runs leaves no process and no folder',
  async (signal) => {
    const home = drillHome();
    const temporary = join(home, 'tmp');
    mkdirSync(temporary);
    const code = `import os, time\nopen(${JSON.stringify(join(home, 'pid-'))} + str(os.getpid()), "w")\ntime.sleep(60)`;
    const child = spawn(process.execPath, [BIN, 'answer', 'drill/code', code, '--trust'], {
      env: environment(home, { TMPDIR: temporary }),
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    const pid = await new Promise<string>((resolve) => {
      const look = setInterval(() => {
        const note = readdirSync(home).find((name) => name.startsWith('pid-'));
        if (!note) return;
        clearInterval(look);
        resolve(note.slice('pid-'.length));
      }, 20);
    });
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(`/proc/${pid}/cwd/..`)).toBe(false);
  },
);

test('without any Python a quiz grades no code, and records no lapse', async () => {
  const home = drillHome();
  const args = ['quiz', 'drill', '--type', 'code', '--answers', '-', '--trust', '--learn'];
  const input = JSON.stringify({ 'drill/code': 'def double(n): return n + n' });
  const { code, stdout, stderr } = await runPlain(args, { home, input, env: { PATH: '/nowhere' } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('No Python ran the answer to drill/code, so nothing was graded.');
  expect(existsSync(join(home, 'journal')) ? journal(home) : []).toEqual([]);
});
