import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck } from '../core/card.ts';
import { type IndexDeck, type PackedDeck, unpackIndex } from '../core/deck-index.ts';
import type { Problem } from '../core/problem.ts';
import type { ParsedDeck } from '../formats/parsed-deck.ts';
import { type DeckCache, openCache } from './deck-cache.ts';
import { deckFiles, fileProblem } from './deck-files.ts';
import { ownContent, ownDeck, ownIndex } from './own-deck.ts';

/** Where decks lie. */
export interface DeckPlaces {
  /** The compiled built-in decks of the package. */
  readonly builtIn: string;
  /** Forks and new decks, in the home. */
  readonly own: string;
  /** Files and folders that the person added. */
  readonly added: readonly string[];
  readonly cache: string;
  /** pyprep's version. */
  readonly version: string;
}

/** A deck that is there, without its cards' texts. */
export interface ShelvedDeck extends IndexDeck {
  /** The file of a deck of one's own; null where it is built in. */
  readonly file: string | null;
  /** Hash of the file's bytes, which trust is given to; empty where the deck is built in. */
  readonly content: string;
  /** It replaces the built-in deck of its topic. */
  readonly isFork: boolean;
}

/** All decks, built-in ones first, and what is wrong with those of one's own. */
export interface Shelf {
  readonly decks: readonly ShelvedDeck[];
  readonly problems: readonly Problem[];
}

/** A deck with all its cards; null where its file is no deck any more. */
export interface LoadedDeck {
  readonly deck: Deck | null;
  readonly content: string;
}

/** The index of all decks. Reads no card's text where nothing changed since the last time. */
export async function loadIndex(places: DeckPlaces): Promise<Shelf> {
  const cache = openCache(places.cache, places.version);
  const builtIn = builtInIndex(places);
  const topics = new Set(builtIn.map(({ topic }) => topic));
  const own = await fromFiles(existsSync(places.own) ? [places.own] : [], cache);
  const added = await fromFiles(places.added, cache);
  const forks = own.decks.map((deck) => ({ ...deck, isFork: topics.has(deck.topic) }));
  const shelf: Shelf = { decks: [], problems: [...own.problems, ...added.problems] };
  const { decks, problems } = [...forks, ...added.decks].reduce((so, deck) => add(so, deck, topics), shelf);
  const replaced = new Set(decks.filter(({ isFork }) => isFork).map(({ topic }) => topic));
  return { decks: [...builtIn.filter(({ topic }) => !replaced.has(topic)), ...decks], problems };
}

/** The whole deck of a shelved one; null where its file is no deck any more. */
export async function loadDeck(places: DeckPlaces, deck: ShelvedDeck): Promise<Deck | null> {
  return (await loadParsed(places, deck)).deck;
}

/** The whole deck of a shelved one, and the hash of the bytes that it was read from, which trust is asked for. */
export async function loadContent(places: DeckPlaces, deck: ShelvedDeck): Promise<LoadedDeck> {
  if (deck.file === null) return { deck: await loadDeck(places, deck), content: '' };
  return ownContent(deck.file, openCache(places.cache, places.version));
}

/** The whole deck with its problems and open references, for `lint`. */
export async function loadParsed(places: DeckPlaces, { file, topic }: ShelvedDeck): Promise<ParsedDeck> {
  if (file !== null) return ownDeck(file, openCache(places.cache, places.version));
  const deck = readJson(join(places.builtIn, `${topic}.json`)) as Deck;
  return { file: `${topic}.yaml`, deck, problems: [], open: [] };
}

function builtInIndex(places: DeckPlaces): ShelvedDeck[] {
  const packed = readJson(join(places.builtIn, 'index.json')) as PackedDeck[];
  return packed.map((deck) => ({ ...unpackIndex(deck), file: null, content: '', isFork: false }));
}

/** A package without its own decks is damaged: a bug to be reported, not told as the person's. */
function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function fromFiles(paths: readonly string[], cache: DeckCache): Promise<Shelf> {
  const { files, problems } = deckFiles(paths);
  const decks: ShelvedDeck[] = [];
  const told: Problem[] = [...problems];
  for (const file of files) {
    const index = await ownIndex(file, cache);
    told.push(...index.problems);
    if (index.deck) decks.push({ ...unpackIndex(index.deck), file, content: index.content, isFork: false });
  }
  return { decks, problems: told };
}

/** One topic is one deck: a second one is told and left out. Only a fork takes a built-in deck's place. */
function add({ decks, problems }: Shelf, deck: ShelvedDeck, builtIn: ReadonlySet<string>): Shelf {
  const file = deck.file ?? '';
  const other = decks.find(({ topic }) => topic === deck.topic);
  if (other?.file === file) return { decks, problems };
  const tell = (message: string, hint: string) => ({
    decks,
    problems: [...problems, fileProblem(file, message, hint)],
  });
  if (other)
    return tell(`\`${deck.topic}\` is also the topic of ${other.file}`, 'give one of them another topic');
  if (deck.isFork || !builtIn.has(deck.topic)) return { decks: [...decks, deck], problems };
  return tell(
    `\`${deck.topic}\` is the topic of a built-in deck`,
    `give it another topic; to replace the built-in deck: pyprep deck fork ${deck.topic}`,
  );
}
