import { drive } from './drive.ts';
import type { Engine, EngineJob } from './engine.ts';
import type { Python } from './find-python.ts';
import { DRIVER } from './python-driver.ts';
import { LIMITS, runPython } from './run-python.ts';

/** Runs snippets on a CPython of this machine. */
export function nativeEngine(python: Python): Engine {
  const name = `CPython ${python.full}`;
  const { version } = python;
  // There is no fork on Windows: one process a snippet there.
  if (process.platform === 'win32') return { name, version, batch: 50, run: oneByOne(python) };
  return {
    name,
    version,
    batch: 150,
    run: (jobs, seed, told, signal) => {
      // -I would ignore the seed.
      const args = ['-s', '-X', 'utf8', '-c', DRIVER];
      const env = { PYTHONHASHSEED: String(seed) };
      const silence = { atStart: 30_000, later: 20_000 };
      return drive({ name, command: python.executable, args, env, silence }, jobs, told, signal);
    },
  };
}

function oneByOne(python: Python): Engine['run'] {
  return async (jobs, seed, told, signal) => {
    for (const [place, job] of jobs.entries()) {
      signal?.throwIfAborted();
      const env = { PYTHONHASHSEED: String(seed) };
      const limits = { ...LIMITS, ms: 10_000, output: 1 << 20 };
      const run = await runPython(python, { ...asSource(job), flags: ['-s'], env }, limits);
      told(place, run);
    }
  };
}

function asSource({ mode, source }: EngineJob): { code: string; check?: string } {
  if (mode === 'check') return { code: source, check: '' };
  return { code: mode === 'compile' ? `compile(${JSON.stringify(source)}, "card.py", "exec")` : source };
}
