import type { Entry } from '../core/entry.ts';
import { instantMs } from '../core/entry-time.ts';
import { type Placed, parseEntry } from '../core/journal.ts';
import type { JournalFile } from './journal-files.ts';
import { linesOf, readBlocks } from './journal-lines.ts';

/*
 * Looking for a few entries among very many: only the lines that hold one of some names are parsed. Names are ids and
 * words of the format, which JSON writes as they are, in quotes.
 */

/** What is searched for: the name and its closing quote, since a search for what begins with a quote is slow. */
function needle(name: string): string {
  return JSON.stringify(name).slice(1);
}

const UNDO = needle('undo');

function holdsOne(text: string | Buffer, needles: readonly string[]): boolean {
  return needles.some((name) => text.includes(name));
}

/** The entries in the first `to` bytes of a journal that name one of `names`, in the file's order, and some others. */
export function findEntries(file: JournalFile, to: number, names: readonly string[]): Entry[] {
  const found: Entry[] = [];
  const needles = names.map(needle);
  for (const { bytes } of readBlocks(file.path, 0, to)) {
    if (!holdsOne(bytes, needles)) continue;
    for (const line of linesOf(bytes)) {
      const entry = holdsOne(line, needles) ? parseEntry(line) : undefined;
      if (entry) found.push(entry);
    }
  }
  return found;
}

/** The ids that undo entries in the first `to` bytes of a journal name. */
export function undoneIn(file: JournalFile, to: number): string[] {
  return findEntries(file, to, ['undo']).flatMap((entry) => (entry.do === 'undo' ? [entry.entry] : []));
}

/** What undo and the folding again of some cards read: the entries that name one of `names`, and all undo entries. */
export function scanFor(file: JournalFile, to: number, names: readonly string[]): Placed[] {
  const needles = [...names.map(needle), UNDO];
  return scan(file, to, (line) => holdsOne(line, needles)) ?? scan(file, to, () => true) ?? [];
}

/**
 * A line's turn depends on the lines before it, which are not parsed: their instants are only looked at. Where that
 * does not settle a turn (a clock was set back, or a line is torn) the result is undefined, and all must be parsed.
 */
function scan(file: JournalFile, to: number, wanted: (line: string) => boolean): Placed[] | undefined {
  const found: Placed[] = [];
  let turn = Number.NEGATIVE_INFINITY;
  let unsure = Number.NEGATIVE_INFINITY;
  for (const { bytes } of readBlocks(file.path, 0, to)) {
    for (const line of linesOf(bytes)) {
      if (!wanted(line)) {
        unsure = Math.max(unsure, glance(line));
        continue;
      }
      const entry = parseEntry(line);
      if (entry === undefined) continue;
      turn = Math.max(turn, instantMs(entry.at));
      if (turn < unsure) return undefined;
      found.push({ turn, device: file.device, entry });
    }
  }
  return found;
}

const AT = '"at":"';
/** The length of an instant as pyprep writes it. */
const AT_LENGTH = 29;

/** The instant of a line that is not parsed; infinite where it cannot be told. */
function glance(line: string): number {
  const at = line.indexOf(AT);
  if (at < 0) return Number.POSITIVE_INFINITY;
  const ms = instantMs(line.slice(at + AT.length, at + AT.length + AT_LENGTH));
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms;
}

/** How pyprep's own lines begin. */
const HEAD = '{"v":1,"id":"';

/** Whether the first `to` bytes of a journal hold an entry with one of these ids, or an undo that names one. */
export function holdsIds(file: JournalFile, to: number, ids: ReadonlySet<string>): boolean {
  for (const { bytes } of readBlocks(file.path, 0, to)) {
    for (const line of linesOf(bytes)) if (namesId(line, ids)) return true;
  }
  return false;
}

function namesId(line: string, ids: ReadonlySet<string>): boolean {
  if (line.startsWith(HEAD) && !holdsOne(line, [UNDO])) {
    return ids.has(line.slice(HEAD.length, line.indexOf('"', HEAD.length)));
  }
  const entry = parseEntry(line);
  return entry !== undefined && (ids.has(entry.id) || (entry.do === 'undo' && ids.has(entry.entry)));
}
