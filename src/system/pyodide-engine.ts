import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { drive } from './drive.ts';
import type { Engine } from './engine.ts';
import { PYODIDE_DRIVER } from './pyodide-driver.ts';

/**
 * CPython compiled for Node, where the package `pyodide` is installed beside pyprep; null where it is not. It has no
 * threads and no processes: what needs them is told as `unable`.
 */
export function findPyodide(): Engine | null {
  try {
    const entry = createRequire(import.meta.url).resolve('pyodide');
    const release = (
      JSON.parse(readFileSync(join(dirname(entry), 'package.json'), 'utf8')) as { version: string }
    ).version;
    // Since Python 3.14 the major number of its releases is Python's version without the dot.
    const minor = /^3(\d\d)\./.exec(release)?.[1];
    return minor === undefined
      ? null
      : pyodideEngine(join(dirname(entry), 'pyodide.mjs'), release, `3.${minor}`);
  } catch {
    return null;
  }
}

function pyodideEngine(file: string, release: string, version: string): Engine {
  const name = `Pyodide ${release}`;
  return {
    name,
    version,
    batch: Number.POSITIVE_INFINITY,
    run: (jobs, seed, told, signal) => {
      const args = ['--input-type=module', '-e', PYODIDE_DRIVER, pathToFileURL(file).href, String(seed)];
      const silence = { atStart: 120_000, later: 15_000 };
      return drive({ name, command: process.execPath, args, env: {}, silence }, jobs, told, signal);
    },
  };
}
