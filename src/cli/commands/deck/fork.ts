import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resolveNames } from '../../../core/resolve.ts';
import { dayOf } from '../../../core/time.ts';
import { UserError } from '../../../core/user-error.ts';
import { contentHash } from '../../../store/deck-cache.ts';
import { bringSchema, copyDeck, readDeck, SCHEMA_NAME } from '../../../store/own-decks.ts';
import { trustAll } from '../../../store/trust.ts';
import { openDecks, shipped } from '../../deck-home.ts';
import { commandNamed } from '../../flags.ts';
import { present } from '../../present.ts';
import type { Open } from '../../program.ts';
import { contextOf } from './context-of.ts';

export function deckFork(open: Open) {
  return commandNamed('fork', 'copy a built-in deck to change it: same cards, same progress')
    .argument('<topic>', 'a built-in deck')
    .option('--json', 'as JSON')
    .action(async (topic, flags, self) => {
      const context = contextOf(open, self);
      const { library, home } = await openDecks(context);
      resolveNames(
        [topic],
        library.decks.map((deck) => deck.topic),
        [],
      );
      const deck = library.deck(topic);
      if (deck.file !== null) {
        const what = deck.isFork ? 'is forked already' : 'is a deck of your own';
        throw new UserError(`${topic} ${what}: ${deck.file}`, `Edit it: pyprep deck edit ${topic}`);
      }
      const file = join(library.places.own, `${topic}.yaml`);
      if (existsSync(file)) {
        throw new UserError(
          `${topic} is forked already, but ${file} is no deck of that topic.`,
          `Mend it: pyprep deck edit ${topic}`,
        );
      }
      copyDeck(shipped(context, `${topic}.yaml`), file);
      bringSchema(shipped(context, SCHEMA_NAME), library.places.own);
      // It is the built-in deck's very content; once it is changed, the person is asked.
      trustAll(home.dir, contentHash(readDeck(file)), dayOf(context.now()));
      present(
        context,
        { topic, file },
        flags.json,
        () =>
          `${topic} is yours now: ${file}\nIt replaces the built-in deck and keeps its progress. Edit it: pyprep deck edit ${topic}`,
      );
    });
}
