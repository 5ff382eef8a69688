import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { MARK } from './bare-environment.ts';
import { ENDINGS } from './endings.ts';

/** How one run's processes are known: the leader's process group, the mark in their environment, their folder. */
export interface RunMark {
  readonly pid: number;
  readonly mark: string;
  readonly folder: string;
}

const ROUNDS = 100;
/** How many processes of one run are a fork bomb. */
const MOST_PROCESSES = 150;

const live = new Set<RunMark>();

/** A group of its own does not end with its parent: whatever still runs when pyprep exits is ended then. */
function endAll(): void {
  for (const run of live) {
    endProcesses(run);
    try {
      rmSync(run.folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The system clears its temporary files.
    }
  }
}

/** By a signal that nobody listens to Node ends at once, without an exit event: so this one listens, and ends by it. */
function endBySignal(name: NodeJS.Signals): void {
  endAll();
  unwatch();
  process.kill(process.pid, name);
}

function unwatch(): void {
  process.removeListener('exit', endAll);
  for (const name of ENDINGS) process.removeListener(name, endBySignal);
}

/** Has a run ended, and its folder deleted, when pyprep ends before it; the function that is returned lets it go. */
export function keepForExit(run: RunMark): () => void {
  if (live.size === 0) {
    process.once('exit', endAll);
    for (const name of ENDINGS) if (process.listenerCount(name) === 0) process.on(name, endBySignal);
  }
  live.add(run);
  return () => {
    live.delete(run);
    if (live.size === 0) unwatch();
  };
}

/**
 * Ends every process of a run, at once and for good: first the process group, then those that left it (`setsid`),
 * again and again until none is left, since a fork bomb goes on while it is being counted. On systems without /proc
 * only the group.
 */
export function endProcesses(run: RunMark): void {
  // Where the process could not start there is nothing to end, and group 0 would be our own.
  if (!run.pid) return;
  group(run, 'SIGKILL');
  for (let round = 0; round < ROUNDS; round++) {
    const left = markedProcesses(run);
    if (left.length === 0) return;
    // Stopped first: what is stopped starts no other while the rest is being ended.
    for (const pid of left) send(pid, 'SIGSTOP');
    for (const pid of left) send(pid, 'SIGKILL');
  }
}

/**
 * A function to call often, which tells whether a run has become a fork bomb. Reading one number for the whole machine
 * is cheap; only when that grows, the group is stopped, so that it does not grow while it is being counted (a bomb
 * that is counted while it runs is faster than the counting).
 */
export function bombWatch(run: RunMark): () => boolean {
  const before = threadCount();
  return () => {
    if (threadCount() - before <= MOST_PROCESSES) return false;
    group(run, 'SIGSTOP');
    const isBomb = markedProcesses(run).length > MOST_PROCESSES;
    if (!isBomb) group(run, 'SIGCONT');
    return isBomb;
  };
}

/** The processes of a run that are alive, by /proc; none where there is no /proc. */
function markedProcesses({ mark, folder }: Pick<RunMark, 'mark' | 'folder'>): number[] {
  return processIds().filter((pid) => isMarked(pid, `${MARK}=${mark}`, folder));
}

/** What the descriptors of a process that was just started lead to, by /proc; none where there is no /proc. */
export function endsOf(pid: number, descriptors: readonly number[]): ReadonlySet<string> {
  return new Set(descriptors.flatMap((fd) => linkOf(`/proc/${pid}/fd/${fd}`)));
}

/**
 * Ends the processes that hold one of these ends of our pipes: what has left group, environment and folder of its run is
 * known by nothing else.
 */
export function endHolders(ends: ReadonlySet<string>): void {
  if (ends.size === 0) return;
  for (const pid of processIds()) {
    if (pid !== process.pid && descriptorsOf(pid).some((fd) => ends.has(fd))) send(pid, 'SIGKILL');
  }
}

function descriptorsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => linkOf(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

function linkOf(path: string): string[] {
  try {
    return [readlinkSync(path)];
  } catch {
    return [];
  }
}

/** How many threads there are on the machine; 0 where nobody tells. */
function threadCount(): number {
  try {
    return Number(/\d+\/(\d+)/.exec(readFileSync('/proc/loadavg', 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function processIds(): number[] {
  if (process.platform !== 'linux') return [];
  try {
    return readdirSync('/proc').map(Number).filter(Number.isSafeInteger);
  } catch {
    return [];
  }
}

/** A dead process that nobody has waited for has neither environment nor folder. */
function isMarked(pid: number, entry: string, folder: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(entry)) return true;
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
  } catch {
    return false;
  }
}

/** Where there are no process groups, the process alone. */
function group(run: RunMark, signal: NodeJS.Signals): void {
  send(process.platform === 'win32' ? run.pid : -run.pid, signal);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
