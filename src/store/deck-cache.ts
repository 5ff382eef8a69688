import { readFileSync, rmSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedDeck } from '../core/deck-index.ts';
import type { Problem } from '../core/problem.ts';
import type { ParsedDeck } from '../formats/parsed-deck.ts';
import { isSettled, stamp } from './stamp.ts';
import { putWhole } from './whole-file.ts';

/**
 * What was parsed of decks of one's own, so that it is parsed once: for each path a card index, for each content the
 * deck. Whatever is missing or damaged here is made again, and a cache that cannot be written costs time only.
 */
export interface DeckCache {
  /** What is known of the file at `path` while it is as `stats` say; undefined where it may have changed. */
  index(path: string, stats: Stats): CachedIndex | undefined;
  /** Keeps the index, and forgets the content that the file had before. */
  keepIndex(path: string, stats: Stats, index: CachedIndex): void;
  deck(content: string): ParsedDeck | undefined;
  keepDeck(content: string, parsed: ParsedDeck): void;
}

export interface CachedIndex {
  /** Hash of the file's bytes. */
  readonly content: string;
  /** Null where the file is no deck. */
  readonly deck: PackedDeck | null;
  readonly problems: readonly Problem[];
}

/** The cache in a folder. `version` is pyprep's own: another one may read decks differently. */
export function openCache(folder: string, version: string): DeckCache {
  const indexFile = (path: string) => join(folder, `index-${contentHash(`${version}\n${path}`)}.json`);
  const deckFile = (content: string) => join(folder, `deck-${contentHash(`${version}\n${content}`)}.json`);
  return {
    index(path, stats) {
      const known = readJson(indexFile(path)) as (CachedIndex & { stamp: string }) | undefined;
      if (known?.stamp !== stamp(stats)) return undefined;
      const written = attempt(() => statSync(indexFile(path)));
      return written && isSettled(Math.max(stats.mtimeMs, stats.ctimeMs), written) ? known : undefined;
    },
    keepIndex(path, stats, index) {
      const before = readJson(indexFile(path)) as CachedIndex | undefined;
      if (before && before.content !== index.content) attempt(() => rmSync(deckFile(before.content)));
      writeJson(indexFile(path), { ...index, stamp: stamp(stats) });
    },
    deck: (content) => readJson(deckFile(content)) as ParsedDeck | undefined,
    keepDeck: (content, parsed) => writeJson(deckFile(content), parsed),
  };
}

/** Names a file's content. Node's crypto is loaded by the first call alone: who has no decks of one's own needs none. */
export function contentHash(bytes: Uint8Array | string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(bytes).digest('hex').slice(0, 40);
}

function readJson(file: string): unknown {
  return attempt(() => JSON.parse(readFileSync(file, 'utf8')) as unknown) ?? undefined;
}

function writeJson(file: string, value: unknown): void {
  attempt(() => putWhole(file, JSON.stringify(value)));
}

/** The result, undefined where it failed: a cache may always fail. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
