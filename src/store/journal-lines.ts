import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { readError } from './file-error.ts';

/** A run of whole lines. */
export interface Block {
  readonly bytes: Buffer;
  /** Where in the file the block begins. */
  readonly start: number;
  /** Whether the last line has no newline: it may be torn, or still be written. */
  readonly open: boolean;
}

/** Large enough that calls don't count, small enough that a block and all that is made of it stay in the cache. */
const BLOCK_BYTES = 1 << 17;

/**
 * The bytes from `from` to `to` of a file in blocks of whole lines; only the last block can be open. All blocks lie in
 * one buffer, so a block's bytes hold until the next is asked for.
 */
export function* readBlocks(path: string, from: number, to: number): Generator<Block> {
  const file = guarded(path, () => openSync(path, 'r'));
  try {
    let buffer = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, to - from));
    let start = from;
    let filled = 0;
    while (start + filled < to) {
      // A line longer than the buffer.
      if (filled === buffer.length) buffer = Buffer.concat([buffer], filled * 2);
      const wanted = Math.min(buffer.length - filled, to - start - filled);
      const read = guarded(path, () => readSync(file, buffer, filled, wanted, start + filled));
      if (read === 0) break;
      filled += read;
      const end = buffer.lastIndexOf(10, filled - 1) + 1;
      if (end === 0) continue;
      yield { bytes: buffer.subarray(0, end), start, open: false };
      buffer.copyWithin(0, end, filled);
      start += end;
      filled -= end;
    }
    if (filled > 0) yield { bytes: buffer.subarray(0, filled), start, open: true };
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

/** The text of UTF-8 bytes. Where all are ASCII, as in nearly every journal, that takes half the time. */
export function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** The lines of a text or of its bytes, blank ones left out. */
export function linesOf(text: string | Buffer): string[] {
  const lines = (typeof text === 'string' ? text : textOf(text)).split('\n');
  return lines.filter((line) => line !== '' && line !== '\r');
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
