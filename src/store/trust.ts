import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeError } from './file-error.ts';
import { putWhole } from './whole-file.ts';

/** What the person said yes to: the contents of decks (their hashes), and when. */
type Trusted = Readonly<Record<string, string>>;

/** Whether the person said yes to the code of a deck of exactly this content. A damaged file is a no to all. */
export function isTrusted(home: string, content: string): boolean {
  return Object.hasOwn(readTrusted(home), content);
}

/** Keeps that the person said yes to this content on that day. Throws UserError where it cannot be written. */
export function trust(home: string, content: string, day: string): void {
  const file = trustFile(home);
  try {
    putWhole(file, `${JSON.stringify({ ...readTrusted(home), [content]: day }, null, 2)}\n`);
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
