import type { Edit, Problem } from '../core/problem.ts';

/** Collects what is wrong in one file. */
export interface Reporter {
  /** Tells a problem at an offset of the file's text. */
  tell(at: number, message: string, hint?: string, severity?: Problem['severity'], edit?: Edit): void;
  /** The line of an offset, from 1. */
  line(at: number): number;
  /** Line and column of an offset, from 1. */
  place(at: number): { readonly line: number; readonly column: number };
  /** All that was told, in the order of the file. */
  problems(): Problem[];
}

/** A reporter for a file's text. The same thing at the same place is told once. */
export function reporter(file: string, text: string): Reporter {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const line = (at: number) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const place = (at: number) => {
    const row = line(at);
    return { line: row, column: at - (starts[row - 1] as number) + 1 };
  };
  const told = new Map<string, Problem>();
  return {
    tell(at, message, hint, severity = 'error', edit) {
      const key = `${at}:${message}`;
      if (told.has(key)) return;
      const more = { ...(hint === undefined ? {} : { hint }), severity, ...(edit ? { edit } : {}) };
      told.set(key, { file, ...place(at), message, ...more });
    },
    line,
    place,
    problems: () => [...told.values()].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
