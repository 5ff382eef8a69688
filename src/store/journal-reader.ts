import { type Placed, parseEntry, placeLine } from '../core/journal.ts';
import { type ReviewScan, scanReview } from '../core/review-scan.ts';
import type { JournalFile } from './journal-files.ts';
import { type Block, linesOf, readBlocks, readRange, textOf } from './journal-lines.ts';

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
function* readBatches(file: JournalFile, mark: Mark, to: number = file.size): Generator<Placed[]> {
  for (const block of readBlocks(file.path, mark.bytes, to)) yield blockEntries(file.device, block, mark);
}

function blockEntries(device: string, block: Block, mark: Mark): Placed[] {
  const found: Placed[] = [];
  takeBlock(device, block, mark, { entry: (placed) => found.push(placed) });
  return found;
}

/** Takes what the lines of a journal hold. */
export interface Taker {
  entry(placed: Placed): void;
  /** Takes reviews in the usual form, without an entry made of them: what was found in the bytes of the block. */
  readonly reviews?: { readonly scan: ReviewScan; take(bytes: Buffer): void };
}

/** Hands the lines of a journal after `mark` to a taker, in the file's order, and moves the mark on. */
export function takeLines(file: JournalFile, mark: Mark, taker: Taker): void {
  for (const block of readBlocks(file.path, mark.bytes, file.size))
    takeBlock(file.device, block, mark, taker);
}

function takeBlock(device: string, block: Block, mark: Mark, { entry, reviews }: Taker): void {
  const { bytes } = block;
  let turn = mark.turn ?? Number.NEGATIVE_INFINITY;
  let last = -1;
  for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
    if (reviews && scanReview(bytes, from, reviews.scan)) {
      turn = Math.max(turn, reviews.scan.at);
      reviews.take(bytes);
      last = from;
      to = reviews.scan.end;
      continue;
    }
    const newline = bytes.indexOf(NEWLINE, from);
    to = newline < 0 ? bytes.length : newline;
    const placed = placeBytes(bytes.subarray(from, to), device, turn);
    if (placed) {
      ({ turn } = placed);
      entry(placed);
      last = from;
    } else if (placed === null) {
      if (block.open) return;
      mark.skipped++;
    }
  }
  mark.bytes = block.start + bytes.length;
  if (last < 0) return;
  mark.turn = turn;
  mark.start = block.start + last;
  mark.id = idAt(bytes, last);
}

const NEWLINE = 10;

/** The entry of a line; null where it holds none, undefined where it is blank. */
function placeBytes(bytes: Buffer, device: string, before: number): Placed | null | undefined {
  const line = textOf(bytes);
  if (line === '' || line === '\r') return undefined;
  return placeLine(line, device, before) ?? null;
}

/** The id of the entry whose line begins at a place. */
function idAt(bytes: Buffer, from: number): string {
  const newline = bytes.indexOf(NEWLINE, from);
  return parseEntry(textOf(bytes.subarray(from, newline < 0 ? bytes.length : newline)))!.id;
}

/** Whether a journal still is the one that was read to `mark`: not shorter, and with the same entry at that place. */
export function isSameFile(file: JournalFile, mark: Mark): boolean {
  if (file.size < mark.bytes) return false;
  if (mark.id === '') return true;
  const [first = ''] = linesOf(readRange(file.path, mark.start, mark.bytes));
  // As pyprep writes it; another program may write JSON otherwise.
  return first.includes(`,"id":${JSON.stringify(mark.id)},`) || parseEntry(first)?.id === mark.id;
}
