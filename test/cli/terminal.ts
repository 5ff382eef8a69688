import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const BIN = fileURLToPath(new URL('../../bin/pyprep.js', import.meta.url));
export const NOW = '2026-03-02T09:00:00+00:00';

interface Options {
  home?: string;
  cols?: number;
  rows?: number;
  env?: Record<string, string>;
}

/** A new empty folder for the data of one test. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'pyprep-test-'));
}

/** The environment of a run: nothing of this machine but PATH; a fixed clock; a home of its own. */
export function environment(home: string, env: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', TZ: 'UTC', LANG: 'C.UTF-8', HOME: home, PYPREP_HOME: home, PYPREP_NOW: NOW, ...env };
}

/** The real program in a real pseudo-terminal, its screen read by a real terminal emulator. */
export function start(args: readonly string[], options: Options = {}) {
  const { home = newHome(), cols = 80, rows = 24 } = options;
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  const child = spawn(process.execPath, [BIN, ...args], {
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
  const exit = new Promise<number>((resolve) => child.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode)));
  const text = () => {
    const buffer = screen.buffer.active;
    const lines = Array.from({ length: screen.rows }, (_, i) => buffer.getLine(buffer.baseY + i)?.translateToString(true) ?? '');
    return lines.join('\n').trimEnd();
  };
  return {
    home,
    exit,
    pid: child.pid,
    /** What the screen shows now. */
    text,
    /** Every byte that was written. */
    raw: () => raw,
    type: (keys: string) => child.write(keys),
    kill: (signal: string) => child.kill(signal),
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
