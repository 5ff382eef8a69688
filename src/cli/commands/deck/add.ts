import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { UserError } from '../../../core/user-error.ts';
import { visible } from '../../../core/visible.ts';
import { problemsText } from '../../../views/problems.ts';
import { plural } from '../../../views/words.ts';
import { addPath, type DeckHome, openDecks, shownPath } from '../../deck-home.ts';
import { commandNamed } from '../../flags.ts';
import { present } from '../../present.ts';
import type { Open } from '../../program.ts';
import { contextOf } from './context-of.ts';

export function deckAdd(open: Open) {
  return commandNamed('add', 'read a deck, or all decks of a folder, where it lies')
    .argument('<path>', 'a YAML file or a folder')
    .option('--json', 'as JSON')
    .action(async (given, flags, self) => {
      const context = contextOf(open, self);
      const path = resolve(given);
      if (!existsSync(path)) throw new UserError(nothingAt(path));
      const decks = await openDecks(context);
      tellKnown(path, decks);
      await addPath(decks, path);
      const { library } = await openDecks(context);
      const found = library.decks.filter(({ file }) => file !== null && isIn(file, path));
      const problems = library.problems.filter(({ file }) => isIn(file, path));
      if (problems.length > 0)
        context.stderr.write(`${problemsText(problems, context.style(context.stderr))}\n`);
      const view = {
        path,
        decks: found.map(({ topic, title, cards, file }) => ({ topic, title, cards: cards.length, file })),
        problems,
      };
      present(context, view, flags.json, () =>
        [
          `Added ${visible(shownPath(path))}.`,
          ...found.map(
            ({ topic, cards }) =>
              `  ${topic}: ${plural(cards.length, 'card')}. Study it: pyprep study ${topic}`,
          ),
          ...(found.length === 0 ? ['No deck of it can be asked yet.'] : []),
        ].join('\n'),
      );
    });
}

function nothingAt(path: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? `${path} is a symbolic link that leads nowhere.` : `There is nothing at ${path}.`;
}

/** Throws UserError where the path is read already. */
function tellKnown(path: string, { settings, library }: DeckHome): void {
  const real = realpathSync(path);
  const known = settings['deck-paths'].find(
    (one) => existsSync(one) && (realpathSync(one) === real || isIn(real, realpathSync(one))),
  );
  if (known !== undefined) throw new UserError(`${path} is read already, by way of ${known}.`);
  if (existsSync(library.places.own) && isIn(real, realpathSync(library.places.own)))
    throw new UserError(`${path} is read already: it lies in pyprep's own folder of decks.`);
}

/** Whether a file is the path itself or below it. */
function isIn(file: string, path: string): boolean {
  return file === path || file.startsWith(path.endsWith(sep) ? path : path + sep);
}
