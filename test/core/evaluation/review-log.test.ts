import { expect, test } from 'vitest';
import type { Entry, Mode } from '../../../src/core/entry.ts';
import { journalLog } from '../../../src/core/evaluation/review-log.ts';
import { dayNumberOf } from '../../../src/core/time.ts';

const PLACE = { state: 'review', step: 0, due: '2026-04-01', ease: 2.5, interval: 1 } as const;

let count = 0;
function review(card: string, at: string, mode: Mode = 'study'): Entry {
  count++;
  return { v: 1, id: `e${count}`, at, do: 'review', card, mode, rating: 'good', ms: 1000, ...PLACE };
}

test('a day is that of the local time of the entry, and starts at 4:00', () => {
  const log = journalLog(
    [
      review('t/a', '2026-03-02T03:59:00.000+02:00'),
      review('t/a', '2026-03-02T04:00:00.000+02:00'),
      review('t/a', '2026-03-02T23:00:00.000-08:00'),
    ],
    {},
  );
  const march = dayNumberOf('2026-03-01');
  expect(log.map(({ day }) => day - march)).toEqual([0, 1, 1]);
});

test('reviews of a quiz, an exam or a cram session are left out, those of a plan are not', () => {
  const modes: Mode[] = ['study', 'quiz', 'exam', 'cram', 'plan'];
  const log = journalLog(
    modes.map((mode) => review(`t/${mode}`, '2026-03-02T09:00:00.000+00:00', mode)),
    {},
  );
  expect(log.map(({ card }) => card)).toEqual(['t/study', 't/plan']);
});

test('a renamed card is one card, and one that was reset is another from then on', () => {
  const at = '2026-03-02T09:00:00.000+00:00';
  const log = journalLog(
    [
      review('t/old', at),
      review('t/new', at),
      { v: 1, id: 'r', at, do: 'reset', cards: ['t/old'] },
      review('t/new', at),
    ],
    { 't/old': 't/new' },
  );
  expect(log.map(({ card }) => card)).toEqual(['t/new', 't/new', 't/new#1']);
});
