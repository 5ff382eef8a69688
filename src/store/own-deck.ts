import { readFileSync, type Stats, statSync } from 'node:fs';
import type { Deck } from '../core/card.ts';
import { packIndex } from '../core/deck-index.ts';
import type { ParsedDeck } from '../formats/parsed-deck.ts';
import { tooLarge } from '../formats/too-large.ts';
import { type CachedIndex, contentHash, type DeckCache } from './deck-cache.ts';
import { unreachable } from './deck-files.ts';

/** The index of a deck file. Never throws for what the file holds: that is in its problems. */
export async function ownIndex(path: string, cache: DeckCache): Promise<CachedIndex> {
  try {
    // Before the content: a file that changes in between has another stamp the next time.
    const stats = statSync(path);
    const known = cache.index(path, stats);
    if (known) return known;
    const { content, parsed } = await parse(path, stats, cache);
    const index = { content, deck: parsed.deck && packIndex(parsed.deck), problems: parsed.problems };
    cache.keepIndex(path, stats, index);
    return index;
  } catch (error) {
    return { content: '', deck: null, problems: [unreachable(path, error)] };
  }
}

/** All of a deck file, from the cache where this very content was parsed before. */
export async function ownDeck(path: string, cache: DeckCache): Promise<ParsedDeck> {
  try {
    return (await parse(path, statSync(path), cache)).parsed;
  } catch (error) {
    return { file: path, deck: null, problems: [unreachable(path, error)], open: [] };
  }
}

/** The cards of a deck file, and the hash of the very bytes that they were read from. */
export async function ownContent(
  path: string,
  cache: DeckCache,
): Promise<{ deck: Deck | null; content: string }> {
  try {
    const { content, parsed } = await parse(path, statSync(path), cache);
    return { deck: parsed.deck, content };
  } catch (error) {
    unreachable(path, error);
    return { deck: null, content: '' };
  }
}

async function parse(
  path: string,
  stats: Stats,
  cache: DeckCache,
): Promise<{ content: string; parsed: ParsedDeck }> {
  const large = tooLarge(path, stats.size);
  if (large) return { content: '', parsed: { file: path, deck: null, problems: [large], open: [] } };
  const bytes = readFileSync(path);
  const content = contentHash(bytes);
  const known = cache.deck(content);
  if (known) return { content, parsed: moved(known, path) };
  // The parser takes longer to load than most decks to read: only when a deck is new or was changed.
  const { parseDeck } = await import('../formats/yaml.ts');
  const parsed = parseDeck(bytes, path);
  cache.keepDeck(content, parsed);
  return { content, parsed };
}

/** The same content at another path. */
function moved(parsed: ParsedDeck, file: string): ParsedDeck {
  if (parsed.file === file) return parsed;
  return { ...parsed, file, problems: parsed.problems.map((problem) => ({ ...problem, file })) };
}
