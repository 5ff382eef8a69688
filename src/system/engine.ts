import type { PythonVersion } from '../core/card.ts';
import type { SnippetRun } from '../core/snippet-run.ts';

/** Source to run: alone, with its check at its end, or only to be compiled. */
export interface EngineJob {
  readonly mode: 'run' | 'check' | 'compile';
  readonly source: string;
}

/** Something that runs snippets on one version of Python. */
export interface Engine {
  /** `CPython 3.11.7`, `Pyodide 314.0.7`: part of the cache's key, for what ran on one says nothing of another. */
  readonly name: string;
  readonly version: PythonVersion;
  /** How many jobs are worth one start. */
  readonly batch: number;
  /**
   * Runs the jobs in order under one hash seed and tells each as it ends. Throws UserError where the interpreter does
   * not work at all; rejects with the signal's reason when it is aborted, nothing of it left running.
   */
  run(
    jobs: readonly EngineJob[],
    seed: number,
    told: (place: number, run: SnippetRun) => void,
    signal?: AbortSignal,
  ): Promise<void>;
}
