import type { DiffLine } from './card-types/card-type.ts';

/** Above this many pairs of lines the middle of a comparison is shown as replaced whole. */
const MOST_PAIRS = 1_000_000;

/** A line as it is shown and as it is compared. */
export interface Line {
  readonly text: string;
  readonly key: string;
}

/** Text as lines that are compared as they stand. */
export function plainLines(text: string): Line[] {
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => ({ text: line, key: line }));
}

/** Expected against given: a longest common subsequence stays, the rest is missing or extra. */
export function diffLines(expected: readonly Line[], given: readonly Line[]): DiffLine[] {
  let start = 0;
  while (start < expected.length && start < given.length && expected[start]?.key === given[start]?.key)
    start++;
  let end = 0;
  while (
    end < Math.min(expected.length, given.length) - start &&
    expected.at(-1 - end)?.key === given.at(-1 - end)?.key
  )
    end++;
  const same = (line: Line): DiffLine => ({ kind: 'same', text: line.text });
  return [
    ...expected.slice(0, start).map(same),
    ...diffMiddle(expected.slice(start, expected.length - end), given.slice(start, given.length - end)),
    ...expected.slice(expected.length - end).map(same),
  ];
}

function diffMiddle(expected: readonly Line[], given: readonly Line[]): DiffLine[] {
  const tooMany = expected.length * given.length > MOST_PAIRS;
  const lengths = tooMany ? [] : commonLengths(expected, given);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < given.length) {
    const [want, have] = [expected[i], given[j]];
    if (want && have && want.key === have.key) {
      lines.push({ kind: 'same', text: want.text });
      [i, j] = [i + 1, j + 1];
    } else if (want && (!have || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      lines.push({ kind: 'missing', text: want.text });
      i++;
    } else {
      lines.push({ kind: 'extra', text: have?.text ?? '' });
      j++;
    }
  }
  return lines;
}

/** `lengths[i][j]`: how long a common subsequence of expected from i and given from j can be. */
function commonLengths(expected: readonly Line[], given: readonly Line[]): number[][] {
  const lengths = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(given.length + 1).fill(0),
  );
  for (let i = expected.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i] as number[], lengths[i + 1] as number[]];
    for (let j = given.length - 1; j >= 0; j--) {
      const same = expected[i]?.key === given[j]?.key;
      row[j] = same ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return lengths;
}
