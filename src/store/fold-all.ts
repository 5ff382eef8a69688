import type { Entry } from '../core/entry.ts';
import { endFold, type FoldRules, foldEntries, noProgress, startFold } from '../core/fold.ts';
import { inOrder, type Placed } from '../core/journal.ts';
import type { Progress } from '../core/progress.ts';
import type { JournalFile } from './journal-files.ts';
import { type Mark, noMark, readEntries } from './journal-reader.ts';
import { undoneIn } from './journal-scan.ts';

/** The fold of what was read of the journals. */
export interface State {
  readonly progress: Progress;
  /** How far each journal was read, by device. */
  readonly marks: Record<string, Mark>;
}

/** The fold of all journals, read as streams: memory goes with the cards and the ids, not with what was written. */
export function foldAll(files: readonly JournalFile[], rules: FoldRules): State {
  const marks: Record<string, Mark> = Object.create(null);
  const undone = new Set(files.flatMap((file) => undoneIn(file, file.size)));
  const sources = files.map((file) => {
    const mark = noMark();
    marks[file.device] = mark;
    return readEntries(file, mark);
  });
  const folding = startFold(noProgress(), rules);
  foldEntries(folding, entriesOf(inOrder(sources)), undone);
  return { progress: endFold(folding), marks };
}

export function* entriesOf(placed: Iterable<Placed>): Generator<Entry> {
  for (const { entry } of placed) yield entry;
}
