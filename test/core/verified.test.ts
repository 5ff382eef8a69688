import { describe, expect, test } from 'vitest';
import type { OutputCard } from '../../src/core/card.ts';
import {
  checkedOn,
  type SnippetResult,
  snippetTasks,
  verifiedRecord,
  versionRanges,
} from '../../src/core/verified.ts';

const card: OutputCard = {
  type: 'output',
  id: 'one',
  topic: 'topic',
  level: 'mid',
  prompt: 'What does this print?',
  explain: 'So it is.',
  code: 'print(1)',
  answer: '1',
  python: '>=3.10',
  versions: [{ python: '>=3.13', answer: '2' }],
  needs: [],
  was: [],
  line: 1,
  hash: 'x',
};

type Kind = 'passed' | 'failed' | 'unrun';

/** Each version's outcome, all passed but for what is said. */
function resultsOf(of: OutputCard, kinds: Readonly<Record<string, Kind>> = {}): SnippetResult[] {
  return snippetTasks(of).map((task) => {
    const kind = kinds[task.version] ?? 'passed';
    if (kind === 'failed') return { task, outcome: { kind, seed: 0, expected: '1', got: '2' } };
    return { task, outcome: kind === 'unrun' ? { kind, why: 'not here' } : { kind } };
  });
}

describe('what is run', () => {
  test('is what holds on each version that the card claims', () => {
    expect(
      snippetTasks(card).map(({ version, expect: { ...one } }) => [version, 'prints' in one && one.prints]),
    ).toEqual([
      ['3.10', '1'],
      ['3.11', '1'],
      ['3.12', '1'],
      ['3.13', '2'],
      ['3.14', '2'],
    ]);
  });

  test('is nothing of a card that no interpreter here can show', () => {
    expect(snippetTasks({ ...card, unverified: 'needs a free-threaded build' })).toEqual([]);
  });
});

describe('the record', () => {
  test('names the versions on which all of a card has passed', () => {
    const record = verifiedRecord(resultsOf(card, { '3.12': 'failed', '3.14': 'unrun' }));
    expect(checkedOn(record, card)).toBe('3.10–3.11, 3.13');
  });

  test('says nothing of a card whose code or answer is another by now, and stands when its words changed', () => {
    const record = verifiedRecord(resultsOf(card));
    expect(checkedOn(record, { ...card, explain: 'Because.' })).toBe('3.10–3.14');
    expect(checkedOn(record, { ...card, answer: '3' })).toBeUndefined();
    expect(checkedOn(record, { ...card, python: '>=3.9' })).toBeUndefined();
  });

  test('keeps what an earlier one says of a version that was not run now, not of one that failed', () => {
    const before = verifiedRecord(resultsOf(card));
    const now = resultsOf(card, { '3.10': 'unrun', '3.11': 'failed' });
    expect(checkedOn(verifiedRecord(now, before), card)).toBe('3.10, 3.12–3.14');
  });

  test('has no card that passed nowhere', () => {
    const kinds = Object.fromEntries(snippetTasks(card).map(({ version }) => [version, 'failed' as const]));
    expect(verifiedRecord(resultsOf(card, kinds)).cards).toEqual({});
  });

  test('one snippet that fails takes its version away', () => {
    const [first, ...rest] = resultsOf(card);
    const second: SnippetResult = { ...first!, outcome: { kind: 'failed', seed: 3, expected: '', got: '' } };
    expect(checkedOn(verifiedRecord([first!, second, ...rest]), card)).toBe('3.11–3.14');
  });
});

test('neighbouring versions are joined', () => {
  expect(versionRanges(['3.9'])).toBe('3.9');
  expect(versionRanges(['3.14', '3.9', '3.10', '3.12'])).toBe('3.9–3.10, 3.12, 3.14');
});
