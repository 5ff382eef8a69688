import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../core/user-error.ts';
import { writeError } from '../../store/file-error.ts';
import { exportJournal } from '../../store/transfer.ts';
import { commandNamed } from '../flags.ts';
import { homeOf } from '../home.ts';
import { remark } from '../present.ts';
import type { Open } from '../program.ts';

export function exportCommand(open: Open) {
  return commandNamed('export', 'write out all progress, to keep or to carry')
    .option('--journal', 'every answer and change, as JSON lines')
    .argument('[file]', 'a new file; none: stdout')
    .action(async (file, flags) => {
      const context = open(flags);
      if (!flags.journal)
        throw new UserError(
          'Say what to export: the journal is all that there is yet.',
          'pyprep export --journal progress.jsonl',
        );
      const text = Readable.from(exportJournal(homeOf(context)));
      if (file === undefined) {
        text.pipe(context.stdout, { end: false });
        await once(text, 'end');
        return;
      }
      if (existsSync(file))
        throw new UserError(`${file} is there already.`, 'Name a new file: nothing is overwritten.');
      await pipeline(text, createWriteStream(file, { flags: 'wx' })).catch((error: unknown) => {
        throw writeError(file, error);
      });
      remark(context, `Written: ${file}. On another machine: pyprep import --journal ${file}`);
    });
}
