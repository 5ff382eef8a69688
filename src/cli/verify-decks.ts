import { type Card, cardId, type Deck } from '../core/card.ts';
import type { Problem } from '../core/problem.ts';
import { PYTHON_VERSIONS } from '../core/python-version.ts';
import { snippetPath } from '../core/snippet-place.ts';
import { type SnippetResult, type SnippetTask, snippetTasks } from '../core/verified.ts';
import { type DeckTree, deckTree } from '../formats/deck-tree.ts';
import { reporter } from '../formats/reporter.ts';
import { decode } from '../formats/utf8.ts';
import { parseDeck } from '../formats/yaml.ts';
import { contentHash } from '../store/deck-cache.ts';
import { readDeck } from '../store/own-decks.ts';
import type { Engine } from '../system/engine.ts';
import type { VerifyView } from '../views/verify.ts';
import { shownPath } from './deck-home.ts';
import type { DeckSource } from './deck-sources.ts';

/** A deck whose code is to run. */
export interface VerifiedDeck {
  readonly source: DeckSource;
  /** Hash of the bytes that all of this was read from. */
  readonly content: string;
  /** Null where the file is no deck. */
  readonly deck: Deck | null;
  readonly topic: string;
  readonly cards: readonly Card[];
  readonly problems: readonly Problem[];
  readonly text: string;
}

/** Reads a deck once: what is shown, trusted and run are the same bytes. */
export function readVerifiedDeck(source: DeckSource): VerifiedDeck {
  const bytes = readDeck(source.file);
  const { deck, problems } = parseDeck(bytes, source.file);
  return {
    source,
    content: contentHash(bytes),
    deck,
    topic: deck?.topic ?? '',
    cards: deck?.cards ?? [],
    problems: problems.filter(({ severity }) => severity === 'error'),
    text: decode(bytes).text,
  };
}

/** Every snippet of the decks on the versions that are asked for. */
export function tasksOf(decks: readonly VerifiedDeck[], versions: readonly string[]): SnippetTask[] {
  const tasks = decks.flatMap(({ cards }) => cards.flatMap(snippetTasks));
  return tasks.filter(({ version }) => versions.includes(version));
}

/** Counts by version. */
export function versionCounts(
  results: readonly SnippetResult[],
  engines: readonly Engine[],
): VerifyView['versions'] {
  return PYTHON_VERSIONS.flatMap((version) => {
    const kinds = results.filter(({ task }) => task.version === version).map(({ outcome }) => outcome.kind);
    if (kinds.length === 0) return [];
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    const engine = engines.find((one) => one.version === version)?.name ?? null;
    return [{ version, engine, passed: count('passed'), failed: count('failed'), unrun: count('unrun') }];
  });
}

/** Snippets that could not run, counted by the reason. */
export function unrunCounts(results: readonly SnippetResult[]): VerifyView['unrun'] {
  const counts = new Map<string, number>();
  for (const { outcome } of results) {
    if (outcome.kind === 'unrun') counts.set(outcome.why, (counts.get(outcome.why) ?? 0) + 1);
  }
  return [...counts].map(([why, snippets]) => ({ why, snippets }));
}

/** What failed, each with its place; the same on several versions once. */
export function failuresOf(
  results: readonly SnippetResult[],
  decks: readonly VerifiedDeck[],
): VerifyView['failures'] {
  const failures = new Map<string, VerifyView['failures'][number]>();
  const places = placeFinder(decks);
  for (const { task, outcome } of results) {
    if (outcome.kind !== 'failed') continue;
    const { kind: _, expected, got, seed } = outcome;
    const place = places(task);
    const key = JSON.stringify([task.card, task.part, place, expected, got]);
    const versions = [...(failures.get(key)?.versions ?? []), task.version];
    failures.set(key, {
      ...place,
      severity: 'error',
      message: `${task.card}, ${task.part}: ${expected} was expected, but ${got}`,
      hint: `on Python ${versions.join(', ')}${seed === 0 ? '' : ` with hash seed ${seed}`}`,
      card: task.card,
      part: task.part,
      versions,
      seed,
      expected,
      got,
    });
  }
  return [...failures.values()];
}

function placeFinder(
  decks: readonly VerifiedDeck[],
): (task: SnippetTask) => Pick<Problem, 'file' | 'line' | 'column'> {
  const trees = new Map<VerifiedDeck, DeckTree>();
  return (task) => {
    const deck = decks.find(({ topic, cards }) =>
      cards.some(({ id }) => cardId({ topic, id }) === task.card),
    );
    const card = deck?.cards.find((one) => cardId(one) === task.card);
    if (!deck || !card) return { file: '', line: 1, column: 1 };
    const tree = trees.get(deck) ?? deckTree(deck.text);
    trees.set(deck, tree);
    const file = shownPath(deck.source.file);
    return { file, ...reporter(file, deck.text).place(tree.at(card.id, snippetPath(card, task))) };
  };
}
