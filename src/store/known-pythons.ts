import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putWhole } from './whole-file.ts';

/** What is kept of a Python: which file it was, of when, and what it said of itself. */
interface Known {
  readonly path: string;
  readonly mtime: number;
  readonly executable: string;
  readonly version: string;
  readonly full: string;
}

/** The Pythons that earlier runs have asked. */
export function readKnown(home: string): Known[] {
  try {
    const value: unknown = JSON.parse(readFileSync(knownFile(home), 'utf8'));
    return Array.isArray(value) ? value.filter(isKnown) : [];
  } catch {
    return [];
  }
}

/** Keeps them; that they cannot be kept only costs time. */
export function writeKnown(home: string, pythons: readonly Known[]): void {
  try {
    putWhole(knownFile(home), JSON.stringify(pythons));
  } catch {
    // Asked again next time.
  }
}

function isKnown(value: unknown): value is Known {
  const { path, mtime, executable, version, full } = (value ?? {}) as Partial<Record<keyof Known, unknown>>;
  return (
    [path, executable, version, full].every((text) => typeof text === 'string') && typeof mtime === 'number'
  );
}

function knownFile(home: string): string {
  return join(home, 'cache', 'pythons.json');
}
