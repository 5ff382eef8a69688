import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How a file is written: `flush` waits until it lies on the disk; `mode` gives it rights. */
interface Writing {
  readonly flush?: boolean;
  readonly mode?: number;
}

/**
 * Puts a whole file in its place, whose folder is made: it is written beside and renamed, so that nobody ever reads half
 * of it. Leaves nothing behind where it fails, and throws what the system threw.
 */
export function putWhole(file: string, text: string, how: Writing = {}): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, text, how);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
