import { commandNamed } from '../flags.ts';
import type { Open } from '../program.ts';
import { deckAdd } from './deck/add.ts';
import { deckEdit } from './deck/edit.ts';
import { deckFork } from './deck/fork.ts';
import { deckLint } from './deck/lint.ts';
import { deckList } from './deck/list.ts';
import { deckNew } from './deck/new.ts';
import { deckRemove } from './deck/remove.ts';
import { deckVerify } from './deck/verify.ts';

export function deck(open: Open) {
  const command = commandNamed('deck', 'decks of your own: new, add, remove, list, edit, fork, lint, verify');
  for (const declare of [deckNew, deckAdd, deckRemove, deckList, deckEdit, deckFork, deckLint, deckVerify]) {
    command.addCommand(declare(open));
  }
  return command;
}
