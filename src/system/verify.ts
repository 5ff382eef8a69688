import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Snippet } from '../core/card-types/card-type.ts';
import { HASH_SEEDS, mismatch, type SnippetRun } from '../core/snippet-run.ts';
import type { SnippetResult, SnippetTask } from '../core/verified.ts';
import type { Engine, EngineJob } from './engine.ts';
import { PYODIDE_DRIVER } from './pyodide-driver.ts';
import { DRIVER } from './python-driver.ts';

/** What needs no second run: key of content, engine and driver → '' where it passed, else why it cannot run there. */
type VerifyCache = Readonly<Record<string, string>>;

export interface VerifyOptions {
  readonly cache?: VerifyCache;
  /** Called as snippets are done: so many of so many. */
  readonly progress?: (done: number, total: number) => void;
  readonly workers?: number;
  /** Default: all four of FORMAT; fewer for a quick look. */
  readonly seeds?: readonly number[];
  /** Ends everything; `verify` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Verification {
  /** In the order of the tasks. */
  readonly results: readonly SnippetResult[];
  /** The cache to keep: what was used of the old one and what is new. */
  readonly cache: VerifyCache;
}

type Outcome = SnippetResult['outcome'];

/** Snippets that are to run on one engine, once each however often they stand in decks, and where their results go. */
interface Todo {
  readonly engine: Engine;
  readonly key: string;
  readonly expect: Snippet['expect'];
  readonly job: EngineJob;
  /** By hash seed. */
  readonly runs: Map<number, SnippetRun>;
}

const DRIVERS = createHash('sha256').update(DRIVER).update(PYODIDE_DRIVER).digest('hex');

/**
 * Runs every task under each hash seed on the first engine of its version and compares. Throws UserError where an
 * interpreter does not work at all.
 */
export async function verify(
  tasks: readonly SnippetTask[],
  engines: readonly Engine[],
  { cache = {}, progress, workers = availableParallelism(), seeds = HASH_SEEDS, signal }: VerifyOptions = {},
): Promise<Verification> {
  const outcomes = new Map<string, Outcome>();
  const todo = new Map<string, Todo>();
  const keys = tasks.map((task) => {
    const engine = engines.find(({ version }) => version === task.version);
    if (!engine) return undefined;
    const key = cacheKey(task, engine, seeds);
    if (Object.hasOwn(cache, key)) outcomes.set(key, fromCache(cache[key]!));
    else todo.set(key, { engine, key, expect: task.expect, job: jobOf(task), runs: new Map() });
    return key;
  });
  const count = () =>
    progress?.(keys.filter((key) => key === undefined || outcomes.has(key)).length, tasks.length);
  await runAll([...todo.values()], engines, seeds, workers, signal, ({ key, expect, runs }) => {
    outcomes.set(key, outcomeOf(expect, runs));
    count();
  });
  const results = tasks.map((task, place): SnippetResult => {
    const key = keys[place];
    const outcome = key === undefined ? undefined : outcomes.get(key);
    return { task, outcome: outcome ?? { kind: 'unrun', why: `there is no Python ${task.version} here` } };
  });
  return { results, cache: toCache(outcomes) };
}

/** One unit of work is a batch of one engine under one seed; the longest first, so that no worker waits at the end. */
async function runAll(
  todo: readonly Todo[],
  engines: readonly Engine[],
  seeds: readonly number[],
  workers: number,
  signal: AbortSignal | undefined,
  done: (one: Todo) => void,
): Promise<void> {
  const units = engines.flatMap((engine) => {
    const own = todo.filter((one) => one.engine === engine);
    return batches(own, engine.batch).flatMap((batch) => seeds.map((seed) => ({ engine, batch, seed })));
  });
  units.sort((a, b) => b.batch.length - a.batch.length);
  // When one worker fails, what the others run is ended too.
  const failed = new AbortController();
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const work = async () => {
    for (let unit = units.shift(); unit; unit = units.shift()) {
      const { batch, engine, seed } = unit;
      const told = (place: number, run: SnippetRun) => {
        const one = batch[place]!;
        one.runs.set(seed, run);
        if (one.runs.size === seeds.length) done(one);
      };
      await engine.run(
        batch.map(({ job }) => job),
        seed,
        told,
        either,
      );
    }
  };
  const all = Array.from({ length: Math.max(1, workers) }, () =>
    work().catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(all);
  await Promise.all(all);
}

function batches<T>(all: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < all.length; start += size) result.push(all.slice(start, start + size));
  return result;
}

function outcomeOf(expect: Snippet['expect'], runs: ReadonlyMap<number, SnippetRun>): Outcome {
  if ([...runs.values()].some(({ stopped }) => stopped === 'unable')) {
    return { kind: 'unrun', why: 'it needs threads or processes, which Pyodide has not' };
  }
  // Batches of several seeds run at once and end in any order.
  const wrong = mismatch(expect, new Map([...runs].sort(([a], [b]) => a - b)));
  return wrong ? { kind: 'failed', ...wrong } : { kind: 'passed' };
}

function jobOf({ code, expect }: SnippetTask): EngineJob {
  if (expect.kind === 'passes' || expect.kind === 'fails') {
    return { mode: 'check', source: `${code}\n${expect.check}` };
  }
  return { mode: expect.kind === 'compiles' ? 'compile' : 'run', source: code };
}

function cacheKey({ code, expect }: SnippetTask, engine: Engine, seeds: readonly number[]): string {
  const content = JSON.stringify([DRIVERS, engine.name, seeds, code, expect]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 24);
}

const fromCache = (why: string): Outcome => (why === '' ? { kind: 'passed' } : { kind: 'unrun', why });

/** Failures are not kept: they are few, and the next run should look again. */
function toCache(outcomes: ReadonlyMap<string, Outcome>): VerifyCache {
  const cache: Record<string, string> = {};
  for (const [key, outcome] of outcomes) {
    if (outcome.kind !== 'failed') cache[key] = outcome.kind === 'passed' ? '' : outcome.why;
  }
  return cache;
}
