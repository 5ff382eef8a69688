import { CARD_TYPES, type CardTypeName } from '../core/card.ts';
import { LEVELS, type Level } from '../core/level.ts';
import { meant } from '../core/nearest.ts';
import { UserError } from '../core/user-error.ts';

/** The one of `names` that was given. Throws UserError with the nearest name. */
function oneOf<Name extends string>(given: string, names: readonly Name[], what: string): Name {
  const name = names.find((candidate) => candidate === given.trim());
  if (name) return name;
  throw new UserError(
    `There is no ${what} "${given}".`,
    meant(given, names, `It is one of: ${names.join(', ')}.`),
  );
}

/** The names of a comma-joined or repeated flag. */
function split(given: readonly string[]): string[] {
  return given.flatMap((text) => text.split(','));
}

/** A card type by its name. Throws UserError where it is none. */
export function cardType(name: string): CardTypeName {
  return oneOf(name, CARD_TYPES, 'card type');
}

/** Card types that were named by `--type`. Throws UserError for one that is none. */
export function cardTypes(given: readonly string[] = []): CardTypeName[] {
  return split(given).map(cardType);
}

/** Levels that were named by `--level`. Throws UserError for one that is none. */
export function levels(given: readonly string[] = []): Level[] {
  return split(given).map((name) => oneOf(name, LEVELS, 'level'));
}
