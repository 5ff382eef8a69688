import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../core/user-error.ts';
import { writeError } from './file-error.ts';

/** Replaces the file by another value. Throws UserError where it could not. */
export type ConfWriter = (value: Readonly<Record<string, unknown>>) => void;

/**
 * A writer of one JSON file of the home by conf: one write and one rename, never `set` by `set`. conf reads what is
 * there when it is made and at each write; here that is thrown away unparsed, so that a damaged file is no hindrance and
 * a large one costs no time. conf is imported lazily, since it takes as long to load as Node to start.
 */
export async function confWriter(path: string, indent: string): Promise<ConfWriter> {
  const { default: Conf } = await import('conf');
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw writeError(path, error);
    }
  };
  const conf = guarded(
    () =>
      new Conf({
        projectName: 'pyprep',
        projectSuffix: '',
        cwd: dirname(path),
        configName: basename(path, '.json'),
        accessPropertiesByDotNotation: false,
        deserialize: () => ({}),
        serialize: (value) => `${JSON.stringify(value, undefined, indent)}\n`,
      }),
  );
  return (value) =>
    guarded(() => {
      conf.store = value;
      if (isCutOff(path))
        throw new UserError(`${path} could not be written whole: there is no more room.`, 'Make room.');
    });
}

/** A full disk cuts the file off, and conf does not notice. Whole files end so, whichever process wrote the last one. */
function isCutOff(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(2);
    const { size } = fstatSync(file);
    return size < 2 || readSync(file, end, 0, 2, size - 2) < 2 || end.toString('latin1') !== '}\n';
  } finally {
    closeSync(file);
  }
}
