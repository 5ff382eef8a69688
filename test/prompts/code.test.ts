import { describe, expect, test } from 'vitest';
import type { Draft, Workbench } from '../../src/prompts/card-prompt.ts';
import { code } from '../../src/prompts/code.ts';
import { drillCard } from '../data/drill-deck.ts';
import { BACKSPACE, command, ctrl, ENTER, ESC, OPTIONS, openRoom, paste, value } from './open-room.ts';

const card = drillCard('code');
const SOLUTION = 'def double(n):\n    return 2 * n\n';

interface Bench {
  readonly editor?: string;
  /** What stands in the file after the editor was open. */
  readonly edited?: string;
  readonly check?: Workbench['check'];
}

/** A code card at a file that is a variable, and its room. */
function atBench({ editor, edited, check = null }: Bench = {}, draft: Draft = {}, was = '') {
  const opened = openRoom();
  let file = was;
  const savers = new Set<() => void>();
  const write = (source: string) => {
    file = source;
  };
  const bench: Workbench = {
    file: '/home/me/attempts/drill/code.py',
    read: () => file,
    write,
    watch: (onSave) => {
      savers.add(onSave);
      return () => savers.delete(onSave);
    },
    editor: editor ? { name: editor, open: async () => edited === undefined || write(edited) } : null,
    check,
  } as Workbench;
  return {
    ...opened,
    file: () => file,
    /** As an editor beside the terminal does. */
    save: (source: string) => {
      write(source);
      for (const tell of savers) tell();
    },
    watched: () => savers.size > 0,
    asked: code.ask(card, opened.room, { ...OPTIONS, draft, workbench: () => bench }),
  };
}

const check: Workbench['check'] = async (source) =>
  source.includes('2 * n') ? { passed: true } : { passed: false, why: 'assert double(4) == 8' };

describe('the file of a code card', () => {
  test('begins with what the card gives, and is handed in by Space as it is', async () => {
    const { asked, shows, type, file } = atBench();
    await shows(
      '  Your file: /home/me/attempts/drill/code.py\n  Save it in any editor, and the result shows here.',
    );
    await shows('enter: type it here · space hands it in · ? help');
    expect(file()).toBe(card.starter);
    type(' ');
    expect(await asked).toEqual(value(card.starter));
  });

  test('is kept where the card is asked again', async () => {
    const draft: Draft = {};
    const first = atBench({}, draft);
    first.type('?');
    expect(await first.asked).toEqual(command('help'));
    const again = atBench({}, draft, SOLUTION);
    again.type(' ');
    expect(await again.asked).toEqual(value(SOLUTION));
  });

  test('is checked at each save in an editor elsewhere, as long as the card is asked', async () => {
    const { asked, shows, type, save, watched, text } = atBench({ check });
    await shows('space hands it in');
    save('def double(n):\n    return n\n');
    await shows('  ✘ assert double(4) == 8');
    save(SOLUTION);
    await shows('  ✔ All checks pass.');
    expect(text()).not.toContain('✘');
    type(' ');
    expect(await asked).toEqual(value(SOLUTION));
    expect(watched()).toBe(false);
  });

  test('is opened in the editor by Enter, then checked', async () => {
    const { asked, shows, type } = atBench({ editor: 'vim', edited: SOLUTION, check });
    await shows('enter opens vim · space hands it in');
    type(ENTER);
    await shows('All checks pass.');
    type(' ');
    expect(await asked).toEqual(value(SOLUTION));
  });

  test('takes commands, and no letter with Ctrl', async () => {
    const { asked, type } = atBench({ editor: 'vim', check });
    for (const key of [ctrl('t'), ctrl('s'), paste('q'), 'x', 's']) type(key);
    expect(await asked).toEqual(command('suspend'));
  });

  test('is left by Ctrl-D, Ctrl-C and signals as all is', async () => {
    const closed = atBench();
    closed.type(ctrl('d'));
    expect(await closed.asked).toEqual(command('quit'));
    const interrupted = atBench();
    interrupted.type(ctrl('c'));
    await expect(interrupted.asked).rejects.toThrow('SIGINT');
    const { asked, abort } = atBench();
    abort('SIGTERM');
    await expect(asked).rejects.toMatchObject({ cause: 'SIGTERM' });
  });
});

describe('code typed here', () => {
  test('is indented, checked when an empty line ends it, and typed on where it is not yet right', async () => {
    const { asked, shows, type } = atBench({ check });
    type(ENTER);
    await shows('  your code ›');
    type(`def double(n):${ENTER}`);
    type(`return n${ENTER}${ctrl('u')}${ENTER}`);
    await shows('  ✘ assert double(4) == 8');
    type('t');
    await shows(/your code › def double\(n\):\n +return n\n/);
    type(`${BACKSPACE} * 2`);
    await shows('return n * 2');
    type(`${ctrl('u')}${SOLUTION.split('\n')[1]}${ENTER}${ctrl('u')}${ENTER}`);
    await shows('  ✔ All checks pass.');
    type(' ');
    expect(await asked).toEqual(value(SOLUTION));
  });

  test('may be pasted', async () => {
    const { asked, shows, type } = atBench({ check });
    type('t');
    await shows('  your code ›');
    type(paste(SOLUTION));
    type(ENTER);
    await shows('All checks pass.');
    type(' ');
    expect(await asked).toEqual(value(SOLUTION));
  });

  test('leaves the file as it is where the field is left, or nothing was typed', async () => {
    const { asked, shows, type } = atBench();
    type(ENTER);
    await shows('your code ›');
    type('half a th');
    await shows('half a th');
    type(ESC);
    await shows('back to typing');
    type('u');
    await shows('space hands it in');
    type(ENTER);
    await shows('your code ›');
    type(ENTER);
    await shows('space hands it in');
    type(' ');
    expect(await asked).toEqual(value(card.starter));
  });
});
