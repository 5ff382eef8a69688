import { buryEntry, type CardId } from '../core/entry.ts';
import type { Desk } from './desk.ts';
import { editCard } from './edit-card.ts';
import { pause } from './pause.ts';
import type { SessionCommand } from './sitting.ts';
import type { Stage } from './stage.ts';

/** What became of a card by a command: it is asked again, it is put aside, or the person quits. */
export type Fate = 'again' | 'aside' | 'quit';

/** Carries out a command that is about the card itself, the same in every kind of sitting. */
export async function commandCard(
  desk: Desk,
  stage: Stage,
  id: CardId,
  command: Exclude<SessionCommand, 'quit' | 'undo'>,
): Promise<Fate> {
  const now = desk.context.now();
  switch (command) {
    case 'suspend':
      desk.store.append({ do: 'suspend', cards: [id] }, now);
      return 'aside';
    case 'bury':
      desk.store.append(buryEntry([id], now), now);
      return 'aside';
    case 'edit':
      if (await editCard(desk, stage, id)) return 'again';
      return (await pause(stage)) ? 'again' : 'quit';
  }
}
