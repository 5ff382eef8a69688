import { readKnown, writeKnown } from '../store/known-pythons.ts';
import type { Look } from '../store/look.ts';
import type { Python } from '../system/find-python.ts';
import type { Desk } from './desk.ts';

/** The Python that runs people's code. */
interface PythonHere {
  /** Null where there is none. */
  readonly python: Python | null;
  /** What the person should know: there is none, or it is another than the setting names; null where all is well. */
  readonly note: string | null;
}

/** Looks for the Python that runs people's code; asked once a machine, since asking a shim is slow. */
export async function pythonAt({ home, settings, context }: Desk<Look>): Promise<PythonHere> {
  const { findPython, isNamed } = await import('../system/find-python.ts');
  const known = readKnown(home.dir);
  const path = context.env['PATH'] ?? '';
  const setting = settings['python-path'];
  const python = await findPython(setting ?? undefined, path, known);
  if (python && !known.some((one) => one.path === python.path && one.mtime === python.mtime)) {
    writeKnown(home.dir, [...known.filter((one) => one.path !== python.path), python]);
  }
  const missed = setting && !(python && isNamed(setting, path, python));
  const wrong = missed ? `The setting python-path names no Python 3.9 or newer: ${setting}. ` : '';
  const mend = 'See: pyprep config set python-path';
  if (!python)
    return { python, note: `${wrong}No Python 3.9 or newer was found: code is compared by you. ${mend}` };
  return { python, note: missed ? `${wrong}Code runs on ${python.executable} instead. ${mend}` : null };
}
