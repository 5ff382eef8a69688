import { describe, expect, test, vi } from 'vitest';
import { fixDiff } from '../../../src/core/card-types/bug.ts';
import type { RunCheck } from '../../../src/core/card-types/card-type.ts';
import { choice, letteredChoices, shuffledChoices } from '../../../src/core/card-types/choice.ts';
import { cloze, fill, gapField, gapsIn, MOST_COMBINATIONS } from '../../../src/core/card-types/cloze.ts';
import { code } from '../../../src/core/card-types/code.ts';
import { cardType } from '../../../src/core/card-types/index.ts';
import { open } from '../../../src/core/card-types/open.ts';
import { recall } from '../../../src/core/card-types/recall.ts';
import { onVersion } from '../../../src/core/python-version.ts';
import { exampleCard } from '../../data/example-deck.ts';

const passes: RunCheck = async () => ({ passed: true });
const fails: RunCheck = async () => ({ passed: false, why: 'the first two items' });

describe('choice', () => {
  const card = exampleCard('choice');

  test('a wrong option says why it is wrong', () => {
    expect(choice.judge(card, 'b', null)).toMatchObject({
      right: false,
      note: 'That is what the first next() does.',
    });
  });

  test('letters are those of the deck, in any case', () => {
    expect([choice.parse('A'), choice.parse(' b '), choice.parse('e'), choice.parse(1)]).toEqual([
      'a',
      'b',
      undefined,
      undefined,
    ]);
    expect(choice.judge(card, 'd', null)).toMatchObject({ right: false, note: 'There is no option d.' });
  });

  test('options are shown in another order by each seed and keep their letters', () => {
    const orders = Array.from({ length: 60 }, (_, seed) => shuffledChoices(card, String(seed)));
    const letters = orders.map((order) => order.map(({ letter }) => letter).join(''));
    expect(new Set(letters).size).toBe(6);
    expect(shuffledChoices(card, '1')).toEqual(shuffledChoices(card, '1'));
    for (const order of orders) {
      expect(order.toSorted((a, b) => (a.letter < b.letter ? -1 : 1))).toEqual(letteredChoices(card));
    }
  });
});

describe('cloze', () => {
  const card = exampleCard('cloze');

  test('gaps are found and filled in any order, each text as it stands', () => {
    const two = { prompt: '{{2}} and {{1}}', code: 'x = 1' };
    expect(gapField(two)).toBe('prompt');
    expect(gapsIn(two.prompt)).toEqual([
      { number: 2, start: 0, end: 5 },
      { number: 1, start: 10, end: 15 },
    ]);
    expect(fill(two, ['$&', '{{1}}'])).toBe('{{1}} and $&');
    expect(fill(two, ['a'])).toBe('{{2}} and a');
  });

  test('an accepted text is right without a run, blanks aside', async () => {
    const run = vi.fn(passes);
    expect(await cloze.judge(card, ['  yield   from '], run)).toMatchObject({ right: true });
    expect(run).not.toHaveBeenCalled();
  });

  test('another text is right where the filled code passes the check', async () => {
    const run = vi.fn(passes);
    expect(await cloze.judge(card, ['yield from list'], run)).toMatchObject({ right: true, byMachine: true });
    expect(run).toHaveBeenCalledWith(fill(card, ['yield from list']), card.check);
    expect(await cloze.judge(card, ['yield from x'], fails)).toMatchObject({
      right: false,
      note: 'the first two items',
    });
  });

  test('another text is wrong where nothing may run, and an empty gap runs nothing', async () => {
    const run = vi.fn(passes);
    expect(await cloze.judge(card, ['yield'], null)).toMatchObject({ right: false, note: 'Gap 1 is wrong.' });
    expect(await cloze.judge(card, [' '], run)).toMatchObject({ right: false });
    expect(await cloze.judge(card, ['yield from', 'x'], run)).toMatchObject({ right: false });
    expect(run).not.toHaveBeenCalled();
  });

  test('verify runs every accepted combination, up to a limit', () => {
    const accept = Array.from({ length: 10 }, (_, i) => `x${i}`);
    const wide = { ...card, code: '{{1}} + {{2}}', gaps: [{ accept: ['a', 'b'] }, { accept: ['c'] }] };
    expect(cloze.snippets(wide).map((snippet) => snippet.code)).toEqual(['a + c', 'b + c']);
    expect(cloze.snippets({ ...wide, gaps: [{ accept }, { accept }] })).toHaveLength(MOST_COMBINATIONS);
    const { check: _, ...unchecked } = wide;
    expect(cloze.snippets(unchecked)[0]?.expect).toEqual({ kind: 'compiles' });
    expect(cloze.snippets({ ...wide, code: 'x', prompt: '{{1}} {{2}}' })).toEqual([]);
  });
});

test('a bug card shows the fix as lines that go and come', () => {
  const changes = fixDiff(exampleCard('bug')).filter(({ kind }) => kind !== 'same');
  expect(changes).toEqual([
    { kind: 'missing', text: '    kept = (n for n in numbers if n > 0)' },
    { kind: 'extra', text: '    kept = [n for n in numbers if n > 0]' },
  ]);
  expect(cardType({ type: 'bug' }).solution(exampleCard('bug'))).toBe(
    'line 2: kept = (n for n in numbers if n > 0)',
  );
});

describe('code', () => {
  const card = exampleCard('code');

  test('a failed check says which assertion', async () => {
    expect(await code.judge(card, 'x', fails)).toEqual({
      right: false,
      byMachine: true,
      rating: 'again',
      note: 'the first two items',
    });
  });

  test('without a Python nothing is judged by machine', async () => {
    expect(await code.judge(card, 'x', null)).toMatchObject({ right: false, byMachine: false });
  });

  test('verify runs the solution, the starter and each mistake', () => {
    expect(code.snippets(card).map(({ part, expect: { kind } }) => `${part} ${kind}`)).toEqual([
      'solution passes',
      'starter fails',
      'mistakes[0] fails',
    ]);
  });
});

describe('open', () => {
  const points = [
    { say: 'one', must: true },
    { say: 'two' },
    { say: 'three' },
    { say: 'four' },
    { say: 'five' },
  ];
  const card = { ...exampleCard('open'), points };

  test.each([
    ['all', true, true, 'good', undefined],
    ['four of five', [true, true, true, true, false], true, 'good', undefined],
    ['three of five', [true, true, true, false, false], false, 'hard', undefined],
    ['two of five', [true, true, false, false, false], false, 'again', undefined],
    ['all but a must', [false, true, true, true, true], false, 'hard', 'hard'],
    ['none', false, false, 'again', 'hard'],
    ['a list that is too short', [true], false, 'again', undefined],
  ] as const)('%s', (_, answer, right, rating, most) => {
    const verdict = open.judge(card, answer, null);
    expect(verdict).toMatchObject({ right, rating, byMachine: false });
    expect((verdict as { most?: string }).most).toBe(most);
  });
});

describe('what verify runs', () => {
  test('of shown code: what it prints and raises, or that it runs', () => {
    const card = exampleCard('recall');
    expect(recall.snippets(card)).toMatchObject([{ expect: { kind: 'output', prints: '7' } }]);
    const { prints: _, ...silent } = card;
    expect(recall.snippets(silent)).toMatchObject([{ expect: { kind: 'runs' } }]);
    expect(recall.snippets({ ...silent, raises: 'KeyError' })[0]?.expect).toEqual({
      kind: 'output',
      prints: '',
      raises: 'KeyError',
    });
  });

  test('of an output card: the answer of the version that is asked', () => {
    const card = exampleCard('output', 'locals-snapshot');
    const answers = ['3.12', '3.13'].map(
      (version) => cardType(card).snippets(onVersion(card, version))[0]?.expect,
    );
    expect(answers).toMatchObject([{ prints: 'True' }, { prints: 'False' }]);
  });
});
