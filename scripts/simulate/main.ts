import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { ARMS, type ArmName } from './arms.ts';
import { cellsOf, MINUTES } from './cells.ts';
import { type CellResult, report } from './report.ts';
import { REPORT_SEEDS } from './report-seeds.ts';
import { type Cell, run } from './run.ts';
import { TUNING_SEEDS } from './tuning-seeds.ts';

/** A cell to be run with some arms, each on the same students. */
interface Task {
  readonly cell: Cell;
  readonly arms: readonly ArmName[];
  readonly seeds: { readonly first: number; readonly count: number; readonly countAt20: number };
}

const ALL = Object.keys(ARMS) as ArmName[];
const MISSED_DAYS = 3;

/** What the plan believes of costs matters where time is short. */
function armsOf({ minutes }: Cell): ArmName[] {
  return minutes < 20 ? ALL : ALL.filter((name) => name !== 'costsLow' && name !== 'costsHigh');
}

/** Runs one task. */
function runTask({ cell, arms, seeds }: Task): CellResult {
  const students = Array.from(
    { length: cell.minutes < 20 ? seeds.count : seeds.countAt20 },
    (_, i) => seeds.first + i,
  );
  const pairs = arms.map((name) => [name, students.map((seed) => run(ARMS[name], cell, seed))]);
  return { cell, outcomes: Object.fromEntries(pairs) };
}

/** Runs all tasks on as many threads as there are cores; the results are in the tasks' order. */
async function runAll(tasks: readonly Task[]): Promise<CellResult[]> {
  const results: CellResult[] = [];
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url));
      let current = -1;
      const feed = () => {
        current = next++;
        if (current < tasks.length) worker.postMessage(tasks[current]);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('error', reject);
      worker.on('message', (result: CellResult) => {
        results[current] = result;
        feed();
      });
      feed();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

async function main(): Promise<void> {
  const started = Date.now();
  const seeds = process.argv.includes('--tuning') ? TUNING_SEEDS : REPORT_SEEDS;
  const whole = cellsOf(MINUTES, 0).map((cell): Task => ({ cell, arms: armsOf(cell), seeds }));
  const away = cellsOf([5, 10], MISSED_DAYS).map(
    (cell): Task => ({ cell, arms: ['plan', 'anki', 'capLeft', 'roundRobin'], seeds }),
  );
  const results = await runAll([...whole, ...away]);
  const text = report(results.slice(0, whole.length), results.slice(whole.length));
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `${seeds.count} students a cell (${seeds.countAt20} at 20 minutes), seeds from ${seeds.first}\n\n${text}\n\n${seconds} s on ${availableParallelism()} cores\n`,
  );
}

if (isMainThread) await main();
else parentPort?.on('message', (task: Task) => parentPort?.postMessage(runTask(task)));
