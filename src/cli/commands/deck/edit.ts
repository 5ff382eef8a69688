import { dirname, resolve } from 'node:path';
import { resolveNames } from '../../../core/resolve.ts';
import { UserError } from '../../../core/user-error.ts';
import type { ShelvedDeck } from '../../../store/decks.ts';
import { problemsText } from '../../../views/problems.ts';
import { plural } from '../../../views/words.ts';
import { type DeckHome, openDecks, shipped, shownPath } from '../../deck-home.ts';
import { unknownDeck } from '../../deck-sources.ts';
import { EXIT } from '../../exit-codes.ts';
import { commandNamed } from '../../flags.ts';
import { openEditor } from '../../open-editor.ts';
import { presentJson, remark } from '../../present.ts';
import type { Open } from '../../program.ts';
import { contextOf } from './context-of.ts';

export function deckEdit(open: Open) {
  return commandNamed('edit', 'open a deck of your own in your editor, at a card where one is named')
    .argument('<id|topic>', 'a card, a topic, or the file of a deck')
    .option('--json', 'what came of it as JSON')
    .action(async (name, flags, self) => {
      const context = contextOf(open, self);
      const decks = await openDecks(context);
      const { file, line } = await placeOf(name, decks);
      await openEditor(context, decks.settings.editor, file, line);
      const { library } = await openDecks(context);
      const problems = library.problems.filter((problem) => problem.file === file);
      if (problems.length > 0) {
        context.stderr.write(`${problemsText(problems, context.style(context.stderr))}\n`);
        context.exitCode = EXIT.no;
      }
      const deck = library.decks.find((one) => one.file === file);
      const cards = deck?.cards.length ?? 0;
      if (flags.json) presentJson(context, { topic: deck?.topic ?? null, file, cards, problems });
      else if (deck) remark(context, `${deck.topic}: ${plural(cards, 'card')} can be asked.`);
    });
}

/** Where a card, a deck, or a file that is too broken to be one is edited. Throws UserError. */
async function placeOf(name: string, decks: DeckHome): Promise<{ file: string; line: number }> {
  const { library } = decks;
  const path = resolve(name);
  const broken = library.problems.find(({ file }) => file === path || stem(file) === name);
  const byFile = library.decks.find(({ topic, file }) => topic === name || file === path);
  // A broken fork: the built-in deck is asked in its place, and is not what the person wants to edit.
  const isFork = byFile?.file === null && broken !== undefined && dirname(broken.file) === library.places.own;
  if (byFile && !isFork) return { file: fileOf(byFile, decks), line: 1 };
  if (broken) return { file: broken.file, line: broken.line };
  if (!name.includes('/')) throw unknownDeck(name, decks);
  const cards = library.decks.flatMap((deck) => deck.cards);
  const { ids } = resolveNames(
    [name],
    [],
    cards.map(({ id }) => id),
  );
  const card = await library.card(ids[0] ?? name);
  return { file: fileOf(library.deck(card.topic), decks), line: card.line };
}

/** Throws UserError where the deck is built in. */
function fileOf({ file, topic }: ShelvedDeck, { context }: DeckHome): string {
  if (file !== null) return file;
  throw new UserError(
    `${topic} is built in: ${shownPath(shipped(context, `${topic}.yaml`))}`,
    `To change it, make the deck your own: pyprep deck fork ${topic}`,
  );
}

const stem = (file: string) => file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '');
