import { readFileSync } from 'node:fs';
import type { Verified } from '../core/verified.ts';
import { writeError } from './file-error.ts';
import { putWhole } from './whole-file.ts';

/** The record of what `verify` has seen pass; an empty one where the file is missing or damaged. */
export function readVerified(file: string): Verified {
  const value = readJson(file) as Partial<Verified> | undefined;
  return value?.format === 1 && typeof value.cards === 'object' && value.cards !== null
    ? (value as Verified)
    : { format: 1, cards: {} };
}

/** Writes the record, a line a card, so that a change of one card is a change of one line. Throws UserError. */
export function writeVerified(file: string, { cards }: Verified): void {
  const lines = Object.entries(cards)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([hash, versions]) => `    ${JSON.stringify(hash)}: ${JSON.stringify(versions)}`);
  const text = `{\n  "format": 1,\n  "cards": {\n${lines.join(',\n')}\n  }\n}\n`;
  try {
    putWhole(file, text);
  } catch (error) {
    throw writeError(file, error);
  }
}

/** What earlier runs of `verify` need not do again. */
export function readVerifyCache(file: string): Readonly<Record<string, string>> {
  const value = readJson(file);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, string>>)
    : {};
}

/** Keeps it; that it cannot be kept only costs time. */
export function writeVerifyCache(file: string, cache: Readonly<Record<string, string>>): void {
  try {
    putWhole(file, JSON.stringify(cache));
  } catch {
    // Run again next time.
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
