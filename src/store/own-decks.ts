import {
  constants,
  copyFileSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../core/user-error.ts';
import { errorCode, readError, writeError } from './file-error.ts';
import { putWhole } from './whole-file.ts';

/** The schema by which editors complete and check decks, as it lies beside them. */
export const SCHEMA_NAME = 'deck.schema.json';

/** Writes a new deck. Throws UserError where a file of that name is there: nothing is ever overwritten. */
export function createDeck(file: string, text: string): void {
  creating(file, () => writeFileSync(file, text, { flag: 'wx', flush: true }));
}

/** A copy of a deck, byte for byte. Throws UserError as `createDeck` does. */
export function copyDeck(from: string, file: string): void {
  creating(file, () => copyFileSync(from, file, constants.COPYFILE_EXCL));
}

function creating(file: string, write: () => void): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    write();
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw writeError(file, error);
    throw new UserError(`${file} is there already: nothing was written.`, 'Choose another name.');
  }
}

/** Puts this version's schema beside the decks of a folder; a deck works without it, so that it fails is no matter. */
export function bringSchema(from: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    copyFileSync(from, join(folder, SCHEMA_NAME));
  } catch {
    // Editors then know less about the deck.
  }
}

/** The bytes of a deck. Throws UserError where it cannot be read. */
export function readDeck(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new UserError(`There is no file ${file}.`);
    throw readError(file, error);
  }
}

/** Puts another text in a deck's place, in one step; a link stays one, and rights stay. Throws UserError. */
export function replaceDeck(file: string, text: string): void {
  const real = realpathSync(file);
  try {
    putWhole(real, text, { flush: true, mode: statSync(real).mode });
  } catch (error) {
    throw writeError(file, error);
  }
}
