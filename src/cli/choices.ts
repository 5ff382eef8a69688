import { CARD_TYPES, type CardTypeName } from '../core/card.ts';
import { LEVELS, type Level } from '../core/level.ts';
import { nearest } from '../core/nearest.ts';
import { UserError } from '../core/user-error.ts';

/** The names of a comma-joined or repeated flag, each one of `names`. Throws UserError with the nearest name. */
function oneOf<Name extends string>(given: readonly string[], names: readonly Name[], what: string): Name[] {
  return given
    .flatMap((text) => text.split(','))
    .map((text) => {
      const name = names.find((candidate) => candidate === text.trim());
      if (name) return name;
      const near = nearest(text, names);
      throw new UserError(
        `There is no ${what} "${text}".`,
        near ? `Did you mean: ${near}` : `It is one of: ${names.join(', ')}.`,
      );
    });
}

/** Card types that were named by `--type`. */
export function cardTypes(given: readonly string[] = []): CardTypeName[] {
  return oneOf(given, CARD_TYPES, 'card type');
}

/** Levels that were named by `--level`. */
export function levels(given: readonly string[] = []): Level[] {
  return oneOf(given, LEVELS, 'level');
}
