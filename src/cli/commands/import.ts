import { UserError } from '../../core/user-error.ts';
import { importJournal } from '../../store/transfer.ts';
import { plural } from '../../views/words.ts';
import { openDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { homeOf } from '../home.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { inputName, readFileOrInput } from '../stdin.ts';

export function importCommand(open: Open) {
  return commandNamed('import', 'bring in progress that export wrote; twice is once')
    .option('--journal', 'every answer and change, as JSON lines')
    .argument('<file>', 'the file; - reads stdin')
    .option('--json', 'as JSON')
    .action(async (file, flags) => {
      const context = open(flags);
      if (!flags.journal)
        throw new UserError(
          'Say what to import: the journal is all that there is yet.',
          `pyprep import --journal ${file}`,
        );
      const text = await readFileOrInput(context, file);
      const imported = importJournal(homeOf(context), text, inputName(file));
      const desk = await openDesk(context);
      present(context, { ...imported }, flags.json, ({ entries, skipped, already }) => {
        if (already) return 'This very file was imported before: nothing to do.';
        const unread = skipped > 0 ? `; ${plural(skipped, 'line')} not understood, but kept` : '';
        return `Brought in ${entries} ${entries === 1 ? 'entry' : 'entries'}${unread}.`;
      });
      await saveDesk(desk);
    });
}
