import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { SnippetRun } from '../core/snippet-run.ts';
import { UserError } from '../core/user-error.ts';
import { bareEnvironment } from './bare-environment.ts';
import type { Python } from './find-python.ts';
import { bombWatch, endHolders, endProcesses, endsOf, keepForExit, type RunMark } from './process-group.ts';
import { SINGLE } from './python-runner.ts';
import { runFolder } from './run-folder.ts';
import { readReport } from './run-report.ts';

/** What one run may take. */
export interface Limits {
  /** Time from start to end, milliseconds. */
  readonly ms: number;
  /** Address space of each process, bytes. */
  readonly memory: number;
  /** What it may print, bytes. */
  readonly output: number;
}

export const LIMITS: Limits = { ms: 5_000, memory: 1 << 30, output: 1 << 16 };

const LOOK_EVERY_MS = 20;
/** What it wrote before it ended has been read by then. */
const LAST_WORDS_MS = 500;
/** So that pyprep comes to the processor when the run has filled it. */
const NICENESS = 10;

/** What is to be run: source alone, or source with a check below it. */
export interface Job {
  readonly code: string;
  readonly check?: string;
  /** Options of the interpreter: `-I` for what a person wrote, `-s` where the hash seed is to count. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What came of a run of one's own. */
export interface Run {
  /** Why pyprep ended it; undefined where it ended by itself. */
  readonly stopped: 'time' | 'output' | 'processes' | undefined;
  readonly prints: string;
  readonly end: SnippetRun['end'];
  /** The signal that it died of by itself. */
  readonly signal: string | null;
  /** The end of what it wrote to stderr. */
  readonly errors: string;
}

/**
 * Runs a job in an empty folder, with a bare environment, no standard input, in a process group of its own, within
 * `limits`. When it returns, no process of it is left and the folder is gone. Damage is limited; it is no sandbox.
 * Throws UserError where the Python cannot be started.
 */
export async function runPython(python: Python, job: Job, limits: Limits = LIMITS): Promise<Run> {
  const folder = await runFolder();
  try {
    await mkdir(join(folder, 'work'));
    return await runIn(folder, python, job, limits);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function runIn(folder: string, python: Python, job: Job, limits: Limits): Promise<Run> {
  const mark = randomBytes(12).toString('hex');
  const child = spawn(python.executable, [...(job.flags ?? ['-I']), '-X', 'utf8', '-c', SINGLE], {
    cwd: folder,
    env: { ...bareEnvironment(folder, mark), ...job.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const run: RunMark = { pid: child.pid ?? 0, mark, folder };
  yieldTo(run.pid);
  const letGo = keepForExit(run);
  try {
    return await watch(child, run, python, job, limits);
  } finally {
    endProcesses(run);
    letGo();
  }
}

function notStarted(python: Python, error: Error): UserError {
  const hint = 'Set another with: pyprep config set python-path';
  return new UserError(`${python.executable} could not be started: ${error.message}`, hint);
}

function yieldTo(pid: number): void {
  try {
    if (pid) setPriority(pid, NICENESS);
  } catch {
    // A system that does not let us: it only runs with more weight.
  }
}

/** Feeds the job, collects what comes, ends it when it must; rejects only where the process could not start. */
function watch(child: ChildProcess, run: RunMark, python: Python, job: Job, limits: Limits): Promise<Run> {
  return new Promise((resolve, reject) => {
    const token = randomBytes(16).toString('hex');
    let stopped: Run['stopped'];
    const stop = (why: Run['stopped']) => {
      stopped ??= why;
      endProcesses(run);
    };
    const [, out, err, jobPipe, reportPipe] = child.stdio as unknown as [
      null,
      Readable,
      Readable,
      Writable,
      Readable,
    ];
    const prints = collect(out, limits.output, () => stop('output'));
    const errors = collect(err, limits.output, () => stop('output'));
    const report = collect(reportPipe, 10_000, () => endProcesses(run));
    const late = setTimeout(() => stop('time'), limits.ms);
    const grows = bombWatch(run);
    const look = setInterval(() => grows() && stop('processes'), LOOK_EVERY_MS);
    let lastWords: NodeJS.Timeout | undefined;
    const ends = endsOf(run.pid, [1, 2, 4]);
    const letGo = () => {
      endHolders(ends);
      for (const stream of [out, err, jobPipe, reportPipe]) stream.destroy();
    };
    const settle = () => {
      clearTimeout(late);
      clearTimeout(lastWords);
      clearInterval(look);
    };
    child.on('error', (error) => {
      settle();
      if (!run.pid) reject(notStarted(python, error));
    });
    // What its descendants still hold open is closed by ending them, and only then everything has been read.
    child.on('exit', () => {
      clearTimeout(late);
      endProcesses(run);
      // One that gave up its group, its environment and its folder was not found, but holds a pipe open.
      // Node reads once more between the timer and the immediate, however late it comes to the processor.
      lastWords = setTimeout(() => setImmediate(letGo), LAST_WORDS_MS);
    });
    child.on('close', (_code, signal) => {
      settle();
      const { end, isBomb } = readReport(report(), token);
      if (isBomb) stopped = 'processes';
      resolve({ stopped, prints: prints(), end, signal, errors: errors().slice(-2_000) });
    });
    jobPipe.on('error', () => undefined);
    jobPipe.end(encode(job, run.folder, token, limits));
  });
}

/** Bytes of a stream up to `most`; the rest is let go, and `full` called once. */
function collect(stream: Readable, most: number, full: () => void): () => string {
  const pieces: Buffer[] = [];
  let size = 0;
  stream.on('error', () => undefined);
  stream.on('data', (piece: Buffer) => {
    if (size <= most) pieces.push(piece);
    if (size <= most && size + piece.length > most) full();
    size += piece.length;
  });
  return () => Buffer.concat(pieces).subarray(0, most).toString('utf8');
}

function encode({ code, check }: Job, folder: string, token: string, limits: Limits): Buffer {
  const source = Buffer.from(code, 'utf8');
  const seconds = Math.ceil(limits.ms / 1000) + 1;
  const path = join(folder, 'card.py');
  const mode = check === undefined ? 'run' : 'check';
  const head = [mode, token, limits.memory, seconds, path, join(folder, 'work'), source.length].join('\0');
  return Buffer.concat([Buffer.from(`${head}\n`), source, Buffer.from(check ?? '', 'utf8')]);
}
