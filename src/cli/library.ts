import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Card } from '../core/card.ts';
import type { CardId } from '../core/entry.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import { UserError } from '../core/user-error.ts';
import {
  type DeckPlaces,
  type LoadedDeck,
  loadContent,
  loadIndex,
  type ShelvedDeck,
} from '../store/decks.ts';
import type { Home } from '../store/paths.ts';
import type { Context } from './context.ts';

/** Where a card is written. */
interface CardPlace {
  readonly file: string;
  readonly line: number;
  readonly builtIn: boolean;
}

/** The decks of this run: their index at once, their cards when they are asked for. */
export interface Library {
  readonly places: DeckPlaces;
  readonly decks: readonly ShelvedDeck[];
  /** What is wrong with decks of one's own; the good ones are there all the same. */
  readonly problems: readonly Problem[];
  /** The deck of a topic of the index. */
  deck(topic: string): ShelvedDeck;
  /** The deck of a topic of the index with all its cards, as this run has read it. */
  whole(topic: string): Promise<LoadedDeck>;
  /** A whole card; its id must be one of the index. */
  card(id: CardId): Promise<Card>;
  /** Whether a card of the index is still in its deck, as this run has read it. */
  has(id: CardId): Promise<boolean>;
  place(card: Card): CardPlace;
  /** Reads a card's deck anew after its file was edited. Throws UserError where the card is not in it, and keeps the old. */
  reload(card: Card): Promise<void>;
}

/** Where this run's decks lie. */
export function deckPlaces(context: Context, home: Home, settings: Settings): DeckPlaces {
  return {
    builtIn: context.builtIn,
    own: join(home.dir, 'decks'),
    added: settings['deck-paths'],
    cache: join(home.dir, 'cache'),
    version: manifest.version,
  };
}

/** Opens the built-in decks, those in the home, and those that were added. */
export async function openLibrary(context: Context, home: Home, settings: Settings): Promise<Library> {
  const places = deckPlaces(context, home, settings);
  let shelf = await loadIndex(places);
  const loaded = new Map<string, Promise<LoadedDeck>>();
  const deckOf = (topic: string) => {
    const deck = shelf.decks.find((candidate) => candidate.topic === topic);
    if (!deck) throw new Error(`no deck has the topic ${topic}`);
    return deck;
  };
  const load = (topic: string) => {
    const deck = loaded.get(topic) ?? loadContent(places, deckOf(topic));
    loaded.set(topic, deck);
    return deck;
  };
  const find = async (id: CardId) => {
    const { deck } = await load(id.slice(0, id.indexOf('/')));
    return deck?.cards.find((candidate) => `${candidate.topic}/${candidate.id}` === id);
  };
  return {
    places,
    get decks() {
      return shelf.decks;
    },
    get problems() {
      return shelf.problems;
    },
    deck: deckOf,
    whole: load,
    async card(id) {
      const card = await find(id);
      if (!card)
        throw new UserError(
          `${id} is no longer in its deck.`,
          'Start again: the deck was changed meanwhile.',
        );
      return card;
    },
    has: async (id) =>
      shelf.decks.some(({ topic }) => id.startsWith(`${topic}/`)) && (await find(id)) !== undefined,
    place({ topic, line }) {
      const { file } = deckOf(topic);
      return { file: file ?? `decks/${topic}.yaml`, line, builtIn: file === null };
    },
    async reload({ topic, id }) {
      const { file } = deckOf(topic);
      const fresh = await loadIndex(places);
      const shelved = fresh.decks.find((candidate) => candidate.topic === topic && candidate.file === file);
      const whole = shelved ? await loadContent(places, shelved) : null;
      if (!whole?.deck?.cards.some((card) => card.id === id)) {
        const [problem] = fresh.problems.filter((candidate) => candidate.file === file);
        throw new UserError(
          `${topic}/${id} cannot be read now, so it stays as it was.`,
          problem
            ? `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`
            : 'No card of that name is in its deck now. Start again to study what is.',
        );
      }
      shelf = fresh;
      loaded.set(topic, Promise.resolve(whole));
    },
  };
}
