import { readKnown, writeKnown } from '../store/known-pythons.ts';
import type { Look } from '../store/look.ts';
import type { Python } from '../system/find-python.ts';
import type { Desk } from './desk.ts';

/** The Python that runs people's code; asked once a machine, since asking a shim is slow. Null where there is none. */
export async function pythonAt({ home, settings, context }: Desk<Look>): Promise<Python | null> {
  const { findPython } = await import('../system/find-python.ts');
  const known = readKnown(home.dir);
  const python = await findPython(settings['python-path'] ?? undefined, context.env['PATH'] ?? '', known);
  if (python && !known.some(({ path, mtime }) => path === python.path && mtime === python.mtime)) {
    writeKnown(home.dir, [...known.filter(({ path }) => path !== python.path), python]);
  }
  return python;
}
