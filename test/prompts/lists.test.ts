import { describe, expect, test } from 'vitest';
import { bug } from '../../src/prompts/bug.ts';
import { choice } from '../../src/prompts/choice.ts';
import { open } from '../../src/prompts/open.ts';
import { pickList } from '../../src/prompts/pick-list.ts';
import { drillCard } from '../data/drill-deck.ts';
import { command, ctrl, DOWN, ENTER, OPTIONS, openRoom, paste, pressed, UP, value } from './open-room.ts';

const picked = (byNumber: boolean, count: number, ...keys: string[]) =>
  pressed(
    (room) => pickList({ room, count, byNumber, draw: () => Array(count).fill('item'), hint: '' }),
    ...keys,
  );

describe('one of a list', () => {
  test('is picked by its number at once, and by a number that it has not got not at all', async () => {
    expect(await picked(true, 3, '0', '4', '9', '3')).toEqual(value(2));
  });

  test('is picked by arrows, or j and k, and Enter; the ends are joined', async () => {
    expect(await picked(true, 3, ENTER)).toEqual(value(0));
    expect(await picked(true, 3, DOWN, ENTER)).toEqual(value(1));
    expect(await picked(true, 3, UP, ENTER)).toEqual(value(2));
    expect(await picked(true, 3, DOWN, DOWN, DOWN, DOWN, ENTER)).toEqual(value(1));
    expect(await picked(true, 3, 'j', 'j', 'k', ENTER)).toEqual(value(1));
  });

  test('is only moved to by its number where numbers do not pick', async () => {
    expect(await picked(false, 3, '3', ENTER)).toEqual(value(2));
    expect(await picked(false, 3, '3', UP, ENTER)).toEqual(value(1));
  });

  test('is picked by no Space, no number with Ctrl and no pasted number', async () => {
    expect(await picked(true, 3, ' ', paste('2'), ctrl('j'), '3')).not.toEqual(value(1));
  });

  test('is left alone where a command is given', async () => {
    expect(await picked(true, 3, DOWN, 's')).toEqual(command('suspend'));
    expect(await picked(true, 3, ctrl('s'), ctrl('d'))).toEqual(command('quit'));
  });
});

describe('a choice', () => {
  const card = drillCard('choice');

  test('stands in an order of its own, and gives the letter that the deck knows', async () => {
    const orders = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const opened = openRoom();
      const asked = choice.ask(card, opened.room, { ...OPTIONS, seed });
      await opened.shows('1–3 or ↑↓ and enter');
      orders.add(opened.text());
      const number = /(\d) {2}two/.exec(opened.text())?.[1] ?? '';
      opened.type(number);
      expect(await asked).toEqual(value('b'));
    }
    expect(orders.size).toBeGreaterThan(2);
  });

  test('marks the option that Enter picks', async () => {
    const opened = openRoom();
    const asked = choice.ask(card, opened.room, OPTIONS);
    await opened.shows('› 1');
    opened.type(DOWN);
    await opened.shows('› 2');
    const [, text] = /› 2 {2}(\w+)/.exec(opened.text()) ?? [];
    opened.type(ENTER);
    const letters = { one: 'a', two: 'b', three: 'c' };
    expect(await asked).toEqual(value(letters[text as keyof typeof letters]));
  });
});

describe('a bug', () => {
  const card = drillCard('bug');
  const found = (...keys: string[]) => pressed((room) => bug.ask(card, room, OPTIONS), ...keys);

  test('is the line, counted from 1, at which Enter is pressed', async () => {
    expect(await found(ENTER)).toEqual(value(1));
    expect(await found(DOWN, ENTER)).toEqual(value(2));
    expect(await found('3', ENTER)).toEqual(value(3));
    expect(await found('4', UP, ENTER)).toEqual(value(3));
  });

  test('is looked for in numbered code, the line at hand marked', async () => {
    const opened = openRoom();
    const asked = bug.ask(card, opened.room, OPTIONS);
    await opened.shows('  › 1  def last(items):\n    2      at = 0\n    3      return items[at]');
    opened.type(DOWN);
    await opened.shows('    1  def last(items):\n  › 2      at = 0');
    opened.type('q');
    expect(await asked).toEqual(command('quit'));
  });

  test('in code that is taller than the screen is moved to all the same', async () => {
    const code = Array.from({ length: 40 }, (_, i) => `x${i + 1} = 0`).join('\n');
    const opened = openRoom({ rows: 12 });
    const asked = bug.ask({ ...card, code }, opened.room, OPTIONS);
    await opened.shows('↓ 33 more');
    for (let i = 0; i < 20; i++) opened.type(DOWN);
    await opened.shows('› 21  x21 = 0');
    expect(opened.text().split('\n').length).toBeLessThan(12);
    opened.type(ENTER);
    expect(await asked).toEqual(value(21));
  });
});

describe('an open card', () => {
  const card = drillCard('open');
  /** What is ticked by keys, once the points stand there. */
  async function ticked(...keys: string[]) {
    const { room, shows, type } = openRoom();
    const asked = open.ask(card, room, OPTIONS);
    type(' ');
    await shows('enter when done');
    for (const key of keys) type(key);
    return asked;
  }

  test('ticks by number or with Space what was said; a second time takes the tick back', async () => {
    expect(await ticked(ENTER)).toEqual(value([false, false, false]));
    expect(await ticked('1', '3', ENTER)).toEqual(value([true, false, true]));
    expect(await ticked(DOWN, ' ', ENTER)).toEqual(value([false, true, false]));
    expect(await ticked(UP, ' ', '3', '1', '4', ENTER)).toEqual(value([true, false, false]));
  });

  test('takes commands while one speaks and while one ticks', async () => {
    expect(await pressed((room) => open.ask(card, room, OPTIONS), ctrl('q'), 'q')).toEqual(command('quit'));
    expect(await ticked('1', ctrl('s'), paste('2'), 'b')).toEqual(command('bury'));
  });

  test('has a clock of the seconds of the card, then its points', async () => {
    const opened = openRoom();
    const asked = open.ask(card, opened.room, OPTIONS);
    await opened.shows('  60 s · answer aloud, then space shows the points · ? help');
    expect(opened.text()).not.toContain('It is small.');
    opened.type(' ');
    await opened.shows('  › 1 [ ] * It has one card of each type.\n    2 [ ]   Its texts never change.');
    await opened.shows('  * must be said\n\n  tick what you said by number or space · enter when done');
    opened.type('2');
    await opened.shows('2 [x]');
    opened.type(ENTER);
    expect(await asked).toEqual(value([false, true, false]));
  });
});
