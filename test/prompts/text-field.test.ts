import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/prompts/card-prompt.ts';
import { output } from '../../src/prompts/output.ts';
import { textField } from '../../src/prompts/text-field.ts';
import { drillCard } from '../data/drill-deck.ts';
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
  RIGHT,
  UP,
  value,
} from './open-room.ts';

const card = drillCard('output');
const typed = (...keys: string[]) =>
  pressed((room) => output.ask(card, room, { ...OPTIONS, draft: {} }), ...keys);
const line = (...keys: string[]) =>
  pressed((room) => textField({ room, label: 'text', size: 'line', draft: {} }), ...keys);

/** The field of an output card, what it gives, and its room. */
function field(draft: Draft = {}, size: { columns?: number; rows?: number } = {}) {
  const opened = openRoom(size);
  return { ...opened, asked: output.ask(card, opened.room, { ...OPTIONS, draft }) };
}

describe('a predicted output', () => {
  test('is lines, handed in by Enter on an empty one', async () => {
    expect(await typed('alpha', ENTER, ENTER)).toEqual(value('alpha'));
    expect(await typed('alpha', ENTER, '  beta ', ENTER, ENTER)).toEqual(value('alpha\n  beta '));
  });

  test('is nothing where Enter comes first', async () => {
    expect(await typed(ENTER)).toEqual(value(''));
    expect(await typed(' ', ' ', ENTER)).toEqual(value(''));
  });

  test('is text in every key: letters of commands, digits, Space', async () => {
    expect(await typed('q', 'u', '?', ' ', '1', ENTER, ENTER)).toEqual(value('qu? 1'));
  });

  test('is not changed by a letter with Ctrl, but for what a line editor knows', async () => {
    expect(await typed('ab', ctrl('q'), ctrl('s'), ctrl('g'), ENTER, ENTER)).toEqual(value('ab'));
    expect(await typed('ab', ctrl('u'), 'c', ENTER, ENTER)).toEqual(value('c'));
    expect(await typed('ab cd', ctrl('w'), 'e', ENTER, ENTER)).toEqual(value('ab e'));
    expect(await typed('ab', ctrl('a'), 'c', ctrl('e'), 'd', ENTER, ENTER)).toEqual(value('cabd'));
  });

  test('is not brought back from earlier lines by the up arrow', async () => {
    expect(await typed('alpha', ENTER, UP, 'beta', ENTER, ENTER)).toEqual(value('alpha\nbeta'));
  });

  test('goes back to the line before by Backspace at the begin of an empty one', async () => {
    expect(await typed('alpha', ENTER, BACKSPACE, BACKSPACE, 'e', ENTER, ENTER)).toEqual(value('alphe'));
    expect(await typed(BACKSPACE, 'a', BACKSPACE, BACKSPACE, 'b', ENTER, ENTER)).toEqual(value('b'));
  });

  test('may hold wide characters, accents and emojis', async () => {
    expect(await typed('日本', LEFT, '語', ENTER, ENTER)).toEqual(value('日語本'));
    expect(await typed('né', BACKSPACE, 'è', ENTER, ENTER)).toEqual(value('nè'));
    expect(await typed('a🐍b', LEFT, LEFT, BACKSPACE, ENTER, ENTER)).toEqual(value('🐍b'));
  });

  test('takes four blanks for a Tab, where the cursor stands', async () => {
    expect(await typed('ab', LEFT, '\t', 'X', ENTER, ENTER)).toEqual(value('a    Xb'));
  });

  test('is quit by Ctrl-D on an empty line and by the end of the input; Ctrl-C is an error', async () => {
    expect(await typed(ctrl('d'))).toEqual(command('quit'));
    const { asked, end } = field();
    end();
    expect(await asked).toEqual(command('quit'));
    await expect(typed('alpha', ctrl('c'))).rejects.toThrow('SIGINT');
  });

  test('is rejected by a signal', async () => {
    const { asked, abort, shows } = field();
    await shows('your answer ›');
    abort('SIGHUP');
    await expect(asked).rejects.toMatchObject({ cause: 'SIGHUP' });
  });
});

test('a field of one line is handed in by the first Enter', async () => {
  expect(await line('alpha', ENTER)).toEqual(value('alpha'));
  expect(await line(ENTER)).toEqual(value(''));
});

describe('what is pasted', () => {
  test('goes in where the cursor stands, all its lines, and hands nothing in', async () => {
    expect(await typed('[]', LEFT, paste('1\n\n2\n3'), '4', ENTER, ENTER)).toEqual(value('[1\n\n2\n34]'));
    expect(await typed('\x1b[200~a\tb\r\nc\r\x1b[201~', ENTER)).toEqual(value('a    b\nc'));
  });

  test('is shown line below line', async () => {
    const { asked, shows, type } = field();
    type(paste('alpha\nbeta\ngamma'));
    await shows(
      '  your answer › alpha\n                beta\n                gamma\n  enter twice to submit',
    );
    type(ENTER);
    type(ENTER);
    expect(await asked).toEqual(value('alpha\nbeta\ngamma'));
  });

  test('that is taller than the screen shows its end', async () => {
    const text = Array.from({ length: 30 }, (_, i) => `line ${i + 1}`).join('\n');
    const { asked, shows, type, text: screen } = field({}, { rows: 10 });
    type(paste(text));
    await shows(/↑ \d+ more[\s\S]*line 30\n/);
    expect(screen().split('\n').length).toBeLessThan(10);
    type(ENTER);
    type(ENTER);
    expect(await asked).toEqual(value(text));
  });
});

describe('the cursor', () => {
  test('stands where the next letter goes', async () => {
    const { shows, cursorBehind, type, asked } = field();
    await cursorBehind('your answer › ');
    type('abcd');
    await cursorBehind('› abcd');
    type(LEFT);
    await cursorBehind('› abc');
    type(HOME);
    await cursorBehind('› ');
    type(RIGHT);
    await cursorBehind('› a');
    type('X');
    await shows('› aXbcd');
    await cursorBehind('› aX');
    type(END);
    await cursorBehind('› aXbcd');
    type(ENTER);
    await cursorBehind(' '.repeat(16));
    type(ENTER);
    expect(await asked).toEqual(value('aXbcd'));
  });

  test('stands behind wide characters', async () => {
    const { cursorBehind, type, asked } = field();
    type('日本語');
    await cursorBehind('› 日本語');
    type(LEFT);
    await cursorBehind('› 日本');
    type('x');
    await cursorBehind('› 日本x');
    type(ENTER);
    type(ENTER);
    expect(await asked).toEqual(value('日本x語'));
  });

  test('goes through a line that is longer than the screen', async () => {
    const { cursorBehind, shows, type, asked } = field({}, { columns: 40 });
    const long = 'abcdefghij'.repeat(4);
    type(long);
    await cursorBehind('efghij');
    type(HOME);
    await cursorBehind('  your answer › ');
    type('X');
    await shows('› Xabc');
    await cursorBehind('  your answer › X');
    type(ENTER);
    type(ENTER);
    expect(await asked).toEqual(value(`X${long}`));
  });
});

describe('Esc', () => {
  test('leaves the field: then letters are commands, and what was typed is kept for when it is asked again', async () => {
    const draft: Draft = {};
    const first = field(draft);
    first.type(`alpha${ENTER}be`);
    await first.shows('be');
    first.type(ESC);
    await first.shows('u undo  s suspend  b bury  ? help  q quit · enter: back to typing');
    first.type('?');
    expect(await first.asked).toEqual(command('help'));
    const again = field(draft);
    await again.shows('  your answer › alpha\n                be\n');
    again.type('ta');
    again.type(ENTER);
    again.type(ENTER);
    expect(await again.asked).toEqual(value('alpha\nbeta'));
  });

  test('and Enter goes back to where the cursor stood; other keys do nothing', async () => {
    const { shows, type, asked, cursorBehind } = field();
    type('abd');
    type(LEFT);
    await cursorBehind('› ab');
    type(ESC);
    await shows('back to typing');
    type('xyz12 ');
    type(ctrl('q'));
    type(paste('q'));
    type(ENTER);
    await shows('enter twice to submit');
    await cursorBehind('› ab');
    type('c');
    type(ENTER);
    type(ENTER);
    expect(await asked).toEqual(value('abcd'));
  });
});

describe('keys that came before the field', () => {
  test('are text in it, but for an Enter before its card was shown', async () => {
    const opened = openRoom();
    opened.keyboard.turnPage();
    opened.type('al');
    opened.type(ENTER);
    opened.type('pha');
    await turn();
    const asked = output.ask(card, opened.room, { ...OPTIONS, draft: {} });
    await opened.shows('your answer › alpha');
    opened.type(ENTER);
    opened.type(ENTER);
    expect(await asked).toEqual(value('alpha'));
  });

  test('between two prompts are kept, and each prompt takes no more than its own', async () => {
    const opened = openRoom();
    const first = textField({ room: opened.room, label: 'one', size: 'line', draft: {} });
    opened.type(`alpha${ENTER}beta${ENTER}`);
    expect(await first).toEqual(value('alpha'));
    const second = textField({ room: opened.room, label: 'two', size: 'line', draft: {} });
    expect(await second).toEqual(value('beta'));
  });
});

test('a terminal that changes its width shows the text once', async () => {
  const { shows, resize, type, text, asked } = field();
  type('alpha');
  await shows('your answer › alpha');
  resize(60);
  await shows('your answer › alpha');
  resize(40);
  type('!');
  await shows('your answer › alpha!');
  expect(text().match(/your answer/g)).toHaveLength(1);
  type(ENTER);
  type(ENTER);
  expect(await asked).toEqual(value('alpha!'));
});

test('a new line of code is indented as the one before it, deeper behind a colon', async () => {
  const { room, type, cursorBehind } = openRoom();
  const asked = textField({ room, label: 'code', size: 'lines', indent: true, draft: {} });
  type(`def f():${ENTER}`);
  await cursorBehind(' '.repeat(13));
  type(`x = 1${ENTER}return x${ENTER}${ENTER}`);
  expect(await asked).toEqual(value('def f():\n    x = 1\n    return x'));
});

/** Lets the streams hand on what was written. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
