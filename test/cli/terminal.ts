import { spawn as spawnPlain } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const BIN = fileURLToPath(new URL('../../bin/pyprep.js', import.meta.url));
const NOW = '2026-03-02T09:00:00+00:00';

interface Options {
  home?: string;
  cols?: number;
  rows?: number;
  env?: Record<string, string>;
  /** Sends stdout to a file, as `pyprep … > file` does; the conversation stays on the terminal. */
  stdout?: 'file';
}

/** A new empty folder for the data of one test. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'pyprep-test-'));
}

/** A deck of one card of each type, whose texts never change: the tests' own ground. */
export const DRILL = fileURLToPath(new URL('../data/drill.yaml', import.meta.url));

/** A home with the drill deck among its own decks, and what was set. */
export function drillHome(settings: Readonly<Record<string, unknown>> = {}): string {
  const home = newHome();
  mkdirSync(join(home, 'decks'));
  copyFileSync(DRILL, join(home, 'decks', 'drill.yaml'));
  writeFileSync(join(home, 'settings.json'), `${JSON.stringify(settings)}\n`);
  return home;
}

/** A line of a journal, as far as tests look at it. */
export interface Line {
  readonly do: string;
  readonly [field: string]: unknown;
}

/** All that the journals of a home hold, file by file; lines that are no JSON are left out. */
export function journal(home: string): Line[] {
  const folder = join(home, 'journal');
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Line];
      } catch {
        return [];
      }
    });
}

/** A run that ended without a terminal. */
export interface Ran {
  /** Exit code; 128 and the signal's number where one ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface PlainOptions {
  home?: string;
  input?: string;
  env?: Record<string, string>;
  uid?: number;
}

/** The real program without any terminal: pipes for its input and both outputs. */
export function runPlain(args: readonly string[], options: PlainOptions = {}): Promise<Ran> {
  const { home = newHome(), input = '', env, uid } = options;
  const child = spawnPlain(process.execPath, [BIN, ...args], {
    env: environment(home, env),
    ...(uid === undefined ? {} : { uid, gid: uid, cwd: '/' }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {}); // A command that reads no input may be gone before it was written.
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: signal ? 128 + constants.signals[signal] : (code ?? -1), stdout, stderr }),
    );
  });
}

/** A view as JSON; each test knows the one shape that it looks at. */
// biome-ignore lint/suspicious/noExplicitAny: a type for each view would only repeat src/views.
type Json = Record<string, any>;

/** Runs a command with `--json` and gives what it printed, parsed. */
export async function runJson(args: readonly string[], options: PlainOptions = {}): Promise<Json> {
  const { stdout, stderr } = await runPlain([...args, '--json'], options);
  if (stdout === '') throw new Error(`nothing on stdout: ${stderr}`);
  return JSON.parse(stdout);
}

/** The environment of a run: nothing of this machine but PATH; a fixed clock; a home of its own. */
export function environment(home: string, env: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    HOME: home,
    PYPREP_HOME: home,
    PYPREP_NOW: NOW,
    ...env,
  };
}

/** The real program in a real pseudo-terminal, its screen read by a real terminal emulator. */
export function start(args: readonly string[], options: Options = {}) {
  const { home = newHome(), cols = 80, rows = 24 } = options;
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  const file = join(home, 'stdout');
  const command = [process.execPath, BIN, ...args];
  const redirected = ['/bin/sh', '-c', `exec "$@" > '${file}'`, 'sh', ...command];
  const [program = '', ...rest] = options.stdout ? redirected : command;
  const child = spawn(program, rest, {
    cols,
    rows,
    name: 'xterm-256color',
    env: environment(home, options.env),
  });
  let raw = '';
  const watchers = new Set<() => void>();
  child.onData((data) => {
    raw += data;
    screen.write(data, () => {
      for (const look of watchers) look();
    });
  });
  const exit = new Promise<number>((resolve) =>
    child.onExit(({ exitCode, signal }) => {
      // Once the screen has taken in all that was written.
      screen.write('', () => resolve(signal ? 128 + signal : exitCode));
    }),
  );
  const text = () => {
    const buffer = screen.buffer.active;
    const lines = Array.from(
      { length: screen.rows },
      (_, i) => buffer.getLine(buffer.baseY + i)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  };
  return {
    home,
    exit,
    pid: child.pid,
    /** What the screen shows now. */
    text,
    /** Column and row of the cursor, both from 0. */
    cursor: () => [screen.buffer.active.cursorX, screen.buffer.active.cursorY],
    /** What was written into the file that stands for stdout. */
    stdout: () => readFileSync(file, 'utf8'),
    /** Every byte that was written. */
    raw: () => raw,
    type: (keys: string) => child.write(keys),
    kill: (signal: string) => child.kill(signal),
    /** Closes the terminal, as the cross of its window does. */
    hangUp: () => (child as unknown as { destroy(): void }).destroy(),
    resize: (width: number, height: number) => {
      screen.resize(width, height);
      child.resize(width, height);
    },
    /** Waits until the screen shows `wanted`; fails with the screen after ten seconds. */
    shows: (wanted: string | RegExp) =>
      new Promise<string>((resolve, reject) => {
        const fits = () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
        const timer = setTimeout(() => {
          watchers.delete(look);
          reject(new Error(`never shown: ${String(wanted)}\n--- screen:\n${text()}`));
        }, 10_000);
        const look = () => {
          if (!fits()) return;
          clearTimeout(timer);
          watchers.delete(look);
          resolve(text());
        };
        watchers.add(look);
        look();
      }),
  };
}
