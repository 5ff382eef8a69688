import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CARD_TYPES } from '../../../core/card.ts';
import { dayOf } from '../../../core/time.ts';
import { UserError } from '../../../core/user-error.ts';
import { deckTemplate } from '../../../formats/deck-template.ts';
import { contentHash } from '../../../store/deck-cache.ts';
import { bringSchema, createDeck, SCHEMA_NAME } from '../../../store/own-decks.ts';
import { trustAll } from '../../../store/trust.ts';
import { editorCommand } from '../../../system/editor.ts';
import { problemsText } from '../../../views/problems.ts';
import { askNewDeck } from '../../ask-new-deck.ts';
import type { Context } from '../../context.ts';
import { addPath, type DeckHome, openDecks, schemaFor, shipped } from '../../deck-home.ts';
import { EXIT } from '../../exit-codes.ts';
import { commandNamed } from '../../flags.ts';
import { isTerminal } from '../../need-terminal.ts';
import { openEditor } from '../../open-editor.ts';
import { present, remark } from '../../present.ts';
import type { Open } from '../../program.ts';
import { contextOf } from './context-of.ts';

export function deckNew(open: Open) {
  return commandNamed('new', 'start a deck of your own: a YAML file with a first card, opened in your editor')
    .argument('<name|path>', 'the topic; a path (ends in .yaml) puts the file there')
    .option('--here', 'put the file into the working folder')
    .option('--title <text>', 'the title of the deck')
    .option('--type <type>', `the type of the first card: ${CARD_TYPES.join(', ')}`)
    .option('--no-edit', 'do not open an editor')
    .option('--json', 'as JSON')
    .action(async (name, flags, self) => {
      const context = contextOf(open, self);
      const decks = await openDecks(context);
      const { topic, file, isAway } = placeOf(name, flags.here === true, decks);
      tellTaken(topic, file, decks);
      const { title, type } = await askNewDeck(context, { topic, title: flags.title, type: flags.type });
      if (!isAway) bringSchemaTo(decks);
      const text = deckTemplate({ topic, title, type, schema: schemaFor(file) });
      createDeck(file, text);
      // pyprep wrote it: its code needs no yes until it is changed.
      trustAll(decks.home.dir, contentHash(text), dayOf(context.now()));
      if (isAway) await addPath(decks, file);
      if (flags.edit && isTerminal(context)) await editNew(context, decks.settings.editor, file);
      await tell(context, topic, file, flags.json);
    });
}

interface Place {
  readonly topic: string;
  readonly file: string;
  /** Not in pyprep's own folder of decks. */
  readonly isAway: boolean;
}

/** The topic and the file that a name or a path stands for. Throws UserError where it can be no topic. */
function placeOf(name: string, here: boolean, { library }: DeckHome): Place {
  const isPath = /[/\\]|\.ya?ml$/.test(name);
  const topic = name.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '');
  if (!/^[a-z0-9-]+$/.test(topic)) {
    const near = topic
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    throw new UserError(
      `"${topic}" can be no topic: topics have only small letters, digits and hyphens.`,
      near ? `Perhaps: pyprep deck new ${near}` : undefined,
    );
  }
  if (isPath) return { topic, file: resolve(/\.ya?ml$/.test(name) ? name : `${name}.yaml`), isAway: true };
  if (here) return { topic, file: resolve(`${topic}.yaml`), isAway: true };
  return { topic, file: join(library.places.own, `${topic}.yaml`), isAway: false };
}

/** Throws UserError where the topic or the file is there already. */
function tellTaken(topic: string, file: string, { library }: DeckHome): void {
  const deck = library.decks.find((one) => one.topic === topic);
  if (deck?.file === null) {
    throw new UserError(`${topic} is a built-in deck.`, `To change it: pyprep deck fork ${topic}`);
  }
  const known = deck?.file ?? (existsSync(file) ? file : undefined);
  if (known === undefined) return;
  const hint = `Edit it: pyprep deck edit ${deck ? topic : file}`;
  throw new UserError(`${known} is there already: nothing was written.`, hint);
}

/** The schema for editors, beside the decks of the home. */
function bringSchemaTo({ context, library }: DeckHome): void {
  bringSchema(shipped(context, SCHEMA_NAME), library.places.own);
}

async function editNew(context: Context, setting: string | null, file: string): Promise<void> {
  if (editorCommand(setting, context.env)) return openEditor(context, setting, file, FIRST_CARD);
  remark(context, 'No editor is set ($EDITOR, or pyprep config set editor NAME): open the file in yours.');
}

/** The line at which the first card starts. */
const FIRST_CARD = 8;

/** Reads the deck back and says what is wrong with it, or how to study it. */
async function tell(context: Context, topic: string, file: string, json: true | undefined): Promise<void> {
  const { library } = await openDecks(context);
  const problems = library.problems.filter((problem) => problem.file === file);
  const deck = library.decks.find((one) => one.file === file);
  if (problems.length > 0) {
    context.stderr.write(`${problemsText(problems, context.style(context.stderr))}\n`);
    context.exitCode = EXIT.no;
  }
  const view = { topic: deck?.topic ?? topic, file, cards: deck?.cards.length ?? 0, problems };
  present(context, view, json, () =>
    [
      file,
      ...(problems.length > 0 ? [`Mend it: pyprep deck edit ${topic}`] : []),
      ...(view.cards > 0 ? [`Study it: pyprep study ${view.topic}`] : []),
    ].join('\n'),
  );
}
