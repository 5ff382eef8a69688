/** The variable that marks every process of a run, so that one which left the process group is found. */
export const MARK = 'PYPREP_RUN';

/** What an interpreter itself may need to start. */
const NEEDED = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SYSTEMROOT', 'SystemRoot'];

/**
 * The environment that code runs in: nothing of the person's (no keys, no PYTHON… variables, no locale), a home and a
 * folder for temporary files inside `folder`, and `mark`.
 */
export function bareEnvironment(folder: string, mark: string): Record<string, string> {
  const environment: Record<string, string> = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    [MARK]: mark,
  };
  for (const name of NEEDED) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}
