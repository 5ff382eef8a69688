import { collect, commandOnPythons } from '../flags.ts';
import type { Open } from '../program.ts';
import { deckAdd } from './deck/add.ts';
import { deckEdit } from './deck/edit.ts';
import { deckFork } from './deck/fork.ts';
import { deckLint } from './deck/lint.ts';
import { deckList } from './deck/list.ts';
import { deckNew } from './deck/new.ts';
import { deckRemove } from './deck/remove.ts';
import { deckVerify } from './deck/verify.ts';

/** The flags that all commands have are taken by `deck` itself wherever they stand: its subcommands ask for them there. */
export function deck(open: Open) {
  const summary = 'decks of your own: new, add, remove, list, edit, fork, lint, verify';
  const command = commandOnPythons('deck', summary).option(
    '--python <X.Y>',
    'the version of Python whose answers hold; for verify: see there',
    collect,
  );
  for (const declare of [deckNew, deckAdd, deckRemove, deckList, deckEdit, deckFork, deckLint, deckVerify]) {
    command.addCommand(declare(open));
  }
  return command;
}
