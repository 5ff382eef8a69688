import { describe, expect, test } from 'vitest';
import { choiceList } from '../../src/views/choice-list.ts';
import { codeLines } from '../../src/views/code-block.ts';
import { keysHelp } from '../../src/views/help.ts';
import { pointList } from '../../src/views/point-list.ts';
import { type RatingKey, ratingBar } from '../../src/views/rating-bar.ts';
import { drillCard } from '../data/drill-deck.ts';
import { exampleCard } from '../data/example-deck.ts';
import { shown } from './shown.ts';

const KEYS: readonly RatingKey[] = [
  { rating: 'again', label: '1m' },
  { rating: 'hard', label: '6m' },
  { rating: 'good', label: '10m' },
  { rating: 'easy', label: '4d' },
];

describe('the rating bar', () => {
  test('has the interval behind each rating, the one that Space gives marked, and the other keys', () => {
    expect(shown((style) => ratingBar(KEYS, 'good', style), 80)).toMatchInlineSnapshot(`
      "  1 again 1m   2 hard 6m   ›3 good 10m   4 easy 4d
        u undo  s suspend  b bury  e edit  ? help  q quit"
    `);
    expect(shown((style) => ratingBar(KEYS, 'again', style), 40)).toMatchInlineSnapshot(`
      "  ›1 again 1m   2 hard 6m
        3 good 10m   4 easy 4d
        u undo  s b e  ? help  q quit"
    `);
  });

  test('puts the other keys below where the intervals are long', () => {
    const keys = KEYS.map((key) => ({ ...key, label: '12.3 mo' }));
    expect(shown((style) => ratingBar(keys, 'good', style), 80)).toMatchInlineSnapshot(`
      "  1 again 12.3 mo   2 hard 12.3 mo   ›3 good 12.3 mo   4 easy 12.3 mo
        u undo  s suspend  b bury  e edit  ? help  q quit"
    `);
    expect(shown((style) => ratingBar(keys, 'good', style), 40)).toMatchInlineSnapshot(`
      "  1 again 12.3 mo   2 hard 12.3 mo
        ›3 good 12.3 mo   4 easy 12.3 mo
        u undo  s b e  ? help  q quit"
    `);
  });

  test('without intervals, and with less than four ratings, is ratings alone', () => {
    const keys = KEYS.slice(0, 2).map(({ rating }) => ({ rating, label: '' }));
    expect(shown((style) => ratingBar(keys, 'hard', style), 80)).toMatchInlineSnapshot(
      `"  1 again   ›2 hard      u undo  s suspend  b bury  e edit  ? help  q quit"`,
    );
    expect(shown((style) => ratingBar(keys, 'hard', style), 40)).toMatchInlineSnapshot(`
      "  1 again   ›2 hard
        u undo  s b e  ? help  q quit"
    `);
  });
});

describe('the options of a choice', () => {
  const options = exampleCard('choice').choices.map(({ text }) => text);

  test('are numbered, the one under the cursor marked, and wrap behind their number', () => {
    expect(shown((style) => choiceList(options, style, 1).join('\n'), 80)).toMatchInlineSnapshot(`
      "    1  It builds a generator and runs none of the body.
        › 2  It runs the body up to the first yield.
          3  It runs the whole body and collects the values."
    `);
    expect(shown((style) => choiceList(options, style, 0).join('\n'), 40)).toMatchInlineSnapshot(`
      "  › 1  It builds a generator and runs
             none of the body.
          2  It runs the body up to the first
             yield.
          3  It runs the whole body and
             collects the values."
    `);
  });

  test('have no cursor in plain mode', () => {
    expect(shown((style) => choiceList(options, style).join('\n'), 80, true)).toMatchInlineSnapshot(`
      "    1  It builds a generator and runs none of the body.
          2  It runs the body up to the first yield.
          3  It runs the whole body and collects the values."
    `);
  });
});

describe('the points of an open card', () => {
  const points = exampleCard('open').points.map(({ say, must }) => ({ say, must: must === true }));
  const ticked = [true, false, false];

  test('have a tick, and a star where they must be said', () => {
    expect(shown((style) => pointList(points, style, ticked, 2).join('\n'), 80)).toMatchInlineSnapshot(`
      "    1 [x] * The body pauses at yield and goes on at the next next().
          2 [ ]   Values are made on demand, so memory does not grow.
        › 3 [ ]   It can be gone through only once."
    `);
    expect(shown((style) => pointList(points, style, ticked, 0).join('\n'), 40)).toMatchInlineSnapshot(`
      "  › 1 [x] * The body pauses at yield
                   and goes on at the next
                   next().
          2 [ ]   Values are made on demand,
                   so memory does not grow.
          3 [ ]   It can be gone through
                   only once."
    `);
  });
});

describe('numbered code', () => {
  const { code = '' } = drillCard('cloze');
  const gaps = [
    { text: 'yield', current: false },
    { text: '', current: true },
  ];

  test('has a cursor at its line', () => {
    expect(
      shown((style) => codeLines(drillCard('bug').code, style, { cursor: 2 }).join('\n'), 80),
    ).toMatchInlineSnapshot(`
      "    1  def last(items):
        › 2      at = 0
          3      return items[at]"
    `);
  });

  test('has in its gaps what was typed', () => {
    expect(shown((style) => codeLines(code, style, { gaps }).join('\n'), 80)).toMatchInlineSnapshot(`
      "    1  def gen():
          2      yield 1
          3      __2__ 2"
    `);
  });

  test('goes on behind a dot where a line is too long, wide characters too', () => {
    const long = 'print("価値を返すジェネレーターは一度しか使えません", "and no more")\nprint(1)';
    expect(shown((style) => codeLines(long, style).join('\n'), 40)).toMatchInlineSnapshot(`
      "    1  print("価値を返すジェネレーターは
           · 一度しか使えません", "and no more
           · ")
          2  print(1)"
    `);
  });
});

describe('the help on keys', () => {
  test('is one key a line', () => {
    expect(shown(keysHelp, 80)).toMatchInlineSnapshot(`
      "  space    show the answer; once shown, the rating that is marked
        1 2 3 4  again, hard, good, easy: when it comes again stands behind each
        u        undo the last answer
        s        suspend the card: it is not asked until you unsuspend it
        b        bury the card until tomorrow
        e        edit the card in your editor
        o        print the link to its source
        r        print what to send about a wrong card
        q        quit; what was answered is kept
        esc      leaves a text field, so that these keys work; enter goes back"
    `);
    expect(shown(keysHelp, 40)).toMatchInlineSnapshot(`
      "  space    show the answer; once shown,
                 the rating that is marked
        1 2 3 4  again, hard, good, easy: when
                 it comes again stands behind
                 each
        u        undo the last answer
        s        suspend the card: it is not
                 asked until you unsuspend it
        b        bury the card until tomorrow
        e        edit the card in your editor
        o        print the link to its source
        r        print what to send about a
                 wrong card
        q        quit; what was answered is
                 kept
        esc      leaves a text field, so that
                 these keys work; enter goes
                 back"
    `);
  });

  test('tells of the colon in plain mode', () => {
    expect(shown(keysHelp, 80, true).split('\n').at(-1)).toMatchInlineSnapshot(
      `"  :u       a colon before the letter where text is asked for"`,
    );
  });
});
