import { type Placed, parseEntry, placeLine } from '../core/journal.ts';
import type { JournalFile } from './journal-files.ts';
import { type Block, linesOf, readBlocks, readRange } from './journal-lines.ts';

/** How far a journal was read, and what lies there, so that another file in its place is noticed. */
export interface Mark {
  /** Bytes read. */
  bytes: number;
  /** Where the line of the last entry begins. */
  start: number;
  /** Id of the last entry; empty before the first. */
  id: string;
  /** The last entry's turn: with the device's name the greatest key that was folded. Null before the first. */
  turn: number | null;
  /** Lines that hold no entry which this version knows. */
  skipped: number;
}

/** The mark of a journal of which nothing was read. */
export function noMark(): Mark {
  return { bytes: 0, start: 0, id: '', turn: null, skipped: 0 };
}

/**
 * The entries of a journal after `mark` up to byte `to`, in the file's order. Moves the mark on as it goes; it is right
 * once the last entry was taken. A last line that has no newline and does not parse is left for the next time, since it
 * may still be written.
 */
export function* readEntries(file: JournalFile, mark: Mark, to: number = file.size): Generator<Placed> {
  for (const batch of readBatches(file, mark, to)) yield* batch;
}

/** As `readEntries`, some hundreds of entries at a time: asking for each alone takes its time, too. */
export function* readBatches(file: JournalFile, mark: Mark, to: number = file.size): Generator<Placed[]> {
  for (const block of readBlocks(file.path, mark.bytes, to)) yield blockEntries(file.device, block, mark);
}

function blockEntries(device: string, block: Block, mark: Mark): Placed[] {
  const found: Placed[] = [];
  let turn = mark.turn ?? Number.NEGATIVE_INFINITY;
  for (const line of linesOf(block.bytes)) {
    const placed = placeLine(line, device, turn);
    if (placed) {
      ({ turn } = placed);
      found.push(placed);
    } else {
      if (block.open) return found;
      mark.skipped++;
    }
  }
  mark.bytes = block.start + block.bytes.length;
  const last = found.at(-1);
  if (last) {
    mark.turn = turn;
    mark.id = last.entry.id;
    mark.start = block.start + lineFromEnd(block.bytes, mark.id);
  }
  return found;
}

/** Where the last line of a block begins that names `id`. */
function lineFromEnd(bytes: Buffer, id: string): number {
  const at = bytes.lastIndexOf(`"${id}"`);
  return at < 0 ? 0 : bytes.lastIndexOf(10, at) + 1;
}

/** Whether a journal still is the one that was read to `mark`: not shorter, and with the same entry at that place. */
export function isSameFile(file: JournalFile, mark: Mark): boolean {
  if (file.size < mark.bytes) return false;
  if (mark.id === '') return true;
  const [first = ''] = linesOf(readRange(file.path, mark.start, mark.bytes));
  // As pyprep writes it; another program may write JSON otherwise.
  return first.includes(`,"id":${JSON.stringify(mark.id)},`) || parseEntry(first)?.id === mark.id;
}
