import type { Problem } from '../core/problem.ts';

/** A larger deck file is refused: it would take a minute and more to parse. */
const MOST_BYTES = 16 * 2 ** 20;

/** What to tell of a file of so many bytes; undefined where it is not too large. */
export function tooLarge(file: string, bytes: number): Problem | undefined {
  if (bytes <= MOST_BYTES) return undefined;
  return {
    file,
    line: 1,
    column: 1,
    message: `the file has ${(bytes / 2 ** 20).toFixed(1)} MiB; a deck may have ${MOST_BYTES / 2 ** 20}`,
    hint: 'split it into several decks',
    severity: 'error',
  };
}
