import type { Card, PythonVersion } from './card.ts';
import { cardId } from './card.ts';
import type { Snippet } from './card-types/card-type.ts';
import { cardType } from './card-types/index.ts';
import type { CardId } from './entry.ts';
import { shortHash } from './hash.ts';
import { applies, onVersion, PYTHON_VERSIONS } from './python-version.ts';
import type { Mismatch } from './snippet-run.ts';

/** One snippet of one card on one version: what `verify` runs. */
export interface SnippetTask extends Snippet {
  readonly card: CardId;
  /** Hash of all that runs of the card; it changes where any of it does. */
  readonly hash: string;
  readonly version: PythonVersion;
}

/** What came of a task; `unrun` where no interpreter of that version here can run it, and why. */
export interface SnippetResult {
  readonly task: SnippetTask;
  readonly outcome: { readonly kind: 'passed' } | ({ readonly kind: 'failed' } & Mismatch) | Unrun;
}

interface Unrun {
  readonly kind: 'unrun';
  readonly why: string;
}

/** `verified.json`: `SnippetTask.hash` of a card → the versions that all its snippets passed on, oldest first. */
export interface Verified {
  readonly format: 1;
  readonly cards: Readonly<Record<string, readonly PythonVersion[]>>;
}

/** Every snippet of a card on each version that the card claims; none where the card is `unverified` or has no code. */
export function snippetTasks(card: Card): SnippetTask[] {
  if (card.unverified !== undefined) return [];
  const snippets = PYTHON_VERSIONS.filter((version) => applies(card, version)).flatMap((version) =>
    cardType(card)
      // The rules are those of the card's own type.
      .snippets(onVersion(card, version) as never)
      .map((snippet) => ({ ...snippet, version })),
  );
  const hash = shortHash(
    JSON.stringify(snippets.map(({ version, code, expect }) => [version, code, expect])),
  );
  return snippets.map((snippet) => ({ ...snippet, card: cardId(card), hash }));
}

/**
 * The record of what has passed. A version counts for a card only when each of its snippets passed there; one that was
 * not run this time keeps what `before` says of the same content.
 */
export function verifiedRecord(results: readonly SnippetResult[], before?: Verified): Verified {
  const cards: Record<string, PythonVersion[]> = {};
  for (const [hash, ofCard] of byHash(results)) {
    const known = before && Object.hasOwn(before.cards, hash) ? before.cards[hash]! : [];
    const passed = PYTHON_VERSIONS.filter((version) => {
      const kinds = ofCard.filter(({ task }) => task.version === version).map(({ outcome }) => outcome.kind);
      if (kinds.length === 0 || kinds.includes('failed')) return false;
      return kinds.includes('unrun') ? known.includes(version) : true;
    });
    if (passed.length > 0) cards[hash] = passed;
  }
  return { format: 1, cards };
}

/** In the order of the hashes, so that the file changes only where the content does. */
function byHash(results: readonly SnippetResult[]): [string, SnippetResult[]][] {
  const groups = new Map<string, SnippetResult[]>();
  for (const result of results) {
    const group = groups.get(result.task.hash);
    if (group) group.push(result);
    else groups.set(result.task.hash, [result]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** On which versions the card, as it is now, was checked: `3.9–3.12, 3.14`; undefined where it was on none. */
export function checkedOn(record: Verified, card: Card): string | undefined {
  const hash = snippetTasks(card)[0]?.hash;
  const versions = hash !== undefined && Object.hasOwn(record.cards, hash) ? record.cards[hash]! : [];
  return versions.length > 0 ? versionRanges(versions) : undefined;
}

/** Versions as text, neighbours joined: `3.9–3.12, 3.14`. */
export function versionRanges(versions: readonly PythonVersion[]): string {
  const places = PYTHON_VERSIONS.flatMap((version, i) => (versions.includes(version) ? [i] : []));
  const starts = places.filter((place) => !places.includes(place - 1));
  const ends = places.filter((place) => !places.includes(place + 1));
  return starts
    .map((start, i) => {
      const [first, last] = [PYTHON_VERSIONS[start]!, PYTHON_VERSIONS[ends[i]!]!];
      return first === last ? first : `${first}–${last}`;
    })
    .join(', ');
}
