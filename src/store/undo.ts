import type { Entry } from '../core/entry.ts';
import { cardsOf, parseEntry } from '../core/journal.ts';
import type { JournalFile } from './journal-files.ts';
import { linesOf, readRange } from './journal-lines.ts';
import { undoneIn } from './journal-scan.ts';

/** The first step back from the journal's end; each further one is four times as long. */
const STEP_BACK = 1 << 16;

/**
 * The entry that undo takes back: the last standing one of `device` that changed a card; null where there is none. An
 * undo is never undone, so the next undo goes one further back.
 */
export function lastUndoable(files: readonly JournalFile[], device: string): Entry | null {
  const own = files.find((file) => file.device === device);
  if (!own) return null;
  const undone = new Set(files.flatMap((file) => undoneIn(file, file.size)));
  for (const entry of backwards(own)) {
    if (cardsOf(entry).length > 0 && !undone.has(entry.id)) return entry;
  }
  return null;
}

/** The entries of a journal, last first. */
function* backwards(file: JournalFile): Generator<Entry> {
  let to = file.size;
  let step = STEP_BACK;
  while (to > 0) {
    const from = Math.max(0, to - step);
    const bytes = readRange(file.path, from, to);
    // A line that begins before `from` waits for the next step.
    const begin = from === 0 ? 0 : bytes.indexOf(10) + 1;
    if (from === 0 || begin > 0) {
      const lines = [...linesOf(bytes.subarray(begin))].reverse();
      for (const line of lines) {
        const entry = parseEntry(line);
        if (entry) yield entry;
      }
      to = from + begin;
    }
    step *= 4;
  }
}
