import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { SnippetRun } from '../core/snippet-run.ts';
import { UserError } from '../core/user-error.ts';
import { bareEnvironment } from './bare-environment.ts';
import type { EngineJob } from './engine.ts';
import { frameReader } from './frames.ts';
import { endProcesses, keepForExit } from './process-group.ts';
import { runFolder } from './run-folder.ts';

/** A program that reads jobs from standard input and answers in frames (python-driver.ts says how). */
export interface DriverProgram {
  /** For messages: `CPython 3.11.7`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** How long it may say nothing before it is ended: at first, while it loads, and then. Milliseconds. */
  readonly silence: { readonly atStart: number; readonly later: number };
}

/**
 * Gives jobs to a driver and tells each run as it comes. A job that takes the driver with it is told as that, and a new
 * driver goes on after it. Throws UserError where two drivers one after the other answer nothing.
 */
export async function drive(
  program: DriverProgram,
  jobs: readonly EngineJob[],
  told: (place: number, run: SnippetRun) => void,
  signal?: AbortSignal,
): Promise<void> {
  let done = 0;
  let idleStarts = 0;
  while (done < jobs.length) {
    signal?.throwIfAborted();
    const before = done;
    const ended = await driveOnce(program, jobs.slice(done), (run) => told(done++, run), signal);
    if (done === jobs.length) return;
    idleStarts = done === before ? idleStarts + 1 : 0;
    if (idleStarts === 2)
      throw new UserError(`${program.name} does not run: ${ended.errors || 'it ended at once'}`);
    told(done++, { stopped: ended.silent ? 'time' : 'lost', prints: '', end: { kind: 'lost' } });
  }
}

/** One driver, until it ends, says nothing for too long, or has answered everything. */
async function driveOnce(
  program: DriverProgram,
  jobs: readonly EngineJob[],
  told: (run: SnippetRun) => void,
  signal?: AbortSignal,
): Promise<{ silent: boolean; errors: string }> {
  const folder = await runFolder();
  const mark = randomBytes(12).toString('hex');
  const child = spawn(program.command, program.args, {
    cwd: folder,
    env: { ...bareEnvironment(folder, mark), ...program.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const run = { pid: child.pid ?? 0, mark, folder };
  const letGo = keepForExit(run);
  const stop = () => endProcesses(run);
  signal?.addEventListener('abort', stop);
  try {
    return await new Promise((resolve) => {
      let silent = false;
      let errors = '';
      const wait = (ms: number) =>
        setTimeout(() => {
          silent = true;
          stop();
        }, ms);
      let timer = wait(program.silence.atStart);
      const read = frameReader((result) => {
        clearTimeout(timer);
        timer = wait(program.silence.later);
        told(result);
      });
      child.stdout.on('data', read);
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        errors = (errors + text).slice(-2_000);
      });
      child.on('error', (error) => {
        errors = error.message;
      });
      child.on('exit', stop);
      child.on('close', () => {
        clearTimeout(timer);
        resolve({ silent, errors: errors.trim().split('\n').at(-1) ?? '' });
      });
      child.stdin.on('error', () => undefined);
      child.stdin.end(encodeJobs(jobs));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
    letGo();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    signal?.throwIfAborted();
  }
}

function encodeJobs(jobs: readonly EngineJob[]): Buffer {
  return Buffer.concat(
    jobs.flatMap(({ mode, source }, place) => {
      const bytes = Buffer.from(source, 'utf8');
      return [Buffer.from(`${place} ${mode} ${bytes.length}\n`), bytes];
    }),
  );
}
