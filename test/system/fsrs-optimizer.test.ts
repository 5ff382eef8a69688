import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allRows, histories } from '../../src/core/evaluation/history.ts';
import { findOptimizer } from '../../src/system/fsrs-optimizer.ts';
import { joshLog } from '../data/josh.ts';

/** A folder with a package in place of the optimiser. */
function folderWith(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pyprep-optimizer-'));
  const place = join(folder, 'lib', 'node_modules', '@open-spaced-repetition', 'binding');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'x', main: 'index.cjs' }));
  writeFileSync(join(place, 'index.cjs'), source);
  return folder;
}

const WORKS = 'module.exports = {};';
const nowhere = join(mkdtempSync(join(tmpdir(), 'pyprep-optimizer-')), 'pyprep.js');

describe('looking for the optimiser', () => {
  const cwd = process.cwd();
  beforeEach(() => process.chdir(join(folderWith(WORKS), 'lib')));
  afterEach(() => process.chdir(cwd));

  test('where there is none, tells how to have it; the working folder is not looked at', () => {
    const { optimizer, absent } = findOptimizer({}, [nowhere]);
    expect(optimizer).toBeNull();
    expect(absent).toContain('npx -p pyprep -p @open-spaced-repetition/binding pyprep optimize');
  });

  test('what lies among the global packages is found', () => {
    const prefix = folderWith(WORKS);
    expect(
      findOptimizer({}, [nowhere, join(prefix, 'lib', 'node_modules', 'pyprep.js')]).optimizer,
    ).not.toBeNull();
  });

  test('one that does not load is told, not thrown', () => {
    const prefix = folderWith('throw new Error("no native part\\nlong story");');
    const { absent } = findOptimizer({}, [join(prefix, 'lib', 'node_modules', 'pyprep.js')]);
    expect(absent).toMatch(/binding \(.*index\.cjs\) does not run here: no native part$/);
  });
});

const { optimizer } = findOptimizer({});

test.runIf(optimizer)('a fit gives 21 weights and tells how far it is', async () => {
  const shares: number[] = [];
  const weights = await optimizer!(allRows(histories(joshLog())), (share) => shares.push(share));
  expect(weights).toHaveLength(21);
  expect(weights.every(Number.isFinite)).toBe(true);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(shares.length).toBeGreaterThan(0);
});
