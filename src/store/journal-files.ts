import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, readError } from './file-error.ts';

/** One device's journal as it lies there now. */
export interface JournalFile {
  readonly device: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

const SUFFIX = '.jsonl';

export function journalPath(journals: string, device: string): string {
  return join(journals, `${device}${SUFFIX}`);
}

/** The journals of a home with their sizes, by device; none where the folder is not there yet. */
export function journalFiles(journals: string): JournalFile[] {
  const names = journalNames(journals).filter((name) => name.endsWith(SUFFIX));
  return names.sort().flatMap((name) => {
    const path = join(journals, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? [{ device: name.slice(0, -SUFFIX.length), path, size: stat.size }] : [];
  });
}

function journalNames(journals: string): string[] {
  try {
    return readdirSync(journals);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw readError(journals, error);
  }
}
