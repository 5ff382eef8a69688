import type { Undone } from '../../store/store.ts';
import { plural } from '../../views/words.ts';
import { openDesk, saveDesk } from '../desk.ts';
import { EXIT } from '../exit-codes.ts';
import { commandNamed } from '../flags.ts';
import { present, presentJson, remark } from '../present.ts';
import type { Open } from '../program.ts';

export function undo(open: Open) {
  return commandNamed('undo', 'take back the last answer or change, also of an earlier session')
    .option('--json', 'as JSON')
    .action(async (flags) => {
      const context = open(flags);
      const desk = await openDesk(context);
      const undone = desk.store.undo(context.now());
      if (!undone) {
        context.exitCode = EXIT.no;
        if (flags.json) presentJson(context, { undone: null });
        else remark(context, 'There is nothing to undo.');
        return;
      }
      present(context, { undone }, flags.json, () => undoneText(undone));
      await saveDesk(desk);
    });
}

/** More cards than so many are counted, not named. */
const MOST_NAMED = 8;

function undoneText({ do: what, cards }: Undone): string {
  const named = cards.length > MOST_NAMED ? plural(cards.length, 'card') : cards.join(', ');
  return `Took back: ${what} of ${named}.${what === 'reschedule' ? ' The setting stays as it is.' : ''}`;
}
