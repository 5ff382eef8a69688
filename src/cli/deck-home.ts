import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Settings } from '../core/settings.ts';
import { SCHEMA_NAME } from '../store/own-decks.ts';
import type { Home } from '../store/paths.ts';
import { changeSettings, readSettings } from '../store/settings-file.ts';
import type { Context } from './context.ts';
import { homeOf } from './home.ts';
import { type Library, openLibrary } from './library.ts';

/** What commands about decks work with; no progress is read. */
export interface DeckHome {
  readonly context: Context;
  readonly home: Home;
  readonly settings: Settings;
  readonly library: Library;
}

/** Settings and decks as they are now. */
export async function openDecks(context: Context): Promise<DeckHome> {
  const home = homeOf(context);
  const settings = readSettings(home.settings);
  return { context, home, settings, library: await openLibrary(context, home, settings) };
}

/** A file of the package's folder of decks: the YAML that the built-in ones are compiled of, their schema. */
export function shipped({ builtIn }: Context, name: string): string {
  return join(builtIn, '..', '..', 'decks', name);
}

/** What the schema line of a deck names: the copy beside it, or, where there is none, the one of this version. */
export function schemaFor(file: string): string {
  if (existsSync(join(dirname(file), SCHEMA_NAME))) return `./${SCHEMA_NAME}`;
  return `https://unpkg.com/${manifest.name}@${manifest.version}/decks/${SCHEMA_NAME}`;
}

/** A path as it is shown: from the working folder, where the file is in it. */
export function shownPath(file: string): string {
  const short = relative('', file);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? file : short;
}

/** Has a file or a folder read from now on. Throws UserError where settings.json cannot be written. */
export async function addPath({ home, settings }: DeckHome, path: string): Promise<void> {
  await changeSettings(home.settings, { 'deck-paths': [...settings['deck-paths'], path] });
}
