import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { errorCode } from './file-error.ts';

/** Folders are looked through so many levels down. */
const DEEPEST = 8;
/** More deck files than this are not read. */
const MOST_FILES = 1000;

export interface DeckFiles {
  /** In the order of the paths, in a folder by name. */
  readonly files: readonly string[];
  /** Paths that lead to no deck, and as a warning how many files are left out. */
  readonly problems: readonly Problem[];
}

interface Search {
  readonly files: string[];
  readonly problems: Problem[];
  /** Files beyond those that are read. */
  readonly leftOut: string[];
  /** Real paths of files and folders that were reached. */
  readonly seen: Set<string>;
}

/** The deck files at `paths`, each a file or a folder with `.yaml` and `.yml` files at any depth. */
export function deckFiles(paths: readonly string[]): DeckFiles {
  const search: Search = { files: [], problems: [], leftOut: [], seen: new Set() };
  for (const path of paths) visit(path, 0, search);
  return { files: search.files, problems: [...search.problems, ...tooMany(search.leftOut)] };
}

/** One line, however many they are. */
function tooMany({ length, 0: first }: readonly string[]): Problem[] {
  if (first === undefined) return [];
  const which = length === 1 ? 'this deck file is' : `this and ${length - 1} more deck files are`;
  const message = `${which} left out: ${MOST_FILES} were found before`;
  return [{ ...fileProblem(first, message), severity: 'warning' }];
}

function visit(path: string, depth: number, search: Search): void {
  try {
    const real = realpathSync(path);
    const stats = statSync(real);
    if (search.seen.has(real)) return;
    search.seen.add(real);
    if (stats.isDirectory()) visitFolder(path, depth, search);
    else if (!stats.isFile()) search.problems.push(fileProblem(path, 'this is neither a file nor a folder'));
    else if (search.files.length < MOST_FILES) search.files.push(path);
    else search.leftOut.push(path);
  } catch (error) {
    search.problems.push(unreachable(path, error));
  }
}

function visitFolder(path: string, depth: number, search: Search): void {
  if (depth >= DEEPEST) {
    search.problems.push(fileProblem(path, `left out: the folder is more than ${DEEPEST} levels down`));
    return;
  }
  const entries = readdirSync(path, { withFileTypes: true }).filter(mayBeDeck);
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    visit(join(path, name), depth + 1, search);
}

/** Hidden folders and those of package managers are not the person's decks. A link may lead to a folder. */
function mayBeDeck(entry: Dirent): boolean {
  if (entry.name.startsWith('.') || entry.name === 'node_modules') return false;
  return (
    entry.isDirectory() ||
    /\.ya?ml$/.test(entry.name) ||
    (entry.isSymbolicLink() && !entry.name.includes('.'))
  );
}

/** A problem with a file as a whole. */
export function fileProblem(file: string, message: string, hint?: string): Problem {
  return { file, line: 1, column: 1, message, ...(hint === undefined ? {} : { hint }), severity: 'error' };
}

/** What to tell of a path that cannot be read. Errors of ours are thrown on. */
export function unreachable(path: string, error: unknown): Problem {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const gone = code === 'ENOENT' || code === 'ENOTDIR';
  if (gone)
    return fileProblem(
      path,
      'there is nothing at this path',
      'its progress is kept; `pyprep deck remove` forgets it',
    );
  if (code === 'ELOOP') return fileProblem(path, 'this symbolic link leads back to itself');
  if (code === 'EACCES' || code === 'EPERM') return fileProblem(path, 'permission to read it was denied');
  return fileProblem(path, `it cannot be read (${code})`);
}
