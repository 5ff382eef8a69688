import { expect, test } from 'vitest';
import { drillHome, runPlain } from './terminal.ts';

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
