import { describe, expect, test } from 'vitest';
import type { Mode } from '../../../src/core/entry.ts';
import { currentPlan } from '../../../src/core/plan/current-plan.ts';
import { forecast } from '../../../src/core/plan/forecast.ts';
import { DEFAULT_PACE } from '../../../src/core/plan/pace.ts';
import { planReport } from '../../../src/core/plan/plan-report.ts';
import type { Replay } from '../../../src/core/plan/replay.ts';
import { type PlanSource, planInput, planToday } from '../../../src/core/plan/study-plan.ts';
import type { CardProgress } from '../../../src/core/progress.ts';
import type { Candidate } from '../../../src/core/queue.ts';
import type { Rating } from '../../../src/core/rating.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE } from '../../../src/core/scheduler/schedule.ts';
import { settingsFrom } from '../../../src/core/settings.ts';
import { dayNumberOf, parseInstant } from '../../../src/core/time.ts';

const NOW = parseInstant('2026-03-02T09:00:00+00:00')!;
const TODAY = dayNumberOf('2026-03-02');
const NOTHING: Replay = { answers: [], untimed: [], observations: [], latest: new Map() };

function candidates(count: number): Candidate[] {
  const levels = ['junior', 'mid', 'senior'] as const;
  return Array.from({ length: count }, (_, i) => ({
    id: `a/${i}`,
    topic: 'a',
    type: 'recall',
    level: levels[i % 3]!,
    needs: [],
  }));
}

function source(count: number, more: Partial<PlanSource> = {}): PlanSource {
  return {
    plan: { start: TODAY, date: TODAY + 14, minutes: 10 },
    candidates: candidates(count),
    progress: { cards: {}, days: {} },
    now: NOW,
    replay: NOTHING,
    parameters: DEFAULT_OPTIONS.parameters,
    ...more,
  };
}

const seen: CardProgress = {
  ...NEW_SCHEDULE,
  state: 'review',
  due: '2026-03-09',
  memory: { stability: 1, difficulty: 5 },
  memoryDay: '2026-02-25',
};

describe('what is left for today', () => {
  test('what was studied today is taken from the time and from the share of new cards', () => {
    const done = { new: 3, reviews: 1, answers: 4, ms: 240_000 };
    const input = planInput(source(98, { progress: { cards: {}, days: { '2026-03-02': done } } }));
    expect(input.seconds).toBe(360);
    expect(input.fresh).toBe(Math.ceil(101 / 9.8) - 3);
  });

  test('suspended cards are no part of it, and buried ones are from their day on', () => {
    const cards = { 'a/0': { ...seen, suspended: true as const }, 'a/1': { ...seen, buried: '2026-03-03' } };
    const more = { progress: { cards, days: {} } };
    expect(planToday(source(3, more)).order.map(({ id }) => id)).toEqual(['a/2']);
    const tomorrow = { ...more, now: parseInstant('2026-03-03T09:00:00+00:00')! };
    expect(planToday(source(3, tomorrow)).order.map(({ id }) => id)).toEqual(['a/2', 'a/1']);
  });

  test('readiness now and on the day are of the same cards: all but the suspended', () => {
    const well = { ...seen, memory: { stability: 9999, difficulty: 5 }, memoryDay: '2026-03-02' };
    const cards = {
      'a/0': { ...well, buried: '2026-03-30' },
      'a/1': { ...well, suspended: true as const },
      'a/2': well,
      'a/3': { ...well, memory: null, memoryDay: null, suspended: true as const },
    };
    const { readiness } = planReport(source(4, { progress: { cards, days: {} } }));
    expect(readiness.now.mean).toBeGreaterThan(0.99);
    expect(readiness.onDate.mean).toBeGreaterThan(0.99);
  });

  test('a card due later is brought forward, one due today is not', () => {
    const cards = { 'a/0': seen, 'a/1': { ...seen, due: '2026-03-02T09:30:00.000+00:00' } };
    const { order } = planToday(source(2, { progress: { cards, days: {} } }));
    expect(Object.fromEntries(order.map(({ id, kind }) => [id, kind]))).toEqual({
      'a/0': 'early',
      'a/1': 'due',
    });
  });
});

describe('what was answered today', () => {
  const last = (nth: number, rating: Rating, mode: Mode = 'study', day = TODAY) => ({
    nth,
    day,
    rating,
    mode,
  });

  test('what was not known comes again after all others, in that order; what was known, or is aside, does not', () => {
    const today = { ...seen, memoryDay: '2026-03-02' };
    const cards = { 'a/0': today, 'a/1': today, 'a/2': { ...today, suspended: true as const }, 'a/3': seen };
    const latest = new Map([
      ['a/0', last(4, 'again')],
      ['a/2', last(2, 'again')],
      ['a/4', last(3, 'good')],
      ['a/3', last(0, 'again', 'study', TODAY - 1)],
      ['a/1', last(1, 'again', 'plan')],
      ['a/gone', last(5, 'again')],
    ]);
    const { order } = planToday(source(4, { progress: { cards, days: {} }, replay: { ...NOTHING, latest } }));
    expect(order.map(({ id, kind }) => [id, kind])).toEqual([
      ['a/3', 'early'],
      ['a/1', 'early'],
      ['a/0', 'due'],
    ]);
  });

  test('an answer whose time nobody told has taken the usual time, and says nothing of the pace', () => {
    const untimed = [
      { day: TODAY, kind: 'fresh' as const },
      { day: TODAY, kind: 'wrong' as const },
      { day: TODAY - 1, kind: 'fresh' as const },
    ];
    const { seconds, pace } = planInput(source(4, { replay: { ...NOTHING, untimed } }));
    expect(seconds).toBe(600 - DEFAULT_PACE.fresh - DEFAULT_PACE.wrong);
    expect(pace).toEqual(DEFAULT_PACE);
  });
});

describe('the plan that is on', () => {
  const settings = (raw: Record<string, unknown>) => settingsFrom(raw, 'settings.json');

  test('there is none without a date, and after the date', () => {
    expect(currentPlan(settings({}), NOW)).toBeNull();
    expect(currentPlan(settings({ 'interview-date': '2026-03-01' }), NOW)).toBeNull();
  });

  test('it lasts to the day itself', () => {
    const raw = { 'interview-date': '2026-03-02', 'plan-start': '2026-02-20', 'minutes-per-day': 15 };
    expect(currentPlan(settings(raw), NOW)).toEqual({
      start: dayNumberOf('2026-02-20'),
      date: TODAY,
      minutes: 15,
    });
  });
});

describe('the forecast', () => {
  test('rises to the day, and the same progress gives the same one', () => {
    const input = planInput(source(60));
    const { days, unseen } = forecast(input);
    expect(days).toHaveLength(14);
    expect(days[0]).toMatchObject({ day: '2026-03-02', new: 7 });
    expect(unseen).toBe(0);
    expect(days.at(-1)!.recall).toBeGreaterThan(0.85);
    expect(days.at(-1)!.recall).toBeGreaterThan(days[4]!.recall);
    expect(forecast(input)).toEqual({ days, unseen });
  });

  test('repeats what was not known on the same day, and counts the time of that', () => {
    const [first] = forecast(
      planInput(source(60, { plan: { start: TODAY, date: TODAY + 14, minutes: null } })),
    ).days;
    expect(first!.repeats).toBeGreaterThan(0);
    expect(first!.repeats).toBeLessThan(first!.new);
    const { fresh, right } = DEFAULT_PACE;
    expect(first!.minutes * 60).toBeCloseTo(first!.new * fresh + first!.repeats * right, 6);
    const { seconds, fits } = planToday(source(60));
    expect(seconds).toBe(fits * fresh + (fits / 2) * right);
  });

  test('takes as much longer than the medians as the answers did', () => {
    const answers = Array.from({ length: 40 }, (_, i) => ({
      kind: 'fresh' as const,
      seconds: i % 4 ? 20 : 100,
    }));
    const slow = planToday(source(60, { replay: { ...NOTHING, answers } }));
    expect(slow.order[0]!.seconds).toBe(40);
    expect(slow.fits).toBe(7);
  });

  test('keeps to the minutes of each day, but for the card that runs over', () => {
    for (const { minutes } of forecast(planInput(source(400))).days) {
      expect(minutes).toBeLessThanOrEqual(10 + DEFAULT_PACE.fresh / 60);
    }
  });
});

describe('what does not fit', () => {
  test('senior cards are left out first', () => {
    const { leaveOut } = planReport(source(600));
    const { junior, mid, senior } = leaveOut.levels;
    expect(leaveOut.cards).toHaveLength(junior + mid + senior);
    expect(senior).toBe(200);
    expect(junior).toBe(0);
    expect(leaveOut.cards[0]).toBe('a/599');
  });

  test('nothing is left out where all fits', () => {
    expect(planReport(source(30)).leaveOut.cards).toEqual([]);
  });
});

test('a week below the prediction lowers the readiness that is told', () => {
  const observations = Array.from({ length: 40 }, (_, i) => ({
    card: 'a/0',
    day: TODAY - 1,
    predicted: 0.9,
    recalled: i < 26,
  }));
  const { drift, readiness } = planReport(source(60, { replay: { ...NOTHING, observations } }));
  expect(drift!.onDate).toBeLessThan(readiness.onDate.mean);
  expect(readiness.now.reviews).toBe(40);
});
