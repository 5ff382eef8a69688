import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/prompts/card-prompt.ts';
import { cloze } from '../../src/prompts/cloze.ts';
import { drillCard } from '../data/drill-deck.ts';
import { exampleCard } from '../data/example-deck.ts';
import {
  BACKSPACE,
  command,
  ctrl,
  END,
  ENTER,
  ESC,
  HOME,
  LEFT,
  OPTIONS,
  openRoom,
  paste,
  pressed,
  SHIFT_TAB,
  value,
} from './open-room.ts';

const TAB = '\t';
const card = drillCard('cloze');
const filled = (...keys: string[]) =>
  pressed((room) => cloze.ask(card, room, { ...OPTIONS, draft: {} }), ...keys);

/** The gaps of a cloze, what it gives, and its room. */
function gaps(draft: Draft = {}, size: { columns?: number; rows?: number } = {}, of = card) {
  const opened = openRoom(size);
  return { ...opened, asked: cloze.ask(of, opened.room, { ...OPTIONS, draft }) };
}

describe('the gaps of a cloze', () => {
  test('are filled one after the other by Enter, and handed in at the last', async () => {
    expect(await filled('yield', ENTER, 'return', ENTER)).toEqual(value(['yield', 'return']));
    expect(await filled(ENTER, ENTER)).toEqual(value(['', '']));
  });

  test('are gone through with Tab in both directions, round and round, and hold no Tab', async () => {
    expect(await filled('a', TAB, 'b', TAB, 'c', ENTER, 'd', ENTER)).toEqual(value(['ac', 'bd']));
    expect(await filled('a', SHIFT_TAB, 'b', ENTER)).toEqual(value(['a', 'b']));
    expect(await filled(TAB, 'b', SHIFT_TAB, 'a', TAB, ENTER)).toEqual(value(['a', 'b']));
  });

  test('are gone back through with Shift and Tab, also where there are more', async () => {
    const three = { ...card, code: '{{1}} {{2}} {{3}}', gaps: [...card.gaps, { accept: ['x'] }] };
    const { asked, type } = gaps({}, {}, three);
    for (const key of [SHIFT_TAB, 'c', SHIFT_TAB, 'b', SHIFT_TAB, 'a', TAB, TAB, ENTER]) type(key);
    expect(await asked).toEqual(value(['a', 'b', 'c']));
  });

  test('take every key as text, but no letter with Ctrl', async () => {
    expect(await filled('q', 'u', '?', ' ', '1', ctrl('q'), ctrl('s'), ENTER, ENTER)).toEqual(
      value(['qu? 1', '']),
    );
  });

  test('are edited as a line is, wide characters too', async () => {
    expect(await filled('abd', LEFT, 'c', HOME, 'X', END, BACKSPACE, ENTER, ENTER)).toEqual(
      value(['Xabc', '']),
    );
    expect(await filled('日本', LEFT, '語', ENTER, ENTER)).toEqual(value(['日語本', '']));
  });

  test('take a pasted text as one line, where the cursor stands', async () => {
    expect(await filled('()', LEFT, paste('yield\n  from\n'), ENTER, ENTER)).toEqual(
      value(['(yield   from)', '']),
    );
  });

  test('are left by Ctrl-D, Ctrl-C and signals as all is', async () => {
    expect(await filled(ctrl('d'))).toEqual(command('quit'));
    await expect(filled('a', ctrl('c'))).rejects.toThrow('SIGINT');
    const { asked, abort, end } = gaps();
    abort('SIGTERM');
    await expect(asked).rejects.toMatchObject({ cause: 'SIGTERM' });
    end();
    const ended = gaps();
    ended.end();
    expect(await ended.asked).toEqual(command('quit'));
  });
});

describe('what stands on the screen', () => {
  test('is the code with what was typed in its gaps, and the gap at hand below it', async () => {
    const { asked, type, shows, cursorBehind } = gaps();
    await shows(
      '    1  def gen():\n    2      __1__ 1\n    3      __2__ 2\n\n  gap 1 of 2 ›\n  tab: next gap',
    );
    type('yield');
    await shows('    2      yield 1\n    3      __2__ 2\n\n  gap 1 of 2 › yield\n');
    await cursorBehind('gap 1 of 2 › yield');
    type(TAB);
    await shows('  gap 2 of 2 ›\n');
    await cursorBehind('gap 2 of 2 › ');
    type('日本');
    await cursorBehind('gap 2 of 2 › 日本');
    type(LEFT);
    await cursorBehind('gap 2 of 2 › 日');
    type(HOME);
    await cursorBehind('gap 2 of 2 › ');
    type(ENTER);
    expect(await asked).toEqual(value(['yield', '日本']));
  });

  test('has the cursor in its place in a text that is longer than the screen', async () => {
    const { asked, type, cursorBehind } = gaps({}, { columns: 40 });
    const long = 'abcdefghij'.repeat(4);
    type(long);
    await cursorBehind('efghij');
    type(HOME);
    await cursorBehind('gap 1 of 2 › ');
    type('X');
    await cursorBehind('gap 1 of 2 › X');
    type(ENTER);
    type(ENTER);
    expect(await asked).toEqual(value([`X${long}`, '']));
  });

  test('names no number where there is one gap', async () => {
    const { asked, type, shows, text } = gaps({}, {}, exampleCard('cloze'));
    await shows('    2      ____ (n for n in [1, 2])\n\n  the gap ›\n  enter to submit · esc for keys');
    expect(text()).not.toContain('tab');
    type('yield from');
    type(ENTER);
    expect(await asked).toEqual(value(['yield from']));
  });

  test('is the sentence where the gaps stand in it', async () => {
    const { code: _, ...bare } = card;
    const sentence = { ...bare, prompt: 'A generator {{1}} values, and `return` {{2}} it.' };
    const { asked, type, shows } = gaps({}, { columns: 40 }, sentence);
    await shows('  A generator __1__ values, and `return`\n  __2__ it.\n\n  gap 1 of 2 ›');
    type('yields');
    await shows('  A generator yields values, and\n  `return` __2__ it.\n');
    type(`${ENTER}ends${ENTER}`);
    expect(await asked).toEqual(value(['yields', 'ends']));
  });

  test('is the part of long code in which the gap at hand stands', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `x${i + 1} = 0`);
    const code = [...lines.slice(0, 50), 'y = {{1}}', ...lines.slice(50), 'z = {{2}}'].join('\n');
    const { asked, type, shows, text } = gaps({}, { rows: 14 }, { ...card, code });
    await shows('51  y = __1__');
    type(TAB);
    await shows('62  z = __2__');
    expect(text().split('\n').length).toBeLessThan(14);
    type('1');
    type(ENTER);
    expect(await asked).toEqual(value(['', '1']));
  });
});

describe('Esc', () => {
  test('leaves the gap: then letters are commands, and all gaps are kept for when they are asked again', async () => {
    const draft: Draft = {};
    const first = gaps(draft);
    first.type('yield');
    first.type(TAB);
    first.type('ret');
    await first.shows('› ret');
    first.type(ESC);
    await first.shows('u s b ? q · enter: back to typing');
    first.type('?');
    expect(await first.asked).toEqual(command('help'));
    const again = gaps(draft);
    await again.shows('    2      yield 1\n    3      ret 2\n\n  gap 1 of 2 › yield\n');
    again.type(ENTER);
    again.type('urn');
    again.type(ENTER);
    expect(await again.asked).toEqual(value(['yield', 'return']));
  });

  test('and Enter goes back to where the cursor stood; other keys do nothing', async () => {
    const { asked, type, shows, cursorBehind } = gaps();
    type('abd');
    type(LEFT);
    await cursorBehind('› ab');
    type(ESC);
    await shows('back to typing');
    type('xyz1 ');
    type(TAB);
    type(paste('q'));
    type(ENTER);
    await shows('tab: next gap');
    await cursorBehind('› ab');
    type('c');
    type(ENTER);
    type(ENTER);
    expect(await asked).toEqual(value(['abcd', '']));
  });
});
