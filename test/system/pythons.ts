import type { Engine } from '../../src/system/engine.ts';
import { findPython, findPythons, type Python } from '../../src/system/find-python.ts';
import { nativeEngine } from '../../src/system/native-engine.ts';
import { findPyodide } from '../../src/system/pyodide-engine.ts';

/** The Python of this machine that tests run code with. */
export async function somePython(): Promise<Python> {
  const python = await findPython(undefined, process.env['PATH'] ?? '');
  if (!python) throw new Error('these tests need a Python 3.9 or newer on PATH');
  return python;
}

/** An engine that is there on every machine: the first native Python of the versions that decks are about, else Pyodide. */
export async function someEngine(): Promise<Engine> {
  const [python] = await findPythons(process.env['PATH'] ?? '');
  const engine = python ? nativeEngine(python) : findPyodide();
  if (!engine) throw new Error('there is neither a Python nor Pyodide here');
  return engine;
}
