import type { Card } from '../core/card.ts';
import type { RunCheck } from '../core/card-types/card-type.ts';
import type { Workbench } from '../prompts/card-prompt.ts';
import { openAttempt } from '../store/attempts.ts';
import type { Look } from '../store/look.ts';
import { edit, editorCommand } from '../system/editor.ts';
import type { Desk } from './desk.ts';
import { lendTerminal } from './lend-terminal.ts';
import { mayRun } from './may-run.ts';
import { pythonAt } from './python-at.ts';

/** The programs outside that a card may need: a Python that judges, an editor to write in. */
export interface Tools {
  /** Null where there is no Python, or the person does not want the deck's code to run. */
  runCheck(card: Card): Promise<RunCheck | null>;
  /** The file of a code card, and what can be done with it. */
  workbench(card: Card, run: RunCheck | null): Workbench;
}

/**
 * The tools of this run. Programs are looked for, and trust is asked for, when a card first needs them. `tell` says that
 * there is no Python.
 */
export function createTools(desk: Desk<Look>, tell: (text: string) => void): Tools {
  let told = false;
  return {
    async runCheck(card) {
      if (!('check' in card) || card.check === undefined || card.type === 'bug') return null;
      if (!(await mayRun(desk, card))) return null;
      const python = await pythonAt(desk);
      if (!python) {
        if (!told)
          tell(
            'No Python 3.9 or newer was found: code is compared by you. See: pyprep config set python-path',
          );
        told = true;
        return null;
      }
      const { checkCode } = await import('../system/check-code.ts');
      return (code, check) => checkCode(python, code, check);
    },
    workbench: (card, run) => workbench(desk, card, run),
  };
}

function workbench({ home, settings, context }: Desk<Look>, card: Card, run: RunCheck | null): Workbench {
  const attempt = openAttempt(home.dir, card.topic, card.id);
  const command = editorCommand(settings.editor, context.env);
  const check = card.type === 'code' && run ? (source: string) => run(source, card.check) : null;
  return {
    ...attempt,
    editor:
      command === null
        ? null
        : { name: command, open: () => lendTerminal(() => edit(command, attempt.file)) },
    check,
  };
}
