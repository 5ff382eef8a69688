import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import type { Progress } from '../../src/core/progress.ts';
import { journalFiles, journalPath } from '../../src/store/journal-files.ts';
import { findHome, type Home } from '../../src/store/paths.ts';
import type { StoreOptions } from '../../src/store/store.ts';
import { RULES } from '../core/entries.ts';
import { plainFold, plainOrder } from '../core/plain-fold.ts';

/** A home in a new folder, which goes when the test ends. */
export function newHome(): Home {
  const dir = mkdtempSync(join(tmpdir(), 'pyprep-home-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return findHome(join(dir, 'home'), {});
}

let made = 0;

/** Ids that are new and have twelve characters, as the program's are. */
const randomId = () => `r${String(++made).padStart(11, '0')}`;

export function optionsOn(host = 'host-1'): StoreOptions {
  return { ...RULES, randomId, host };
}

export const linesOfEntries = (entries: readonly Entry[]) =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

export function putJournal(home: Home, device: string, content: string | Buffer): void {
  mkdirSync(home.journals, { recursive: true });
  writeFileSync(journalPath(home.journals, device), content);
}

/** What the journals of a home come to, by the plain fold of all their lines. */
export function expected(home: Home): Progress {
  const journals: Record<string, Entry[]> = {};
  for (const { device, path } of journalFiles(home.journals)) {
    journals[device] = readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          const entry = JSON.parse(line) as Entry;
          return entry.id ? [entry] : [];
        } catch {
          return [];
        }
      });
  }
  return plain(plainFold(plainOrder(journals), RULES));
}

/** As it comes back from JSON: records with the usual prototype, to compare. */
export const plain = (progress: Progress) => JSON.parse(JSON.stringify(progress)) as Progress;

/** The cards and days of progress.json. */
export function saved(home: Home): Progress {
  const { cards, days } = JSON.parse(readFileSync(home.progress, 'utf8')) as Progress;
  return { cards, days };
}
