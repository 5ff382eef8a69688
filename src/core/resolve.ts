import type { CardId } from './entry.ts';
import { meant } from './nearest.ts';
import { UserError } from './user-error.ts';

/** Topics and cards that a person named. */
export interface Named {
  readonly topics: readonly string[];
  readonly ids: readonly CardId[];
}

/** Sorts names into topics and card ids (`topic/id`). Throws UserError with the nearest name where one is neither. */
export function resolveNames(
  names: readonly string[],
  topics: readonly string[],
  ids: readonly CardId[],
): Named {
  const named: { topics: string[]; ids: CardId[] } = { topics: [], ids: [] };
  for (const name of names) {
    if (name.includes('/')) named.ids.push(known(name, ids, 'card'));
    else named.topics.push(known(name, topics, 'topic'));
  }
  return named;
}

function known(name: string, names: readonly string[], what: 'card' | 'topic'): string {
  if (names.includes(name)) return name;
  const list = what === 'topic' ? 'pyprep topics lists them.' : 'pyprep list lists them.';
  throw new UserError(`There is no ${what} "${name}".`, meant(name, names, list));
}
