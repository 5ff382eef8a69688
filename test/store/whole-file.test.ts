import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isTrusted, trustAll } from '../../src/store/trust.ts';
import { putWhole } from '../../src/store/whole-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pyprep-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a whole file', () => {
  test('takes the place of another, in a folder that is made, and leaves nothing beside it', () => {
    const file = join(folder, 'new', 'a.json');
    putWhole(file, 'one');
    putWhole(file, 'two', { flush: true });
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'new'))).toEqual(['a.json']);
  });

  test.skipIf(process.platform === 'win32')('has the rights that were asked for', () => {
    const file = join(folder, 'a.yaml');
    putWhole(file, '', { mode: 0o600 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('that cannot take its place leaves nothing behind', () => {
    mkdirSync(join(folder, 'trusted.json'));
    expect(() => trustAll(folder, 'abc', '2026-03-02')).toThrow('it is a folder');
    expect(readdirSync(folder)).toEqual(['trusted.json']);
    expect(isTrusted(folder, 'abc', 'checks')).toBe(false);
  });
});
