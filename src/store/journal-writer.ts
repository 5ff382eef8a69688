import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Entry } from '../core/entry.ts';
import { UserError } from '../core/user-error.ts';
import { writeError } from './file-error.ts';

/**
 * Appends an entry to a journal by one write, and returns when it is on the disk. Throws UserError where it could not
 * be written, also where only a part of it was: that part is a torn line, which readers skip.
 */
export function appendEntry(path: string, entry: Entry): void {
  appendLines(path, `${JSON.stringify(entry)}\n`);
}

function appendLines(path: string, lines: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'a+');
    try {
      const { size } = fstatSync(file);
      write(path, file, endsLine(file, size) ? lines : `\n${lines}`);
      fdatasyncSync(file);
      if (size === 0) syncFolder(dirname(path));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw writeError(path, error);
  }
}

function write(path: string, file: number, text: string): void {
  const bytes = Buffer.from(text);
  const written = writeSync(file, bytes);
  // Without its newline the line is whole: the next write begins with one.
  if (written >= bytes.length - 1) return;
  throw new UserError(
    `Only ${written} of ${bytes.length} bytes could be written to ${path}: there is no more room.`,
    'Make room and answer again; this answer does not count.',
  );
}

/** Whether the file is empty or its last byte is a newline; else a torn line lies there, which must end first. */
function endsLine(file: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  return readSync(file, last, 0, 1, size - 1) === 0 || last[0] === 10;
}

/** Makes a new file's name durable too, where the system can. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows opens no folders.
  }
}
