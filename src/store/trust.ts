import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunnableKind } from '../core/runnable-code.ts';
import type { Day } from '../core/time.ts';
import { writeError } from './file-error.ts';
import { putWhole } from './whole-file.ts';

/** What the person said yes to, by `keyOf`, and when. */
type Trusted = Readonly<Record<string, string>>;

/**
 * Whether the person said yes to this code of a deck of exactly this content (its hash). A damaged file is a no to all.
 */
export function isTrusted(home: string, content: string, what: RunnableKind): boolean {
  return Object.hasOwn(readTrusted(home), keyOf(content, what));
}

/** Keeps that the person said yes to this code on that day. Throws UserError where it cannot be written. */
export function trust(home: string, content: string, what: RunnableKind, day: Day): void {
  add(home, { [keyOf(content, what)]: day });
}

/** Keeps that all code of a deck of this content may run. Throws UserError as `trust` does. */
export function trustAll(home: string, content: string, day: Day): void {
  add(home, { [keyOf(content, 'checks')]: day, [keyOf(content, 'everything')]: day });
}

/** Who said yes to the checks was not shown the rest. */
function keyOf(content: string, what: RunnableKind): string {
  return what === 'checks' ? content : `${content} everything`;
}

function add(home: string, more: Trusted): void {
  const file = trustFile(home);
  try {
    putWhole(file, `${JSON.stringify({ ...readTrusted(home), ...more }, null, 2)}\n`);
  } catch (error) {
    throw writeError(file, error);
  }
}

function readTrusted(home: string): Trusted {
  try {
    const value: unknown = JSON.parse(readFileSync(trustFile(home), 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Trusted) : {};
  } catch {
    return {};
  }
}

function trustFile(home: string): string {
  return join(home, 'trusted.json');
}
