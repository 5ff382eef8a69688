import { expect, test } from 'vitest';
import type { CardProgress, Progress } from '../../src/core/progress.ts';
import { buildQueue, type Candidate, leftIn, nextDue, pick, requeue } from '../../src/core/queue.ts';
import { NEW_SCHEDULE } from '../../src/core/scheduler/schedule.ts';
import { parseInstant } from '../../src/core/time.ts';

const NOW = parseInstant('2026-03-02T09:00:00+00:00')!;
const LIMITS = { newLeft: 10, reviewsLeft: 200 };

function candidate(id: string, more: Partial<Candidate> = {}): Candidate {
  return { id, topic: id.split('/')[0] ?? '', type: 'recall', level: 'junior', needs: [], ...more };
}

function review(due: string, interval = 10, more: Partial<CardProgress> = {}): CardProgress {
  return { ...NEW_SCHEDULE, state: 'review', due, interval, ...more };
}

function learning(due: string): CardProgress {
  return { ...NEW_SCHEDULE, state: 'learning', due };
}

const progress = (cards: Record<string, CardProgress>): Progress => ({ cards, days: {} });

/** All cards in the order in which they would be asked, each answered for good. */
function drain(candidates: readonly Candidate[], state: Progress, limits = LIMITS): string[] {
  const queue = buildQueue(candidates, state, NOW, { limits });
  const cards = { ...state.cards };
  const asked: string[] = [];
  for (;;) {
    const id = pick(queue, { cards, days: {} }, NOW);
    if (id === null) return asked;
    asked.push(id);
    cards[id] = review('2026-04-01');
    requeue(queue, id, cards[id], NOW);
  }
}

test('learning cards whose step is over come first, then the most overdue relative to the interval', () => {
  const cards = progress({
    'a/late-long': review('2026-02-20', 100),
    'a/late-short': review('2026-03-01', 1),
    'a/step': learning('2026-03-02T08:59:00.000+00:00'),
  });
  expect(
    drain(
      ['a/late-long', 'a/late-short', 'a/step'].map((id) => candidate(id)),
      cards,
    ),
  ).toEqual(['a/step', 'a/late-short', 'a/late-long']);
});

test('new cards are spread evenly among reviews and topics take turns', () => {
  const reviews = Object.fromEntries([1, 2, 3, 4].map((n) => [`a/r${n}`, review('2026-03-01', n)]));
  const all = [...Object.keys(reviews), 'a/n1', 'a/n2', 'b/n1'].map((id) => candidate(id));
  const order = drain(all, progress(reviews));
  expect(order.filter((id) => id.includes('/n'))).toEqual(['a/n1', 'b/n1', 'a/n2']);
  expect(order[0]).toBe('a/r1');
  expect(order.at(-1)).toMatch(/\/r4$|\/n2$/);
  expect(order).toHaveLength(7);
});

test('limits hold back new cards and reviews', () => {
  const cards = progress({ 'a/r1': review('2026-03-01', 1), 'a/r2': review('2026-03-01', 2) });
  const all = ['a/r1', 'a/r2', 'a/n1', 'a/n2'].map((id) => candidate(id));
  expect(drain(all, cards, { newLeft: 1, reviewsLeft: 1 }).sort()).toEqual(['a/n1', 'a/r1']);
});

test('suspended cards, cards buried until a later day and cards not yet due are left out', () => {
  const cards = progress({
    'a/suspended': review('2026-03-01', 1, { suspended: true }),
    'a/buried': review('2026-03-01', 1, { buried: '2026-03-03' }),
    'a/was-buried': review('2026-03-01', 1, { buried: '2026-03-02' }),
    'a/later': review('2026-03-03'),
  });
  expect(
    drain(
      Object.keys(cards.cards).map((id) => candidate(id)),
      cards,
    ),
  ).toEqual(['a/was-buried']);
});

test('a learning card due within twenty minutes comes when nothing else is left, a later one does not', () => {
  const soon = progress({ 'a/soon': learning('2026-03-02T09:20:00.000+00:00') });
  const later = progress({ 'a/soon': learning('2026-03-02T09:20:01.000+00:00') });
  expect(drain([candidate('a/soon')], soon)).toEqual(['a/soon']);
  expect(drain([candidate('a/soon')], later)).toEqual([]);
});

test('a new card waits for the cards it needs', () => {
  const all = [candidate('a/second', { needs: ['b/first'] }), candidate('b/first')];
  expect(drain(all, progress({}))).toEqual(['b/first', 'a/second']);
});

test('cards that need each other are asked all the same', () => {
  const all = [candidate('a/x', { needs: ['a/y'] }), candidate('a/y', { needs: ['a/x'] })];
  expect(drain(all, progress({}))).toEqual(['a/x', 'a/y']);
});

test('a harder card of a concept waits until the easier one has graduated', () => {
  const all = [
    candidate('a/senior', { level: 'senior', concept: 'c' }),
    candidate('a/junior', { level: 'junior', concept: 'c' }),
    candidate('a/other', { level: 'senior', concept: 'd' }),
  ];
  const queue = buildQueue(all, progress({}), NOW, { limits: LIMITS });
  expect(pick(queue, progress({}), NOW)).toBe('a/junior');
  const step = learning('2026-03-02T09:10:00.000+00:00');
  requeue(queue, 'a/junior', step, NOW);
  expect(pick(queue, progress({ 'a/junior': step }), NOW)).toBe('a/other');
});

test('a new card that is put aside leaves its place to the next one, an answered one does not', () => {
  const all = ['a/1', 'a/2', 'a/3', 'a/4', 'a/5'].map((id) => candidate(id));
  const queue = buildQueue(all, progress({}), NOW, { limits: { ...LIMITS, newLeft: 3 } });
  requeue(queue, 'a/1', { ...NEW_SCHEDULE, suspended: true }, NOW);
  requeue(queue, 'a/2', { ...NEW_SCHEDULE, buried: '2026-03-03' }, NOW);
  expect(leftIn(queue)).toMatchObject({ fresh: 3, total: 3 });
  requeue(queue, 'a/3', review('2026-04-01'), NOW);
  expect(leftIn(queue)).toMatchObject({ fresh: 2, total: 2 });
});

test('a failed card comes back in the session', () => {
  const before = progress({ 'a/x': review('2026-03-01') });
  const queue = buildQueue([candidate('a/x')], before, NOW, { limits: LIMITS });
  const after = { ...NEW_SCHEDULE, state: 'relearning' as const, due: '2026-03-02T09:10:00.000+00:00' };
  requeue(queue, 'a/x', after, NOW);
  expect(leftIn(queue)).toEqual({ learning: 1, reviews: 0, fresh: 0, total: 1 });
  expect(pick(queue, progress({ 'a/x': after }), NOW)).toBe('a/x');
});

test('the next due is the earliest of all, a buried card not before it is dug out', () => {
  const cards = progress({
    'a/buried': review('2026-03-03', 1, { buried: '2026-03-05' }),
    'a/day': review('2026-03-04'),
    'a/suspended': review('2026-03-03', 1, { suspended: true }),
  });
  const all = Object.keys(cards.cards).map((id) => candidate(id));
  expect(nextDue(all, cards, NOW)).toBe('2026-03-04');
  expect(nextDue([candidate('a/buried')], cards, NOW)).toBe('2026-03-05');
  expect(nextDue([], cards, NOW)).toBeNull();
});
