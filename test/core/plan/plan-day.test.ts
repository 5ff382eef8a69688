import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { believedRecall, curveOf } from '../../../src/core/plan/believed-recall.ts';
import { freshShare } from '../../../src/core/plan/fresh-share.ts';
import { gainOf } from '../../../src/core/plan/gain.ts';
import { DEFAULT_PACE, overrunOf, paceOf, type TimedAnswer } from '../../../src/core/plan/pace.ts';
import { type PlanCard, type PlanInput, planDay } from '../../../src/core/plan/plan-day.ts';
import { answerPlanned, nextPlanned, planQueue } from '../../../src/core/plan/plan-queue.ts';
import { memoryAfter } from '../../../src/core/scheduler/fsrs.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';

const { parameters } = DEFAULT_OPTIONS;
const TODAY = 20_000;
const CURVE = curveOf(1.5);
const BELIEFS = { pace: DEFAULT_PACE, parameters, curve: CURVE };

function seen(id: string, stability: number, daysAgo: number, due = false): PlanCard {
  return { id, memory: { stability, difficulty: 5 }, memoryDay: TODAY - daysAgo, due };
}

const unseen = (id: string): PlanCard => ({ id, memory: null, memoryDay: TODAY, due: false });

function input(cards: readonly PlanCard[], more: Partial<PlanInput> = {}): PlanInput {
  const base = { today: TODAY, date: TODAY + 10, fresh: 100, repeats: [], seconds: Number.POSITIVE_INFINITY };
  return { cards, ...base, pace: DEFAULT_PACE, overrun: 1, parameters, ...more };
}

const idsOf = (given: PlanInput) => planDay(given).order.map(({ id }) => id);

describe('what the plan believes', () => {
  test('recall is 90 % at the stability, whatever the exponent', () => {
    for (const exponent of [0.15, 1, 1.5])
      expect(believedRecall(7, 7, curveOf(exponent))).toBeCloseTo(0.9, 12);
  });

  test('the gain of a review is the formula of its terms', () => {
    const memory = { stability: 3, difficulty: 5 };
    const p = believedRecall(3, 4, CURVE);
    const good = believedRecall(memoryAfter(memory, 4, 'good', parameters).stability, 10, CURVE);
    const again = believedRecall(memoryAfter(memory, 4, 'again', parameters).stability, 10, CURVE);
    const seconds = p * 12 + (1 - p) * 20;
    const gain = (p * good + (1 - p) * again - believedRecall(3, 14, CURVE)) / seconds;
    const found = gainOf(memory, 4, 10, BELIEFS);
    expect(found.perSecond).toBeCloseTo(gain, 12);
    expect(found.seconds).toBeCloseTo(seconds, 12);
  });
});

describe('a day of the plan', () => {
  test('new cards come first where all fits, then reviews by gain', () => {
    const cards = [seen('sure', 9, 3), seen('shaky', 2, 4), unseen('n1'), unseen('n2')];
    const [first, second, ...rest] = idsOf(input(cards));
    expect([first, second]).toEqual(['n1', 'n2']);
    const gain = (stability: number, days: number) =>
      gainOf({ stability, difficulty: 5 }, days, 10, BELIEFS).perSecond;
    expect(gain(2, 4)).toBeGreaterThan(gain(9, 3));
    expect(rest[0]).toBe('shaky');
  });

  test('only so many new cards as are left of the share are asked, in the order given', () => {
    expect(idsOf(input([unseen('c'), unseen('a'), unseen('b')], { fresh: 2 }))).toEqual(['c', 'a']);
  });

  test('a card that is above 94 % today is left alone while there is more time than work', () => {
    const known = seen('known', 20, 1);
    expect(believedRecall(20, 1, CURVE)).toBeGreaterThan(0.94);
    expect(idsOf(input([known]))).toEqual([]);
    const crowd = Array.from({ length: 9 }, (_, i) => seen(`shaky${i}`, 2, 4));
    expect(idsOf(input([known, ...crowd], { seconds: 60 }))).toContain('known');
  });

  test('a card that will be above 99.5 % on the day is left alone, however much there is to do', () => {
    const cards = [seen('sure', 5000, 1), seen('a', 1, 5), seen('b', 1, 5)];
    expect(believedRecall(5000, 11, CURVE)).toBeGreaterThan(0.995);
    expect(idsOf(input(cards, { seconds: 10 }))).toEqual(['a', 'b']);
  });

  test('what was answered today is not asked again', () => {
    expect(idsOf(input([seen('a', 0.3, 0)]))).toEqual([]);
  });

  test('a card that is due is a normal review, one that is not is brought forward', () => {
    const { order } = planDay(input([seen('due', 2, 4, true), seen('not', 2, 4), unseen('new')]));
    expect(Object.fromEntries(order.map(({ id, kind }) => [id, kind]))).toEqual({
      new: 'new',
      due: 'due',
      not: 'early',
    });
  });

  test('with too little time a review that wins far more than a new card goes before it', () => {
    const cards = [...Array.from({ length: 40 }, (_, i) => unseen(`n${i}`)), seen('urgent', 1.5, 1)];
    const slow = { fresh: 120, right: 6, wrong: 12 };
    expect(idsOf(input(cards, { seconds: 300, pace: slow, date: TODAY + 20 }))[0]).toBe('urgent');
    expect(idsOf(input(cards, { pace: slow, date: TODAY + 20 }))[0]).toBe('n0');
  });

  test('the plan is met when no time is left or nothing would help', () => {
    expect(planDay(input([unseen('a')], { seconds: 0 })).met).toBe(true);
    expect(planDay(input([])).met).toBe(true);
    expect(planDay(input([unseen('a')])).met).toBe(false);
  });

  test('what fits takes no more than the time and one card, and the order holds no card twice', () => {
    const card = fc.record({ stability: fc.double({ min: 0.1, max: 400, noNaN: true }), days: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(card, { maxLength: 40 }), fc.nat(900), fc.nat(20), (cards, seconds, fresh) => {
        const all = cards.map(({ stability, days }, i) =>
          i % 4 ? seen(`c${i}`, stability, days) : unseen(`c${i}`),
        );
        const plan = planDay(input(all, { seconds, fresh }));
        expect(new Set(plan.order.map(({ id }) => id)).size).toBe(plan.order.length);
        expect(plan.seconds).toBeLessThanOrEqual(seconds + DEFAULT_PACE.fresh);
        expect(plan.order.filter(({ kind }) => kind === 'new').length).toBeLessThanOrEqual(fresh);
      }),
    );
  });
});

describe('working a plan off', () => {
  const queue = () => planQueue(planDay(input([unseen('a'), unseen('b')])));

  test('a card that was not known comes back after all others, then as one that is due', () => {
    const open = queue();
    answerPlanned(open, 'a', true);
    expect(nextPlanned(open, 60)?.id).toBe('b');
    answerPlanned(open, 'b', false);
    expect(nextPlanned(open, 60)).toMatchObject({ id: 'a', kind: 'due' });
    answerPlanned(open, 'a', false);
    expect(nextPlanned(open, 60)).toBeNull();
  });

  test('it ends when the time is over', () => {
    expect(nextPlanned(queue(), 0)).toBeNull();
  });
});

describe('new cards a day', () => {
  test('all are spread over the first 70 % of the days', () => {
    expect(freshShare(200, { start: 0, today: 0, date: 14 })).toBe(Math.ceil(200 / 9.8));
  });

  test('after missed days it is more, and past the 70 % all that is left', () => {
    expect(freshShare(180, { start: 0, today: 4, date: 14 })).toBe(Math.ceil(180 / 5.8));
    expect(freshShare(30, { start: 0, today: 12, date: 14 })).toBe(30);
    expect(freshShare(0, { start: 0, today: 3, date: 14 })).toBe(0);
  });
});

describe("the person's pace", () => {
  const times = (kind: TimedAnswer['kind'], ...seconds: number[]) =>
    seconds.map((s) => ({ kind, seconds: s }));

  test('it is the stated default until there are five answers of a kind', () => {
    expect(paceOf(times('right', 1, 1, 1, 1))).toEqual(DEFAULT_PACE);
  });

  test('the sum of the answers is held against the medians’, once there are twenty; it never makes them quicker', () => {
    const overrun = (answers: TimedAnswer[]) => overrunOf(answers, paceOf(answers));
    const many = (seconds: number, count: number) => Array.from({ length: count }, () => seconds);
    expect(overrun(times('right', ...many(10, 18), 100))).toBe(1);
    expect(overrun(times('right', ...many(10, 18), 100, 100))).toBe(1.9);
    expect(overrun(times('right', ...many(10, 18), 1, 1))).toBe(1);
  });

  test('it is the median of the last hundred', () => {
    const old = times('right', ...Array.from({ length: 50 }, () => 300));
    const recent = times('right', ...Array.from({ length: 100 }, (_, i) => 1 + (i % 9)));
    expect(paceOf([...old, ...recent]).right).toBe(5);
    expect(paceOf(times('wrong', 10, 20, 30, 40, 50, 60)).wrong).toBe(35);
  });
});
