import type { Snippet } from './card-types/card-type.ts';

/** What came of running one snippet once. */
export interface SnippetRun {
  /** Why it was ended or could not run; undefined where it ended by itself. `lost`: the interpreter went with it. */
  readonly stopped: 'time' | 'output' | 'processes' | 'lost' | 'unable' | undefined;
  readonly prints: string;
  /** The end of code alone, of code and check, an exception, or neither (`os._exit`, a crash). */
  readonly end: { readonly kind: 'ended' | 'reached' | 'lost' } | Raised;
}

export interface Raised {
  readonly kind: 'raised';
  /** Class name. */
  readonly name: string;
  readonly text: string;
  /** Line in code and check together, from 1; 0 where it is in neither. */
  readonly line: number;
}

/** The hash seeds that each snippet runs with. */
export const HASH_SEEDS = [0, 1, 2, 3] as const;

/** How a snippet was not as expected: with which hash seed, and both sides as text to show. */
export interface Mismatch {
  readonly seed: number;
  readonly expected: string;
  readonly got: string;
}

const STOPPED = {
  time: 'it did not end in time',
  output: 'it printed too much',
  processes: 'it started too many processes',
  lost: 'it ended the interpreter',
  unable: 'it cannot run here',
} as const;

/** Compares the runs of one snippet, by hash seed, with what is expected; undefined where all are right. */
export function mismatch(
  expect: Snippet['expect'],
  runs: ReadonlyMap<number, SnippetRun>,
): Mismatch | undefined {
  for (const [seed, run] of runs) {
    if (!isRight(expect, run)) return { seed, expected: expectedText(expect), got: gotText(expect, run) };
  }
  return expect.kind === 'runs' ? difference(runs) : undefined;
}

/** Code that is shown without a claim must still print the same for everybody who runs it. */
function difference(runs: ReadonlyMap<number, SnippetRun>): Mismatch | undefined {
  const [first, ...others] = [...runs];
  const other = others.find(([, { prints }]) => prints !== first?.[1].prints);
  if (!first || !other) return undefined;
  return {
    seed: other[0],
    expected: `with hash seed ${first[0]} it ${printed(first[1])}`,
    got: printed(other[1]),
  };
}

function isRight(expect: Snippet['expect'], run: SnippetRun): boolean {
  const { end, stopped } = run;
  if (expect.kind === 'fails') return end.kind !== 'reached';
  if (stopped) return false;
  if (expect.kind === 'passes') return end.kind === 'reached';
  if (expect.kind !== 'output') return end.kind === 'ended';
  const raises = end.kind === 'raised' ? end.name : undefined;
  return (
    end.kind !== 'lost' && raises === expect.raises && endOfText(run.prints) === endOfText(expect.prints)
  );
}

/** The last newline of standard output does not count; that of a block scalar neither. */
const endOfText = (text: string) => text.replace(/\r\n/g, '\n').replace(/\n$/, '');

function expectedText(expect: Snippet['expect']): string {
  if (expect.kind === 'passes') return 'the check passes';
  if (expect.kind === 'fails') return 'the check fails';
  if (expect.kind === 'compiles') return 'it compiles';
  if (expect.kind === 'runs') return 'it ends without an exception';
  return outputText(expect.prints, expect.raises);
}

function gotText(expect: Snippet['expect'], run: SnippetRun): string {
  const { end, stopped } = run;
  if (stopped) return STOPPED[stopped];
  if (expect.kind === 'output') return outputText(run.prints, end.kind === 'raised' ? end.name : undefined);
  if (end.kind === 'reached') return 'it passes';
  if (end.kind === 'lost') return 'it ended before its last line was reached';
  if (end.kind !== 'raised') return 'it ended';
  return `${end.name}${end.text ? `: ${end.text}` : ''}${end.line ? ` (line ${end.line})` : ''}`;
}

function outputText(prints: string, raises: string | undefined): string {
  return `prints ${JSON.stringify(endOfText(prints))}${raises === undefined ? '' : ` and raises ${raises}`}`;
}

const printed = (run: SnippetRun) =>
  outputText(run.prints, run.end.kind === 'raised' ? run.end.name : undefined);
