import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { instantMs } from '../core/entry-time.ts';
import { inOrder, parseEntry } from '../core/journal.ts';
import { UserError } from '../core/user-error.ts';
import { writeError } from './file-error.ts';
import { type JournalFile, journalFiles, journalPath } from './journal-files.ts';
import { linesOf, readBlocks } from './journal-lines.ts';
import type { Home } from './paths.ts';
import { putWhole } from './whole-file.ts';

/** The first line of an export. Not an entry, and left out of the journal that an import makes. */
interface Header {
  readonly pyprep: 'journal';
  readonly format: 1;
  /** The devices whose journals follow, and how many lines of each. */
  readonly devices: Readonly<Record<string, number>>;
}

/** A line of a journal with its place among all. */
interface PlacedLine {
  readonly turn: number;
  readonly device: string;
  readonly line: string;
  /** Undefined where the line holds no entry: it is carried along all the same. */
  readonly id: string | undefined;
}

/**
 * All journals as one text, a header and then every line as it lies in its file, in order; of entries that are there
 * twice the first. In this order each line keeps its turn, so the fold of the text is the fold of the journals.
 */
export function* exportJournal(home: Home): Generator<string> {
  const files = journalFiles(home.journals);
  const counts: Record<string, number> = Object.create(null);
  for (const file of files) counts[file.device] = [...placedLines(file)].length;
  yield `${JSON.stringify({ pyprep: 'journal', format: 1, devices: counts } satisfies Header)}\n`;
  const known = new Set<string>();
  for (const { id, line } of inOrder(files.map(placedLines))) {
    if (id !== undefined && known.has(id)) continue;
    if (id !== undefined) known.add(id);
    yield `${line}\n`;
  }
}

/** The lines of a journal in its order. One that holds no entry stays behind the line before it. */
function* placedLines(file: JournalFile): Generator<PlacedLine> {
  let turn = Number.NEGATIVE_INFINITY;
  for (const { bytes } of readBlocks(file.path, 0, file.size)) {
    for (const line of linesOf(bytes)) {
      const entry = parseEntry(line);
      if (entry) turn = Math.max(turn, instantMs(entry.at));
      yield { turn, device: file.device, line, id: entry?.id };
    }
  }
}

/** What an import came to. */
export interface Imported {
  /** Entries that it holds, known ones included. */
  readonly entries: number;
  /** Lines that hold no entry which this version knows. They are kept. */
  readonly skipped: number;
  /** Whether this very content had been imported before, so that nothing was done. */
  readonly already: boolean;
}

/**
 * Keeps an exported text as a journal file of its own, named by its content's hash: twice is once. What was there is
 * not touched, and entries that are known already count once. Throws UserError where the text holds no entry; `name` is
 * how the message calls it.
 */
export function importJournal(home: Home, text: string, name: string): Imported {
  const lines = [...linesOf(text.replace(/^\uFEFF/, ''))].map((line) => line.trimEnd());
  const kept = lines.filter((line) => !isHeader(line));
  const entries = kept.filter((line) => parseEntry(line)).length;
  if (entries === 0 && kept.length === lines.length) {
    throw new UserError(
      `${name} is no journal: none of its ${lines.length} lines is an entry.`,
      'Give it a file that pyprep export --journal wrote.',
    );
  }
  const skipped = kept.length - entries;
  if (kept.length === 0) return { entries, skipped, already: false };
  const content = `${kept.join('\n')}\n`;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const path = journalPath(home.journals, `import-${hash}`);
  if (existsSync(path)) return { entries, skipped, already: true };
  try {
    putWhole(path, content, { flush: true });
  } catch (error) {
    throw writeError(path, error);
  }
  return { entries, skipped, already: false };
}

function isHeader(line: string): boolean {
  return line.startsWith('{"pyprep":"journal"');
}
