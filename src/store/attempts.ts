import { type FSWatcher, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeError } from './file-error.ts';

/** The file in which a person answers a code card; the last attempt stays in it. */
export interface Attempt {
  readonly file: string;
  /** What stands in the file; where it is gone, what last stood there. */
  read(): string;
  /** Throws UserError where it cannot be written. */
  write(source: string): void;
  /** Calls back after each save by whatever program; gives what ends that. */
  watch(onSave: () => void): () => void;
}

/** The attempt at a card. Topic and id are letters, digits and dashes: they name no other place. */
export function openAttempt(home: string, topic: string, id: string): Attempt {
  const file = attemptFile(home, topic, id);
  let known = '';
  const read = () => {
    known = readOr(file, known);
    return known;
  };
  return {
    file,
    read,
    write(source) {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, source);
        known = source;
      } catch (error) {
        throw writeError(file, error);
      }
    },
    watch(onSave) {
      let last = read();
      // The folder is watched: many editors save by putting a new file in the old one's place.
      const watcher = watching(dirname(file), (name) => {
        if (name !== basename(file)) return;
        const now = read();
        if (now === last) return;
        last = now;
        onSave();
      });
      return () => watcher?.close();
    },
  };
}

/** Where a folder cannot be watched, or is deleted, saves go unnoticed and are read when the attempt is handed in. */
function watching(folder: string, onChange: (name: string | null) => void): FSWatcher | null {
  try {
    return watch(folder, (_, name) => onChange(name)).on('error', () => undefined);
  } catch {
    return null;
  }
}

/** What the person last wrote at a code card; null where there is nothing. */
export function lastAttempt(home: string, topic: string, id: string): string | null {
  return readOr(attemptFile(home, topic, id), null);
}

function attemptFile(home: string, topic: string, id: string): string {
  return join(home, 'attempts', topic, `${id}.py`);
}

function readOr<Fallback>(file: string, fallback: Fallback): string | Fallback {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}
