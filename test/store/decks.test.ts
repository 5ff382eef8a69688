import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aliases, packIndex } from '../../src/core/deck-index.ts';
import * as yaml from '../../src/formats/yaml.ts';
import { type DeckPlaces, loadDeck, loadIndex, loadParsed } from '../../src/store/decks.ts';
import { exampleDeck } from '../data/example-deck.ts';

let root: string;
let places: DeckPlaces;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pyprep-decks-'));
  const builtIn = join(root, 'dist');
  mkdirSync(builtIn);
  const deck = exampleDeck();
  writeFileSync(join(builtIn, 'generators.json'), JSON.stringify(deck));
  writeFileSync(join(builtIn, 'index.json'), JSON.stringify([packIndex(deck)]));
  const added = join(root, 'added');
  mkdirSync(added);
  places = {
    builtIn,
    own: join(root, 'home', 'decks'),
    added: [added],
    cache: join(root, 'cache'),
    version: '1',
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const deckText = (topic: string, answer = 'That.') =>
  `topic: ${topic}\ntitle: T\nsummary: S.\ncards:\n  - {id: one, type: recall, level: mid, prompt: Q, answer: ${answer}, explain: E}\n`;

function write(path: string, text: string) {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}
const topics = async () => (await loadIndex(places)).decks.map(({ topic }) => topic);
const told = async () =>
  (await loadIndex(places)).problems.map(
    ({ file, message }) => `${file.replace(`${root}/`, '')}: ${message}`,
  );

test('the index has of each built-in card what the card itself says', async () => {
  const { decks, problems } = await loadIndex(places);
  expect(problems).toEqual([]);
  expect(decks).toMatchObject([{ topic: 'generators', file: null, isFork: false }]);
  const cards = exampleDeck().cards.map(({ id, topic, type, level, concept, python, needs, was, hash }) => {
    return { id: `${topic}/${id}`, topic, type, level, concept, python, needs, was, hash };
  });
  expect(decks[0]?.cards).toEqual(cards);
  expect(aliases(decks)).toEqual({ 'generators/what-is-a-generator': 'generators/explain-generators' });
  expect(decks[0] && (await loadDeck(places, decks[0]))).toEqual(exampleDeck());
});

test('decks of a folder are read where they lie, at any depth, by name', async () => {
  write('added/z.yaml', deckText('zz'));
  write('added/a.yml', deckText('aa'));
  write('added/deeper/b.yaml', deckText('bb'));
  write('added/.git/c.yaml', deckText('cc'));
  write('added/notes.txt', 'no deck');
  expect(await topics()).toEqual(['generators', 'aa', 'bb', 'zz']);
});

test('a deck that was changed is another one at once', async () => {
  const file = write('added/own.yaml', deckText('own'));
  const deck = async () => (await loadIndex(places)).decks[1];
  const before = await deck();
  writeFileSync(file, deckText('own', 'This.'));
  const after = await deck();
  expect(after?.content).not.toBe(before?.content);
  expect(after?.cards[0]?.hash).not.toBe(before?.cards[0]?.hash);
  expect(after && (await loadDeck(places, after))?.cards[0]).toMatchObject({ answer: 'This.' });
});

describe('the cache', () => {
  test('spares the parser a second time', async () => {
    const file = write('added/own.yaml', deckText('own'));
    const parse = vi.spyOn(yaml, 'parseDeck');
    const first = await loadIndex(places);
    expect(await loadIndex(places)).toEqual(first);
    expect(first.decks[1] && (await loadDeck(places, first.decks[1]))?.cards).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe(deckText('own'));
    expect(parse).toHaveBeenCalledTimes(1);
  });

  test('spares even reading the file once it has been left alone for a while', async () => {
    const file = write('added/own.yaml', deckText('own'));
    const first = await loadIndex(places);
    const parse = vi.spyOn(yaml, 'parseDeck');
    const later = new Date(statSync(file).mtimeMs + 10_000);
    for (const name of readdirSync(places.cache)) {
      if (name.startsWith('deck-')) rmSync(join(places.cache, name));
      else utimesSync(join(places.cache, name), later, later);
    }
    expect(await loadIndex(places)).toEqual(first);
    expect(parse).not.toHaveBeenCalled();
  });

  test('keeps the problems of a deck', async () => {
    write('added/own.yaml', deckText('own', 'True'));
    const first = await told();
    expect(first).toEqual(['added/own.yaml: `answer` must be text, not a boolean']);
    expect(await told()).toEqual(first);
  });

  test('that is damaged is made again', async () => {
    write('added/own.yaml', deckText('own'));
    const first = await loadIndex(places);
    for (const name of readdirSync(places.cache)) writeFileSync(join(places.cache, name), '{"deck"');
    expect(await loadIndex(places)).toEqual(first);
  });

  test('that cannot be written harms nothing', async () => {
    writeFileSync(places.cache, 'a file where the folder should be');
    write('added/own.yaml', deckText('own'));
    expect(await topics()).toEqual(['generators', 'own']);
  });

  test('forgets what a deck held before', async () => {
    const file = write('added/own.yaml', deckText('own'));
    await loadIndex(places);
    writeFileSync(file, deckText('own', 'Other.'));
    await loadIndex(places);
    expect(readdirSync(places.cache).filter((name) => name.startsWith('deck-'))).toHaveLength(1);
  });

  test('of another version of pyprep is not read', async () => {
    write('added/own.yaml', deckText('own'));
    await loadIndex(places);
    const kept = readdirSync(places.cache).length;
    await loadIndex({ ...places, version: '2' });
    expect(readdirSync(places.cache).length).toBe(2 * kept);
  });

  test('notices a change that keeps size and time of the file', async () => {
    const file = write('added/own.yaml', deckText('own', 'aaaa'));
    const old = new Date(Date.UTC(2020, 1, 1));
    utimesSync(file, old, old);
    await loadIndex(places);
    writeFileSync(file, deckText('own', 'bbbb'));
    utimesSync(file, old, old);
    const deck = (await loadIndex(places)).decks[1];
    expect(deck && (await loadDeck(places, deck))?.cards[0]).toMatchObject({ answer: 'bbbb' });
  });
});

describe('one topic is one deck', () => {
  test('a fork in the home replaces the built-in deck', async () => {
    const file = write('home/decks/generators.yaml', deckText('generators'));
    const { decks, problems } = await loadIndex(places);
    expect(problems).toEqual([]);
    expect(decks).toMatchObject([
      { topic: 'generators', file, isFork: true, cards: [{ id: 'generators/one' }] },
    ]);
  });

  test('a deck elsewhere with a built-in topic is told and left out', async () => {
    write('added/generators.yaml', deckText('generators'));
    const { decks } = await loadIndex(places);
    expect(decks).toMatchObject([{ file: null }]);
    expect(await told()).toEqual(['added/generators.yaml: `generators` is the topic of a built-in deck']);
  });

  test('of two own decks the first stays and the second is told', async () => {
    write('added/a.yaml', deckText('own'));
    write('added/b.yaml', deckText('own', 'Other.'));
    expect(await topics()).toEqual(['generators', 'own']);
    expect(await told()).toEqual([
      `added/b.yaml: \`own\` is also the topic of ${join(root, 'added/a.yaml')}`,
    ]);
  });

  test('a broken fork is told, and the built-in deck is there', async () => {
    write('home/decks/generators.yaml', 'topic: [');
    expect(await topics()).toEqual(['generators']);
    expect((await told())[0]).toContain('not valid YAML');
  });
});

describe('told, and the other decks are there:', () => {
  beforeEach(() => void write('added/good.yaml', deckText('good')));

  test.each([
    ['a path where nothing is', (path: string) => path, 'there is nothing at this path'],
    [
      'a link to itself',
      (path: string) => void symlinkSync(path, path),
      'this symbolic link leads back to itself',
    ],
    ['a file that is no deck', (path: string) => writeFileSync(path, 'a'), 'a deck must be a mapping'],
  ])('%s', async (_, make, message) => {
    const path = join(root, 'odd');
    make(path);
    places = { ...places, added: [path, ...places.added] };
    expect(await topics()).toEqual(['generators', 'good']);
    expect((await told())[0]).toContain(message);
  });

  test('a device instead of a file', async () => {
    places = { ...places, added: ['/dev/null', ...places.added] };
    expect(await told()).toEqual(['/dev/null: this is neither a file nor a folder']);
  });
});

test('folders that lead into each other by links are gone through once', async () => {
  write('added/one/own.yaml', deckText('own'));
  symlinkSync(join(root, 'added'), join(root, 'added', 'one', 'back'));
  symlinkSync(join(root, 'added', 'one'), join(root, 'added', 'two'));
  const { decks, problems } = await loadIndex(places);
  expect(decks.map(({ topic }) => topic)).toEqual(['generators', 'own']);
  expect(problems).toEqual([]);
});

test('a deck that vanished since the index was read is no deck any more', async () => {
  const file = write('added/own.yaml', deckText('own'));
  const deck = (await loadIndex(places)).decks[1];
  rmSync(file);
  expect(deck && (await loadParsed(places, deck))).toMatchObject({
    deck: null,
    problems: [{ file, message: 'there is nothing at this path' }],
  });
});

test('20,000 cards are one deck like any other', async () => {
  const card = (i: number) =>
    `  - {id: c${i}, type: recall, level: mid, prompt: Q ${i}, answer: A, explain: E}\n`;
  const head = 'topic: large\ntitle: T\nsummary: S.\ncards:\n';
  write('added/large.yaml', head + Array.from({ length: 20_000 }, (_, i) => card(i)).join(''));
  const { decks, problems } = await loadIndex(places);
  expect(problems).toEqual([]);
  expect(decks[1]?.cards).toHaveLength(20_000);
});
