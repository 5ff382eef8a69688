import { expect, test } from 'vitest';
import { type VerifyView, verifyText } from '../../src/views/verify.ts';
import { shown } from './shown.ts';

const VIEW: VerifyView = {
  decks: 1,
  cards: 4,
  versions: [
    { version: '3.13', engine: null, passed: 0, failed: 0, unrun: 5 },
    { version: '3.14', engine: 'CPython 3.14.0', passed: 5, failed: 0, unrun: 0 },
  ],
  failures: [],
  unrun: [{ why: 'no Python 3.13 was found', snippets: 5 }],
  unverified: 1,
  refused: [],
  problems: [],
  recorded: [],
};

test('verify tells what ran on each version, and how many cards nothing runs', () => {
  expect(shown((style) => verifyText(VIEW, style), 80)).toMatchInlineSnapshot(`
    "Python  passed  failed  not run
    3.13         0       0        5  not found here
    3.14         5       0        0  CPython 3.14.0

    5 snippets not run: no Python 3.13 was found.
    1 card rests on documents that it names: nothing here can run it.
    ✔ 1 deck, 4 cards, 5 runs of code: no failure."
  `);
  expect(shown((style) => verifyText({ ...VIEW, unverified: 2 }, style), 80)).toContain(
    '2 cards rest on documents that they name: nothing here can run them.',
  );
});
