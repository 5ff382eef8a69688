import type { Stats } from 'node:fs';

/** A file that changed less than this before what was made of it may have changed again in the same tick. */
const TICK_MS = 2_000;

/** A file as it is now, so that another state of it is noticed without reading it. */
export function stamp({ size, mtimeMs, ctimeMs, ino, dev }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino, dev].join(' ');
}

/**
 * Whether what is in a file was made late enough after `changed` (milliseconds) to know that state: git's rule for its
 * index, by the file system's clock on both sides.
 */
export function isSettled(changed: number, { mtimeMs }: Stats): boolean {
  return mtimeMs - changed > TICK_MS;
}
