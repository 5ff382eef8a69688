import type { Row } from './history.ts';

/** Rows to learn from, and later ones to test on. */
export interface Split {
  readonly train: readonly Row[];
  readonly test: readonly Row[];
}

const FOLDS = 5;

/**
 * A time-series split into five folds: the rows, in order of time, end in five blocks of a sixth; each is tested by
 * what was learnt from all rows before it. The rows before the first block are never tested.
 */
export function timeSeriesFolds(rows: readonly Row[]): Split[] {
  const size = Math.floor(rows.length / (FOLDS + 1));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const start = rows.length - (FOLDS - fold) * size;
    return { train: rows.slice(0, start), test: rows.slice(start, start + size) };
  });
}

/** The last fifth of the rows, and what came before it. */
export function lastFifth(rows: readonly Row[]): Split {
  const start = rows.length - Math.floor(rows.length / 5);
  return { train: rows.slice(0, start), test: rows.slice(start) };
}
