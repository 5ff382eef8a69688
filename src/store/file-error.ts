import { UserError } from '../core/user-error.ts';

const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Make room and try again.'],
  EDQUOT: ['the disk quota is used up', 'Make room and try again.'],
  EFBIG: ['it is as large as files may be here', 'Move it away, or raise the limit.'],
  EROFS: ['the file system is read-only', 'Choose another home with --home or PYPREP_HOME.'],
  EACCES: [
    'permission was denied',
    'Mend the permissions, or choose another home with --home or PYPREP_HOME.',
  ],
  EPERM: [
    'permission was denied',
    'Mend the permissions, or choose another home with --home or PYPREP_HOME.',
  ],
  ENOTDIR: ['a part of its path is a file', 'Choose another home with --home or PYPREP_HOME.'],
  EEXIST: ['a part of its path is a file', 'Choose another home with --home or PYPREP_HOME.'],
  EISDIR: ['it is a folder', 'Move the folder away.'],
  EIO: ['the disk reported an error', 'Look at the disk; nothing that was acknowledged before is touched.'],
  EMFILE: ['too many files are open', 'Close some programs and try again.'],
};

/** What to tell where writing `path` failed with `error`: one sentence, or the error itself where it is a bug. */
export function writeError(path: string, error: unknown): unknown {
  return fileError(`${path} could not be written`, error);
}

/** What to tell where reading `path` failed with `error`. */
export function readError(path: string, error: unknown): unknown {
  return fileError(`${path} could not be read`, error);
}

function fileError(what: string, error: unknown): unknown {
  const reason = REASONS[errorCode(error) ?? ''];
  return reason ? new UserError(`${what}: ${reason[0]}.`, reason[1]) : error;
}

/** The system's code of an error: `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
