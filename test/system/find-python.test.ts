import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPython, findPythons } from '../../src/system/find-python.ts';
import { somePython } from './pythons.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pyprep-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that answers our question like a Python of that version. */
function fake(name: string, full: string, implementation = 'cpython'): string {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(
    file,
    `#!/bin/sh\necho ${implementation}\necho ${file}\necho ${full}\necho asked >> ${folder}/asked\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

const timesAsked = () => {
  try {
    return statSync(join(folder, 'asked')).size / 'asked\n'.length;
  } catch {
    return 0;
  }
};

describe('one Python', () => {
  test('is the interpreter behind whatever file was found', async () => {
    const { executable } = await somePython();
    symlinkSync(executable, join(folder, 'python3'));
    const found = await findPython(undefined, folder);
    expect(found).toMatchObject({ path: join(folder, 'python3') });
    expect(found?.full.startsWith(`${found.version}.`)).toBe(true);
  });

  test('is the one of the setting, by path or by name, before those on PATH', async () => {
    fake('python3', '3.12.1');
    const file = fake('other', '3.10.2');
    expect(await findPython(file, folder)).toMatchObject({ version: '3.10', full: '3.10.2' });
    expect(await findPython('other', folder)).toMatchObject({ version: '3.10' });
  });

  test('one that is too old, or no Python, is passed over', async () => {
    fake('python3', '3.8.18');
    fake('python', '3.9.0');
    expect(await findPython(join(folder, 'missing'), folder)).toMatchObject({ full: '3.9.0' });
    fake('python', '2.7.18');
    expect(await findPython(undefined, folder)).toBeNull();
  });

  test('a shim that leaves something running, and a file that cannot be run, hold nobody up', async () => {
    const file = fake('python3', '3.12.1');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n', '\nsleep 8 &\n'));
    const folderName = join(folder, 'folder');
    mkdirSync(folderName);
    const started = performance.now();
    expect(await findPython(folderName, folder)).toMatchObject({ full: '3.12.1' });
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout')).toEqual([]);
  });

  test('is asked once, and again after its file has changed', async () => {
    const file = fake('python3', '3.12.1');
    const first = await findPython(undefined, folder);
    expect(await findPython(undefined, folder, [first!])).toEqual(first);
    expect(timesAsked()).toBe(1);
    utimesSync(file, 1, 1);
    await findPython(undefined, folder, [first!]);
    expect(timesAsked()).toBe(2);
  });
});

describe('all Pythons', () => {
  test('are one a version of 3.9–3.14, oldest first, the given ones preferred', async () => {
    fake('python3.13', '3.13.0');
    fake('python3', '3.15.0');
    fake('python', '3.11.0', 'pypy');
    fake('root/versions/3.9.18/bin/python', '3.9.18');
    fake('root/versions/3.10.13/bin/python', '3.10.13');
    fake('root/versions/3.10.9/bin/python', '3.10.9');
    const given = fake('given', '3.13.4');
    const found = await findPythons(folder, [given], join(folder, 'root'));
    expect(found.map(({ full }) => full)).toEqual(['3.9.18', '3.10.13', '3.13.4']);
  });
});
