import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join, sep } from 'node:path';
import { DEFAULT_RANGE, holds, PYTHON_VERSIONS } from '../core/python-version.ts';

/** A Python that was asked what it is. */
export interface Python {
  /** Its own `sys.executable`: the interpreter behind a version manager's shim. */
  readonly executable: string;
  /** `X.Y` */
  readonly version: string;
  /** `X.Y.Z` */
  readonly full: string;
}

/** What is worth keeping between runs: a shim takes ten times as long to ask as an interpreter does. */
export interface KnownPython extends Python {
  /** The file that was asked, and when it was last changed (milliseconds): another time, asked again. */
  readonly path: string;
  readonly mtime: number;
}

/** A shim may have to build its index first; beyond this it is no Python to work with. */
const ASKING_MS = 10_000;
/** What it wrote before it ended has been read by then. */
const LAST_WORDS_MS = 200;
const QUESTION =
  'import sys; print("\\n".join([sys.implementation.name, sys.executable or "", "%d.%d.%d" % sys.version_info[:3]]))';

/**
 * The Python to run code cards with: the setting's, else the first `python3`, then `python` on `path` (as in PATH)
 * that is 3.9 or newer. `known` spares asking again. Null where there is none.
 */
export async function findPython(
  setting: string | undefined,
  path: string,
  known: readonly KnownPython[] = [],
): Promise<KnownPython | null> {
  const files = [
    ...(setting ? named(setting, path) : []),
    ...onPath('python3', path),
    ...onPath('python', path),
  ];
  for (const file of new Set(files)) {
    const python = await ask(file, known);
    if (python && holds(DEFAULT_RANGE, python.version)) return python;
  }
  return null;
}

/** Whether a Python is the one that the setting names. */
export function isNamed(setting: string, path: string, python: KnownPython): boolean {
  return named(setting, path).includes(python.path);
}

/**
 * Every CPython to verify decks with, one of each version that cards are verified on, oldest first: those of `extra`
 * (paths or names) first, then those on `path`, then those of pyenv under `pyenvRoot`.
 */
export async function findPythons(
  path: string,
  extra: readonly string[] = [],
  pyenvRoot: string = process.env['PYENV_ROOT'] || join(homedir(), '.pyenv'),
): Promise<KnownPython[]> {
  const names = PYTHON_VERSIONS.map((version) => `python${version}`);
  // A shim runs whatever version is chosen at this moment; the interpreters behind it are looked up in their own folder.
  const shims = join(pyenvRoot, 'shims') + sep;
  const found = [...names, 'python3', 'python'].flatMap((name) => onPath(name, path));
  const files = [
    ...extra.flatMap((one) => named(one, path)),
    ...found.filter((file) => !file.startsWith(shims)),
    ...pyenvPythons(pyenvRoot),
  ];
  const byVersion = new Map<string, KnownPython>();
  for (const python of await Promise.all([...new Set(files)].map((file) => ask(file, [], 'cpython')))) {
    if (python && !byVersion.has(python.version)) byVersion.set(python.version, python);
  }
  return PYTHON_VERSIONS.flatMap((version) => byVersion.get(version) ?? []);
}

/** The files that a name or a path stands for. */
function named(name: string, path: string): string[] {
  if (name.startsWith('~/')) return [join(homedir(), name.slice(2))];
  return isAbsolute(name) || name.includes('/') || name.includes(sep) ? [name] : onPath(name, path);
}

/** Every file on `path` that is called `name` and may be run, in order. */
function onPath(name: string, path: string): string[] {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.flatMap((folder) => names.map((file) => join(folder, file)).filter(isRunnable));
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The newest patch of each version first. */
function pyenvPythons(root: string): string[] {
  const folder = join(root, 'versions');
  try {
    const versions = readdirSync(folder).filter((name) => /^3\.\d+/.test(name));
    versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    return versions.map((name) => join(folder, name, 'bin', 'python')).filter(isRunnable);
  } catch {
    return [];
  }
}

async function ask(file: string, known: readonly KnownPython[], kind?: string): Promise<KnownPython | null> {
  const mtime = changedAt(file);
  if (mtime === undefined || !isRunnable(file)) return null;
  const before = known.find((one) => one.path === file && one.mtime === mtime);
  if (before && isRunnable(before.executable)) return before;
  const [implementation, executable, full] = (await answerOf(file)).split(/\r?\n/);
  const version = /^3\.\d+/.exec(full ?? '')?.[0];
  if (full === undefined || version === undefined || (kind && implementation !== kind)) return null;
  return { path: file, mtime, executable: executable || file, version, full };
}

function changedAt(file: string): number | undefined {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

/** What the program answers to our question; empty where it is no Python. */
function answerOf(file: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(file, ['-I', '-S', '-c', QUESTION], {
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    let answer = '';
    // What a shim leaves running may hold its output open: nobody waits for that to be closed.
    const settle = (text: string) => {
      clearTimeout(late);
      child.stdout.destroy();
      resolve(text);
    };
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      settle('');
    }, ASKING_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answer = (answer + text).slice(0, 10_000);
    });
    child.on('error', () => settle(''));
    let lastWords: NodeJS.Timeout | undefined;
    const end = (code: number | null) => {
      clearTimeout(lastWords);
      settle(code === 0 ? answer : '');
    };
    child.on('exit', (code) => {
      // Node reads once more between the timer and the immediate, however late it comes to the processor.
      lastWords = setTimeout(() => setImmediate(end, code), LAST_WORDS_MS);
    });
    child.on('close', end);
  });
}
