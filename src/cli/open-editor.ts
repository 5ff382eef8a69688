import { UserError } from '../core/user-error.ts';
import { edit, editorCommand } from '../system/editor.ts';
import type { Context } from './context.ts';
import { lendTerminal } from './lend-terminal.ts';

/** Opens a file in the person's editor at a line, and waits. Throws UserError where there is no editor. */
export async function openEditor(
  context: Context,
  setting: string | null,
  file: string,
  line = 1,
): Promise<void> {
  const command = editorCommand(setting, context.env);
  if (!command) {
    throw new UserError(
      `No editor is set to open ${file} with.`,
      'Set $EDITOR, or: pyprep config set editor NAME',
    );
  }
  await lendTerminal(() => edit(command, file, line));
}
