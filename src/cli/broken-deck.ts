import { basename } from 'node:path';
import type { CardId } from '../core/entry.ts';
import { nearest } from '../core/nearest.ts';
import { UserError } from '../core/user-error.ts';
import type { Library } from './library.ts';

/**
 * A topic or a card id that stands for nothing, but may be in a file with something wrong in it: throws UserError that says
 * what is wrong and where. A slip of the finger is left to others to tell.
 */
export function tellBroken(
  { decks, problems }: Library,
  name: string,
  ids: ReadonlySet<CardId> | readonly CardId[],
): void {
  const isCard = name.includes('/');
  const topic = isCard ? name.slice(0, name.indexOf('/')) : name;
  const deck = decks.find((one) => one.topic === topic);
  if (deck && (!isCard || nearest(name, [...ids]) !== undefined)) return;
  const problem = problems.find(
    ({ file, severity }) => severity === 'error' && (deck ? deck.file === file : nameOf(file) === topic),
  );
  if (!problem) return;
  const { file, line, column, message } = problem;
  throw new UserError(
    `There is no ${isCard ? 'card' : 'topic'} "${name}", but something is wrong in ${file}:${line}:${column}: ${message}.`,
    `Mend it: pyprep deck edit ${topic}`,
  );
}

/** What a deck's file is called, which is its topic as a rule. */
function nameOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '');
}
