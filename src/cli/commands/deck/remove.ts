import { dirname, resolve, sep } from 'node:path';
import { UserError } from '../../../core/user-error.ts';
import { visible } from '../../../core/visible.ts';
import { changeSettings } from '../../../store/settings-file.ts';
import { type DeckHome, openDecks, shownPath } from '../../deck-home.ts';
import { unknownDeck } from '../../deck-sources.ts';
import { commandNamed } from '../../flags.ts';
import { present } from '../../present.ts';
import type { Open } from '../../program.ts';
import { contextOf } from './context-of.ts';

export function deckRemove(open: Open) {
  return commandNamed('remove', 'read an added deck or folder no longer; no file is touched')
    .argument('<path|topic>', 'what was added, or the topic of an added deck')
    .option('--json', 'as JSON')
    .action(async (name, flags, self) => {
      const context = contextOf(open, self);
      const decks = await openDecks(context);
      const path = addedPath(name, decks);
      const kept = decks.settings['deck-paths'].filter((one) => one !== path);
      await changeSettings(decks.home.settings, { 'deck-paths': kept });
      const folder = folderOf(path, kept);
      present(context, { path, folder }, flags.json, () =>
        visible(
          folder === null
            ? `${shownPath(path)} is read no longer. The file is where it was, and progress is kept.`
            : `${shownPath(path)} is no longer read by itself, but its folder was added too: pyprep deck remove ${folder}`,
        ),
      );
    });
}

/** The added folder in which a path lies; null where there is none. */
function folderOf(path: string, added: readonly string[]): string | null {
  return added.find((one) => path.startsWith(one.endsWith(sep) ? one : one + sep)) ?? null;
}

/** The added path that a name stands for. Throws UserError where it is none. */
function addedPath(name: string, decks: DeckHome): string {
  const added = decks.settings['deck-paths'];
  const path = added.find((one) => one === name || one === resolve(name));
  if (path !== undefined) return path;
  const deck = decks.library.decks.find(({ topic, file }) => topic === name || file === resolve(name));
  if (!deck) throw unknownDeck(name, decks);
  const { file, topic } = deck;
  if (file === null) throw new UserError(`${topic} is built in: it cannot be removed.`);
  if (added.includes(file)) return file;
  const folder = folderOf(file, added);
  if (folder !== null) {
    throw new UserError(
      `${file} is read because its folder ${folder} was added.`,
      `To read none of that folder any more: pyprep deck remove ${folder}`,
    );
  }
  throw new UserError(
    `${file} lies in pyprep's own folder of decks, and pyprep deletes no deck.`,
    `Move it away from ${dirname(file)}${deck.isFork ? '; then the built-in deck is asked again' : ''}.`,
  );
}
