import { closeSync, openSync, readSync } from 'node:fs';
import { readError } from './file-error.ts';

/** A run of whole lines as one text, and the bytes that it was. */
export interface Block {
  readonly text: string;
  readonly bytes: Buffer;
  /** Where in the file the block begins. */
  readonly start: number;
  /** Whether the last line has no newline: it may be torn, or still be written. */
  readonly open: boolean;
}

/** Large enough that calls don't count, small enough that a journal of gigabytes is read in little memory. */
const BLOCK_BYTES = 1 << 20;

/** The bytes from `from` to `to` of a file in blocks of whole lines; only the last block can be open. */
export function* readBlocks(path: string, from: number, to: number): Generator<Block> {
  const file = guarded(path, () => openSync(path, 'r'));
  try {
    let start = from;
    let carried: Buffer = Buffer.alloc(0);
    while (start + carried.length < to) {
      const wanted = Math.min(BLOCK_BYTES, to - start - carried.length);
      const fresh = readAt(path, file, start + carried.length, wanted);
      if (fresh.length === 0) break;
      const bytes = carried.length === 0 ? fresh : Buffer.concat([carried, fresh]);
      const end = bytes.lastIndexOf(10) + 1;
      carried = bytes.subarray(end);
      if (end > 0) yield block(bytes.subarray(0, end), start, false);
      start += end;
    }
    if (carried.length > 0) yield block(carried, start, true);
  } finally {
    closeSync(file);
  }
}

/** The bytes from `from` to `to` of a file; fewer where it is shorter. */
export function readRange(path: string, from: number, to: number): Buffer {
  const file = guarded(path, () => openSync(path, 'r'));
  try {
    return readAt(path, file, from, to - from);
  } finally {
    closeSync(file);
  }
}

/** Where each line of a text begins and ends, blank ones left out. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    if (end > from + 1 || (end > from && text[from] !== '\r')) yield text.slice(from, end);
    from = end + 1;
  }
}

function block(bytes: Buffer, start: number, open: boolean): Block {
  return { text: bytes.toString('utf8'), bytes, start, open };
}

function readAt(path: string, file: number, from: number, count: number): Buffer {
  const bytes = Buffer.allocUnsafe(count);
  let filled = 0;
  while (filled < count) {
    const read = guarded(path, () => readSync(file, bytes, filled, count - filled, from + filled));
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw readError(path, error);
  }
}
