import type { Card } from '../core/card.ts';
import type { RunCheck } from '../core/card-types/card-type.ts';
import { cardType } from '../core/card-types/index.ts';
import { visible } from '../core/visible.ts';
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
  /**
   * Null where judging runs nothing, there is no Python, or the person does not want the deck's code to run. `asked` is
   * called after they had to be asked.
   */
  runCheck(card: Card, asked?: () => void): Promise<RunCheck | null>;
  /** The file of a code card, and what can be done with it. */
  workbench(card: Card, run: RunCheck | null): Workbench;
}

/**
 * The tools of this run. Programs are looked for, and trust is asked for, when a card first needs them. `tell` says
 * once that there is no Python, or another than was set.
 */
export function createTools(desk: Desk<Look>, tell: (text: string) => void): Tools {
  let told = false;
  return {
    async runCheck(card, asked) {
      if (!cardType(card).judgedBy?.(card as never)) return null;
      if (!(await mayRun(desk, card, asked))) return null;
      const { python, note } = await pythonAt(desk);
      if (note !== null && !told) {
        told = true;
        tell(visible(note));
      }
      if (!python) return null;
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
