import { expect, test } from 'vitest';
import { cloze } from '../../src/core/card-types/cloze.ts';
import { cardBack } from '../../src/views/card-back.ts';
import { createStyle } from '../../src/views/style.ts';
import { exampleCard } from '../data/example-deck.ts';

const card = {
  ...exampleCard('cloze'),
  code: 'a = {{1}}\nb = {{2}}',
  gaps: [{ accept: ['yield from', 'await'] }, { accept: ['2'] }, { accept: ['3'] }],
  explain: 'Because.',
};

async function back(answer: readonly string[], width = 80) {
  const verdict = await cloze.judge(card, answer, null);
  return cardBack(card, verdict, { answer, seed: '' }, createStyle(width, 0, false), null);
}

test('a wrong cloze shows what was typed beside all that is accepted, gap by gap', async () => {
  expect(await back(['yeild  from', '2', ''])).toMatchInlineSnapshot(`
    "  ✘ Gaps 1, 3 are wrong.
      gap 1
      yours     yeild  from
      accepted  yield from  or  await
      gap 3
      yours     (nothing)
      accepted  3

      Filled in:
        1  a = yield from
        2  b = 2

      Because.
      docs.python.org/3/glossary.html#term-generator"
  `);
  expect(await back(['an answer that is longer than the line', '2', '3'], 30)).toMatchInlineSnapshot(`
    "  ✘ Gap 1 is wrong.
      gap 1
      yours     an answer that is
                longer than the
                line
      accepted  yield from  or
                await

      Filled in:
        1  a = yield from
        2  b = 2

      Because.
      docs.python.org/3/glossary.
      html#term-generator"
  `);
});

test('a right cloze shows it filled in alone', async () => {
  expect(await back(['await', '2', '3'])).not.toContain('accepted');
});

test('a cloze that is right by its check shows what was typed too', async () => {
  const checked = { ...card, check: 'pass', gaps: card.gaps.slice(0, 2) };
  const answer = ['yield', '2'];
  const verdict = await cloze.judge(checked, answer, async () => ({ passed: true }));
  const shown = cardBack(checked, verdict, { answer, seed: '' }, createStyle(80, 0, false), null);
  expect(shown).toMatch(
    /^ {2}✔ Right\. Yours passes the check\.\n {2}gap 1\n {2}yours {5}yield\n {2}accepted {2}yield from/,
  );
});
