import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { meant } from '../core/nearest.ts';
import type { Problem } from '../core/problem.ts';
import { UserError } from '../core/user-error.ts';
import { deckFiles } from '../store/deck-files.ts';
import type { ShelvedDeck } from '../store/decks.ts';
import type { Context } from './context.ts';
import { type DeckHome, shipped, shownPath } from './deck-home.ts';
import { remark } from './present.ts';

/** A deck's YAML file, the package's own included. */
export interface DeckSource {
  readonly file: string;
  readonly builtIn: boolean;
}

/**
 * The files that names on the command line stand for, topics or paths; all decks where none is named. Throws UserError
 * with the nearest topic, or where a path has no deck.
 */
export function deckSources(decks: DeckHome, names: readonly string[]): DeckSource[] {
  const found = names.length > 0 ? names.flatMap((name) => named(name, decks)) : all(decks);
  return [...new Map(found.map((source) => [source.file, source])).values()];
}

/** The deck of a topic, or a path, whichever a name stands for. */
function named(name: string, decks: DeckHome): DeckSource[] {
  const deck = decks.library.decks.find(({ topic }) => topic === name);
  if (deck) return [sourceOf(deck, decks)];
  if (existsSync(name)) return fromPath(resolve(name), decks);
  throw unknownDeck(name, decks);
}

/** What to tell where a name stands for no deck. */
export function unknownDeck(name: string, { library }: DeckHome): UserError {
  const topics = library.decks.map(({ topic }) => topic);
  return new UserError(
    `There is no deck "${name}", and no file of that name.`,
    meant(name, topics, 'pyprep deck list shows all decks.'),
  );
}

function sourceOf({ file, topic }: ShelvedDeck, { context }: DeckHome): DeckSource {
  return { file: file ?? shipped(context, `${topic}.yaml`), builtIn: file === null };
}

/** Says how many files of a folder are left out; the others are worked on. */
function tellLeftOut(context: Context, problems: readonly Problem[]): void {
  for (const { file, message, severity } of problems) {
    if (severity === 'warning') remark(context, `${shownPath(file)}: ${message}.`);
  }
}

function fromPath(path: string, { context }: DeckHome): DeckSource[] {
  const { files, problems } = deckFiles([path]);
  const problem = problems.find(({ severity }) => severity === 'error');
  if (problem) throw new UserError(`${problem.file}: ${problem.message}.`);
  if (files.length === 0) throw new UserError(`No deck is in ${path}: decks are .yaml files.`);
  tellLeftOut(context, problems);
  const folder = realpathSync(shipped(context, ''));
  return files.map((file) => ({ file, builtIn: dirname(realpathSync(file)) === folder }));
}

/** Every deck, those too that are too broken to be on the shelf. A fork stands for the built-in one. */
function all(decks: DeckHome): DeckSource[] {
  const { decks: shelved, places } = decks.library;
  const own = [[places.own], places.added].map((paths) =>
    deckFiles(paths.filter((path) => existsSync(path))),
  );
  for (const { problems } of own) tellLeftOut(decks.context, problems);
  const files = new Set(own.flatMap((found) => found.files));
  const builtIn = shelved.filter(({ file }) => file === null).map((deck) => sourceOf(deck, decks));
  return [...builtIn, ...[...files].map((file) => ({ file, builtIn: false }))];
}
