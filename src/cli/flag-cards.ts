import type { NewEntry } from '../core/entry.ts';
import type { Moment } from '../core/time.ts';
import { plural } from '../views/words.ts';
import { openDesk, saveDesk } from './desk.ts';
import { commandNamed } from './flags.ts';
import { idsAt } from './named-cards.ts';
import { present } from './present.ts';
import type { Open } from './program.ts';

interface FlagCommand {
  readonly name: 'suspend' | 'unsuspend' | 'bury' | 'unbury' | 'reset';
  readonly summary: string;
  /** What the confirmation says was done: `Suspended`. */
  readonly done: string;
  entry(cards: readonly string[], now: Moment): NewEntry;
}

/** A command that writes one entry about the cards and topics that are named. */
export function flagCommand({ name, summary, done, entry }: FlagCommand) {
  return (open: Open) =>
    commandNamed(name, summary)
      .argument('<topic|id...>', 'topics or cards')
      .option('--json', 'as JSON')
      .action(async (names, flags) => {
        const context = open(flags);
        const desk = await openDesk(context);
        const ids = idsAt(desk, names);
        desk.store.append(entry(ids, context.now()), context.now());
        present(
          context,
          { do: name, cards: ids },
          flags.json,
          () =>
            `${done} ${ids.length === 1 ? ids[0] : plural(ids.length, 'card')}. pyprep undo takes it back.`,
        );
        await saveDesk(desk);
      });
}
