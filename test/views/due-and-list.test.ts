import { describe, expect, test } from 'vitest';
import { type DueView, dueLine } from '../../src/views/due.ts';
import { type ListView, listText } from '../../src/views/list.ts';
import { shown } from './shown.ts';

const DUE: DueView = {
  due: 18,
  learning: 2,
  reviews: 16,
  new: 10,
  backlog: 0,
  backlogDays: 0,
  at: '2026-03-02T09:00:00+00:00',
  plan: false,
};

const due = (more: Partial<DueView> = {}, width: 80 | 40 = 80) =>
  shown((style) => dueLine({ ...DUE, ...more }, style), width);

describe('due', () => {
  test('is one line', () => {
    expect(due()).toMatchInlineSnapshot(`"18 cards due, 10 new"`);
    expect(due({ due: 1, new: 0 })).toMatchInlineSnapshot(`"1 card due, 0 new"`);
    expect(due({ due: 0, new: 0 }, 40)).toMatchInlineSnapshot(`"0 cards due, 0 new"`);
  });

  test('tells of a backlog and how long it takes', () => {
    expect(due({ backlog: 230, backlogDays: 5 })).toMatchInlineSnapshot(
      `"18 cards due, 10 new, 230 more wait: about 5 days at this pace"`,
    );
    expect(due({ backlog: 230, backlogDays: 5 }, 40)).toMatchInlineSnapshot(`
      "18 cards due, 10 new, 230 more wait:
      about 5 days at this pace"
    `);
  });

  test('says that study follows the plan, where there is one', () => {
    expect(due({ plan: true })).toMatchInlineSnapshot(`"18 cards due by schedule; study follows the plan"`);
    expect(due({ plan: true }, 40)).toMatchInlineSnapshot(`
      "18 cards due by schedule; study follows
      the plan"
    `);
  });
});

const line = (id: string, more: Partial<ListView['cards'][number]> = {}): ListView['cards'][number] => ({
  id,
  topic: id.split('/')[0] ?? '',
  type: 'output',
  level: 'mid',
  concept: null,
  state: 'new',
  due: null,
  ease: null,
  interval: null,
  lapses: 0,
  aside: null,
  ...more,
});

const LIST: ListView = {
  cards: [
    line('classmethod-staticmethod/first-argument-of-alternative', { type: 'choice', level: 'senior' }),
    line('gil/counter', { state: 'review', due: '2026-03-09' }),
    line('gil/switch', { state: 'learning', due: '2026-03-02T09:10:00+00:00', type: 'recall' }),
    line('gil/threads', { state: 'review', due: '2026-04-01', aside: 'suspended', level: 'junior' }),
    line('gil/wait', { state: 'review', due: '2026-03-02', aside: 'buried' }),
  ],
  orphans: [],
};

const list = (more: Partial<ListView>, width: 80 | 40) =>
  shown((style) => listText({ ...LIST, ...more }, style), width);

describe('list', () => {
  test('is a table of cards with type, level, state and due date', () => {
    expect(list({}, 80)).toMatchInlineSnapshot(`
      "classmethod-staticmethod/first-argument-of-alternative  choice  senior  new
      gil/counter  output  mid     review     2026-03-09
      gil/switch   recall  mid     learning   2026-03-02 09:10
      gil/threads  output  junior  suspended  2026-04-01
      gil/wait     output  mid     buried     2026-03-02"
    `);
  });

  test('on a narrow screen is cards and their states', () => {
    expect(list({ cards: LIST.cards.slice(1) }, 40)).toMatchInlineSnapshot(`
      "gil/counter  review
      gil/switch   learning
      gil/threads  suspended
      gil/wait     buried"
    `);
    expect(list({}, 40)).toMatchInlineSnapshot(`
      "classmethod-staticmethod/first-argument-of-alternative
      new
      gil/counter  review
      gil/switch   learning
      gil/threads  suspended
      gil/wait     buried"
    `);
  });

  test('counts cards with progress that are in no deck', () => {
    expect(list({ cards: LIST.cards.slice(1, 2), orphans: ['old/a', 'old/b'] }, 80)).toMatchInlineSnapshot(`
      "gil/counter  output  mid  review  2026-03-09
      2 cards with progress, but in no deck."
    `);
    expect(list({ cards: [], orphans: ['old/a'] }, 40)).toMatchInlineSnapshot(
      `"1 card with progress, but in no deck."`,
    );
  });
});
