import { describe, expect, test } from 'vitest';
import { bug } from '../../src/prompts/bug.ts';
import type { Workbench } from '../../src/prompts/card-prompt.ts';
import { choice } from '../../src/prompts/choice.ts';
import { cloze } from '../../src/prompts/cloze.ts';
import { code } from '../../src/prompts/code.ts';
import { open } from '../../src/prompts/open.ts';
import { output } from '../../src/prompts/output.ts';
import { rate } from '../../src/prompts/rate.ts';
import { recall } from '../../src/prompts/recall.ts';
import type { Room } from '../../src/prompts/room.ts';
import { selfGrade } from '../../src/prompts/self-grade.ts';
import { drillCard } from '../data/drill-deck.ts';
import { command, OPTIONS, openRoom, value } from './open-room.ts';

/** What a prompt gives in plain mode for lines, each typed once its question stands there, and all that it wrote. */
async function said<V>(
  ask: (room: Room) => Promise<V>,
  ...turns: readonly (readonly [question: string, line: string])[]
) {
  const { room, shows, type, text } = openRoom({ plain: true, rows: 40 });
  const asked = ask(room);
  let seen = '';
  for (const [question, line] of turns) {
    await shows(question);
    seen = text();
    type(`${line}\n`);
  }
  return { given: await asked, seen };
}

const only = async <V>(ask: (room: Room) => Promise<V>, ...turns: readonly (readonly [string, string])[]) =>
  (await said(ask, ...turns)).given;

describe('in plain mode', () => {
  test('a recall card waits for Enter; a letter alone is a command', async () => {
    const ask = (room: Room) => recall.ask(drillCard('recall'), room, OPTIONS);
    expect(await only(ask, ['Enter shows the answer:', ''])).toEqual(value(true));
    expect(await only(ask, ['Enter shows', ' q '])).toEqual(command('quit'));
    expect(await only(ask, ['Enter shows', 'quit'])).toEqual(value(true));
  });

  test('a choice is asked again until a number of it is given', async () => {
    const ask = (room: Room) => choice.ask(drillCard('choice'), room, OPTIONS);
    const { given, seen } = await said(ask, ['1 to 3:', 'two'], ['1 to 3:', '4'], ['1 to 3:', '1']);
    expect(seen).toMatch(/1 {2}\w+\n {4}2 {2}\w+\n {4}3 {2}\w+\nYour choice, 1 to 3:/);
    const [, first] = / 1 {2}(\w+)/.exec(seen) ?? [];
    expect(given).toEqual(value({ one: 'a', two: 'b', three: 'c' }[first as 'one' | 'two' | 'three']));
    expect(await only(ask, ['1 to 3:', 's'])).toEqual(command('suspend'));
  });

  test('an output is lines up to an empty one; a command has a colon', async () => {
    const ask = (room: Room) => output.ask(drillCard('output'), room, OPTIONS);
    expect(await only(ask, ['ends it:', 'q'], ['ends it:', 'b'], ['ends it:', ''])).toEqual(value('q\nb'));
    expect(await only(ask, ['ends it:', ''])).toEqual(value(''));
    expect(await only(ask, ['ends it:', 'alpha'], ['ends it:', ':u'])).toEqual(command('undo'));
    expect(await only(ask, ['ends it:', ':x'], ['ends it:', ''])).toEqual(value(':x'));
  });

  test('a cloze is asked gap by gap', async () => {
    const ask = (room: Room) => cloze.ask(drillCard('cloze'), room, OPTIONS);
    const { given, seen } = await said(ask, ['Gap 1:', 'yield'], ['Gap 2:', 'q']);
    expect(given).toEqual(value(['yield', 'q']));
    expect(seen).toContain('    2      __1__ 1\n    3      __2__ 2\nGap 1:');
    expect(await only(ask, ['Gap 1:', 'yield'], ['Gap 2:', ':q'])).toEqual(command('quit'));
  });

  test('a bug is a line number, asked for until it is one', async () => {
    const ask = (room: Room) => bug.ask(drillCard('bug'), room, OPTIONS);
    expect(await only(ask, ['1 to 3:', '0'], ['1 to 3:', ''], ['1 to 3:', '2'])).toEqual(value(2));
    expect(await only(ask, ['1 to 3:', 'e'])).toEqual(command('edit'));
  });

  test('an open card is asked point by point', async () => {
    const ask = (room: Room) => open.ask(drillCard('open'), room, OPTIONS);
    const talk = ['Answer aloud, about 60 seconds.', ''] as const;
    expect(
      await only(ask, talk, ['one card of each type.', 'y'], ['never change.', 'No'], ['is small.', 'Yes']),
    ).toEqual(value([true, false, true]));
    expect(await only(ask, talk, ['one card of each type.', 'q'])).toEqual(command('quit'));
  });

  test('a rating is a number, or Enter for the one that is named', async () => {
    const keys = [
      { rating: 'again', label: '1m' },
      { rating: 'hard', label: '6m' },
    ] as const;
    const ask = (room: Room) => rate({ room, keys, preselected: 'hard', above: () => '' });
    const question = 'Rate: 1 again 1m, 2 hard 6m. Enter for hard:';
    expect(await only(ask, [question, ''])).toEqual(value('hard'));
    expect(await only(ask, [question, '4'], [question, 'x'], [question, ' 1 '])).toEqual(value('again'));
    expect(await only(ask, [question, 'u'])).toEqual(command('undo'));
  });

  test('whether one had it is y or n', async () => {
    const ask = (room: Room) => selfGrade({ room, above: () => '' });
    expect(await only(ask, ['y or n:', ''], ['y or n:', 'Y'])).toEqual(value(true));
    expect(await only(ask, ['y or n:', 'n'])).toEqual(value(false));
  });
});

describe('code in plain mode', () => {
  const card = drillCard('code');

  function bench(check: Workbench['check'], editor: Workbench['editor'] = null) {
    let file = '';
    const write = (source: string) => {
      file = source;
    };
    const workbench: Workbench = {
      file: 'code.py',
      read: () => file,
      write,
      watch: () => () => {},
      editor,
      check,
    };
    return {
      write,
      ask: (room: Room) => code.ask(card, room, { ...OPTIONS, draft: {}, workbench: () => workbench }),
    };
  }

  test('is lines up to an empty one, tried until it passes or is handed in', async () => {
    const { ask } = bench(async (source) =>
      source.includes('2') ? { passed: true } : { passed: false, why: 'assert double(4) == 8' },
    );
    const first = ['ends it:', 'x = 1'] as const;
    const end = ['x = 1', ''] as const;
    expect(
      await only(ask, first, end, ['hands it in:', ''], ['hands it in: \nYour code', 'x = 2'], ['x = 2', '']),
    ).toEqual(value('x = 2\n'));
    expect(await only(ask, first, end, ['assert double(4) == 8\nEnter tries again, h', 'h'])).toEqual(
      value('x = 1\n'),
    );
    expect(await only(ask, first, end, ['hands it in:', 'q'])).toEqual(command('quit'));
  });

  test('is written in the editor where one is set', async () => {
    let written: (source: string) => void = () => {};
    const { ask, write } = bench(null, { name: 'nano', open: async () => written('x = 3\n') });
    written = write;
    expect(await only(ask, ['Enter opens code.py in nano:', ''])).toEqual(value('x = 3\n'));
    expect(await only(ask, ['Enter opens', 'b'])).toEqual(command('bury'));
  });
});

describe('the end of a plain prompt', () => {
  test('comes with the input, as a quit', async () => {
    const { room, shows, end } = openRoom({ plain: true });
    const asked = recall.ask(drillCard('recall'), room, OPTIONS);
    await shows('Enter shows the answer:');
    end();
    expect(await asked).toEqual(command('quit'));
  });

  test('comes with a signal, as an error, also where that came before the question', async () => {
    const { room, shows, abort } = openRoom({ plain: true });
    const asked = output.ask(drillCard('output'), room, OPTIONS);
    await shows('ends it:');
    abort('SIGINT');
    await expect(asked).rejects.toMatchObject({ name: 'AbortPromptError', cause: 'SIGINT' });
    await expect(recall.ask(drillCard('recall'), room, OPTIONS)).rejects.toMatchObject({ cause: 'SIGINT' });
  });

  test('leaves lines that come before the next question to that', async () => {
    const { room, shows, type } = openRoom({ plain: true });
    const asked = recall.ask(drillCard('recall'), room, OPTIONS);
    await shows('Enter shows');
    type('\n');
    expect(await asked).toEqual(value(true));
    type('2\n');
    const next = bug.ask(drillCard('bug'), room, OPTIONS);
    expect(await next).toEqual(value(2));
  });
});
