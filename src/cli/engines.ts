import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { PYTHON_VERSIONS } from '../core/python-version.ts';
import { UserError } from '../core/user-error.ts';
import type { Engine } from '../system/engine.ts';
import { findPythons } from '../system/find-python.ts';
import { nativeEngine } from '../system/native-engine.ts';
import { findPyodide } from '../system/pyodide-engine.ts';

/** What `--python` asked of `verify`: interpreters, by their paths, and versions to keep to. */
export interface WantedPythons {
  readonly paths: readonly string[];
  /** Versions to run on: all, where none was named. */
  readonly versions: readonly string[];
}

/** Reads the values of `--python`: a path, or a version X.Y. Throws UserError where it is neither. */
export function wantedPythons(values: readonly string[]): WantedPythons {
  const versions = PYTHON_VERSIONS.filter((version) => values.includes(version));
  const paths = values.filter((value) => !/^\d+\.\d+$/.test(value)).map((path) => resolve(path));
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UserError(`There is no Python at ${missing}.`);
  const odd = values.find((value) => /^\d+\.\d+$/.test(value) && !versions.some((one) => one === value));
  if (odd !== undefined) {
    throw new UserError(
      `Cards are not verified on Python ${odd}.`,
      `--python takes ${PYTHON_VERSIONS.join(', ')}, or a path.`,
    );
  }
  return { paths, versions: versions.length > 0 ? versions : PYTHON_VERSIONS };
}

/**
 * All interpreters that are found, those that were named first; where a version has no other, the one of the package
 * pyodide. Throws UserError where a path is no Python of a known version, or nothing is found at all.
 */
export async function findEngines(path: string, { paths, versions }: WantedPythons): Promise<Engine[]> {
  const pythons = await findPythons(path, paths);
  for (const one of paths) {
    const [found] = await findPythons('', [one], '');
    if (!found) throw new UserError(`${one} is no CPython of ${PYTHON_VERSIONS.join(', ')}.`);
  }
  const pyodide = findPyodide();
  const engines = [...pythons.map(nativeEngine), ...(pyodide ? [pyodide] : [])];
  const wanted = engines.filter(({ version }) => versions.includes(version));
  if (wanted.length > 0) return wanted;
  throw new UserError(
    `No Python ${versions.join(' or ')} was found to run code with.`,
    'Name one: pyprep deck verify --python /path/to/python',
  );
}
