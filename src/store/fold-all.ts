import type { Entry } from '../core/entry.ts';
import { endFold, type FoldRules, foldEntry, foldScan, noProgress, startFold } from '../core/fold.ts';
import { inOrder, type Placed } from '../core/journal.ts';
import { exactIds, type KnownIds, quickIds } from '../core/known-ids.ts';
import type { Progress } from '../core/progress.ts';
import { createScan } from '../core/review-scan.ts';
import type { JournalFile } from './journal-files.ts';
import { type Mark, noMark, readEntries, takeLines } from './journal-reader.ts';
import { undoneIn } from './journal-scan.ts';

/** The fold of what was read of the journals. */
export interface State {
  readonly progress: Progress;
  /** How far each journal was read, by device. */
  readonly marks: Record<string, Mark>;
}

/** The fold of all journals, read as streams: memory goes with the cards and days, and 8 bytes an entry. */
export function foldAll(files: readonly JournalFile[], rules: FoldRules): State {
  const undone = new Set(files.flatMap((file) => undoneIn(file, file.size)));
  const ids = quickIds();
  const state = foldWith(files, rules, undone, ids);
  return ids.allDiffer() ? state : foldWith(files, rules, undone, exactIds());
}

function foldWith(
  files: readonly JournalFile[],
  rules: FoldRules,
  undone: ReadonlySet<string>,
  known: KnownIds,
): State {
  const marks: Record<string, Mark> = Object.create(null);
  for (const { device } of files) marks[device] = noMark();
  const folding = startFold(noProgress(), rules, { undone, known });
  const [file] = files;
  if (file && files.length === 1) {
    const scan = createScan();
    takeLines(file, marks[file.device]!, {
      entry: ({ entry }) => foldEntry(folding, entry),
      reviews: { scan, take: (bytes) => foldScan(folding, bytes, scan) },
    });
  } else {
    const sources = files.map((each) => readEntries(each, marks[each.device]!));
    for (const { entry } of inOrder(sources)) foldEntry(folding, entry);
  }
  return { progress: endFold(folding), marks };
}

export function* entriesOf(placed: Iterable<Placed>): Generator<Entry> {
  for (const { entry } of placed) yield entry;
}
