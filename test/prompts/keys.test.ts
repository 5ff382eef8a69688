import { describe, expect, test } from 'vitest';
import { keyPress } from '../../src/prompts/key-press.ts';
import { rate } from '../../src/prompts/rate.ts';
import { recall } from '../../src/prompts/recall.ts';
import { COMMANDS } from '../../src/prompts/room.ts';
import { selfGrade } from '../../src/prompts/self-grade.ts';
import { drillCard } from '../data/drill-deck.ts';
import {
  command,
  ctrl,
  DOWN,
  ENTER,
  LEFT,
  OPTIONS,
  openRoom,
  paste,
  pressed,
  RIGHT,
  UP,
  value,
} from './open-room.ts';

const recalled = (...keys: string[]) =>
  pressed((room) => recall.ask(drillCard('recall'), room, OPTIONS), ...keys);

describe('a recall card', () => {
  test('shows its answer by Space or Enter', async () => {
    expect(await recalled(' ')).toEqual(value(true));
    expect(await recalled(ENTER)).toEqual(value(true));
  });

  test('takes each command by its letter, and no other key', async () => {
    for (const [letter, name] of Object.entries(COMMANDS)) {
      expect(await recalled('x', '7', UP, letter)).toEqual(command(name));
    }
  });

  test('takes no letter with Ctrl for that letter, and nothing pasted', async () => {
    expect(await recalled(...['q', 's', 'u', 'b', 'e', 'r'].map(ctrl), paste('q'), paste(' '), ' ')).toEqual(
      value(true),
    );
  });

  test('is left by Ctrl-D, by the end of the input, and by Ctrl-C with an error', async () => {
    expect(await recalled(ctrl('d'))).toEqual(command('quit'));
    await expect(recalled(ctrl('c'))).rejects.toThrow('SIGINT');
    const opened = openRoom();
    const asked = recall.ask(drillCard('recall'), opened.room, OPTIONS);
    opened.end();
    expect(await asked).toEqual(command('quit'));
  });

  test('leaves no trace of its prompt, and the cursor at the begin of the line', async () => {
    const opened = openRoom();
    const asked = recall.ask(drillCard('recall'), opened.room, OPTIONS);
    await opened.shows('  space shows the answer · ? help');
    opened.type(' ');
    await asked;
    await opened.shows(/^$/);
  });
});

test('a signal that asks the process to end rejects the prompt, also one that came before it', async () => {
  const opened = openRoom();
  const asked = recall.ask(drillCard('recall'), opened.room, OPTIONS);
  opened.abort('SIGTERM');
  await expect(asked).rejects.toMatchObject({ name: 'AbortPromptError', cause: 'SIGTERM' });
  await expect(recall.ask(drillCard('recall'), opened.room, OPTIONS)).rejects.toMatchObject({
    cause: 'SIGTERM',
  });
});

test('a clock shows the seconds that are left', async () => {
  const opened = openRoom();
  const asked = keyPress({ room: opened.room, hint: 'then space', seconds: 90 });
  await opened.shows('  90 s · then space');
  opened.type(' ');
  await asked;
});

const KEYS = [
  { rating: 'again', label: '1m' },
  { rating: 'hard', label: '6m' },
  { rating: 'good', label: '10m' },
  { rating: 'easy', label: '4d' },
] as const;

const rated = (keys: readonly (typeof KEYS)[number][], ...typed: string[]) =>
  pressed(
    (room) => rate({ room, keys, preselected: keys.length > 2 ? 'good' : 'hard', above: () => '' }),
    ...typed,
  );

describe('a rating', () => {
  test('is given by its number at once', async () => {
    expect(await rated(KEYS, '1')).toEqual(value('again'));
    expect(await rated(KEYS, '4')).toEqual(value('easy'));
  });

  test('is by Space or Enter the one that is marked, which the arrows move from end to end', async () => {
    expect(await rated(KEYS, ' ')).toEqual(value('good'));
    expect(await rated(KEYS, ENTER)).toEqual(value('good'));
    expect(await rated(KEYS, LEFT, ' ')).toEqual(value('hard'));
    expect(await rated(KEYS, RIGHT, RIGHT, RIGHT, ' ')).toEqual(value('easy'));
    expect(await rated(KEYS, ...Array<string>(9).fill(UP), DOWN, ENTER)).toEqual(value('hard'));
  });

  test('that is not offered is not taken', async () => {
    expect(await rated(KEYS.slice(0, 2), '4', '3', '5', ' ')).toEqual(value('hard'));
    expect(await rated(KEYS.slice(0, 2), RIGHT, RIGHT, ENTER)).toEqual(value('hard'));
  });

  test('may be put off by a command', async () => {
    expect(await rated(KEYS, 'u')).toEqual(command('undo'));
    expect(await rated(KEYS, ctrl('u'), paste('4'), '1')).toEqual(value('again'));
  });

  test('has above it what scrolled off, and is marked', async () => {
    const opened = openRoom();
    const asked = rate({
      room: opened.room,
      keys: KEYS,
      preselected: 'again',
      above: () => '  ✘ Not right.\n',
    });
    await opened.shows('  ✘ Not right.\n  ›1 again 1m   2 hard 6m');
    opened.type(RIGHT);
    await opened.shows('1 again 1m   ›2 hard 6m');
    opened.type('2');
    expect(await asked).toEqual(value('hard'));
  });
});

describe('whether one had it', () => {
  const graded = (...keys: string[]) => pressed((room) => selfGrade({ room, above: () => '' }), ...keys);

  test('is said by number, by letter, by Space or Enter for yes', async () => {
    for (const no of ['1', 'n']) expect(await graded(no)).toEqual(value(false));
    for (const yes of ['2', 'y', ' ', ENTER]) expect(await graded('3', 'x', yes)).toEqual(value(true));
  });

  test('may be put off by a command', async () => {
    expect(await graded(ctrl('n'), ctrl('y'), '?')).toEqual(command('help'));
  });
});
