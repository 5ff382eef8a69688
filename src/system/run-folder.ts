import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../core/user-error.ts';

/** Makes an empty folder for one run of code, among the system's temporary files. Throws UserError where it cannot. */
export async function runFolder(): Promise<string> {
  try {
    return await realpath(await mkdtemp(join(tmpdir(), 'pyprep-run-')));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      `Code runs in a folder of its own, and none can be made in ${tmpdir()} (${code}).`,
      'Make room there, or set TMPDIR to another folder.',
    );
  }
}
