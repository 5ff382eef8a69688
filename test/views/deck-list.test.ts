import { expect, test } from 'vitest';
import { deckListText } from '../../src/views/deck-list.ts';
import { createStyle } from '../../src/views/style.ts';

const view = {
  decks: [
    {
      topic: 'classmethod-staticmethod',
      title: 'T',
      cards: 58,
      kind: 'built in',
      file: null,
      trusted: true,
      problems: 0,
    },
    {
      topic: 'gil',
      title: 'T',
      cards: 58,
      kind: 'fork',
      file: '/home/me/gil.yaml',
      trusted: true,
      problems: 0,
    },
    {
      topic: 'mine',
      title: 'T',
      cards: 3,
      kind: 'own',
      file: '/home/me/mine.yaml',
      trusted: false,
      problems: 2,
    },
  ],
  problems: [],
  orphans: 0,
} as const;

test('the list of decks is a table that fits the screen', () => {
  expect(deckListText(view, createStyle(80, 0, false))).toMatchInlineSnapshot(`
    "topic                     cards  kind                               file
    classmethod-staticmethod     58  built in
    gil                          58  fork      trusted                  /home/me/gil.yaml
    mine                          3  own       not trusted, 2 problems  /home/me/mine.yaml"
  `);
  const narrow = deckListText(view, createStyle(40, 0, false));
  expect(narrow).toMatchInlineSnapshot(`
    "topic                     cards
    classmethod-staticmethod     58
    gil                          58  fork
    mine                          3  own

    gil: trusted
    mine: not trusted, 2 problems"
  `);
  for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
});
