import type { CardId } from '../core/entry.ts';
import { UserError } from '../core/user-error.ts';
import type { Desk } from './desk.ts';
import { cardAt } from './named-cards.ts';
import { openEditor } from './open-editor.ts';
import type { Stage } from './stage.ts';

/**
 * Opens a card of an own deck in the editor and reloads its deck; says of a built-in one where it is and what to do.
 * False where something is left on the stage to be read.
 */
export async function editCard(desk: Desk, stage: Stage, id: CardId): Promise<boolean> {
  const card = await cardAt(desk, id);
  const { file, line, builtIn } = desk.library.place(card);
  if (builtIn) {
    stage.show(
      () =>
        `  This card is built in: ${file}:${line}\n  To change it, make the deck your own: pyprep deck fork ${card.topic}\n`,
    );
    return false;
  }
  try {
    await openEditor(desk.context, desk.settings.editor, file, line);
    await desk.library.reload(card);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stage.show(() => `  ${error.message}\n  ${error.hint ?? ''}\n`);
    return false;
  }
}
