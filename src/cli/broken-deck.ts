import { basename, dirname } from 'node:path';
import type { CardId } from '../core/entry.ts';
import { nearest } from '../core/nearest.ts';
import { UserError } from '../core/user-error.ts';
import { visible } from '../core/visible.ts';
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

/**
 * What to say before cards of these topics are asked where a fork of one cannot be read, so that the built-in deck stands in for
 * it; null where all can.
 */
export function brokenForks({ decks, problems, places }: Library, topics: readonly string[]): string | null {
  const told = decks.flatMap(({ topic, file }) => {
    if (file !== null || !topics.includes(topic)) return [];
    const problem = problems.find(
      (one) => one.severity === 'error' && dirname(one.file) === places.own && nameOf(one.file) === topic,
    );
    if (!problem) return [];
    const { file: fork, line, column, message } = problem;
    return [
      `Your fork of ${topic} cannot be read, so the built-in deck is asked. What is wrong: ` +
        `${fork}:${line}:${column}: ${message}. Mend it: pyprep deck edit ${topic}`,
    ];
  });
  return told.length > 0 ? visible(told.join('\n')) : null;
}

/** What a deck's file is called, which is its topic as a rule. */
function nameOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '');
}
