import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATINGS, type Rating } from '../../../src/core/rating.ts';
import { MODELS } from '../../../src/core/scheduler/index.ts';
import { isLeech, preview } from '../../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS, SCHEDULERS, type SchedulerOptions } from '../../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE, type Schedule } from '../../../src/core/scheduler/schedule.ts';
import {
  DAY_MS,
  dayNumber,
  dayNumberOf,
  formatInstant,
  isDay,
  isDue,
  later,
  type Moment,
  parseInstant,
} from '../../../src/core/time.ts';
import { EXACT, NOON, underReview } from './played.ts';
import { vectors } from './vectors.ts';

interface Answer {
  wait: number;
  rating: Rating;
  scheduler: SchedulerOptions['scheduler'];
}

const answers = fc.array(
  fc.record({
    // Minutes since the answer before: same-day, next days, months; now and then a clock that was set back.
    wait: fc.oneof(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 0, max: 30 * 1440 }),
      fc.integer({ min: 0, max: 900 * 1440 }),
    ),
    rating: fc.constantFrom(...RATINGS),
    scheduler: fc.constantFrom(...SCHEDULERS),
  }),
  { minLength: 1, maxLength: 40 },
);

const options = fc.record({
  learningSteps: fc.constantFrom([], [1, 10], [15], [1, 1440, 4320]),
  relearningSteps: fc.constantFrom([], [10], [10, 2880]),
  maximumInterval: fc.constantFrom(1, 5, 180, 36_500),
  fuzz: fc.boolean(),
  leechThreshold: fc.constantFrom(0, 1, 3, 8),
});

/** Every schedule of a history, told the settings of each answer. */
function history(list: readonly Answer[], at: (answer: Answer) => SchedulerOptions): Schedule[] {
  let now = NOON;
  let schedule: Schedule = NEW_SCHEDULE;
  return list.map((answer) => {
    now = later(now, answer.wait * 60_000);
    schedule = preview(schedule, 'deck/card', now, at(answer), (day) => day % 3)[answer.rating];
    return schedule;
  });
}

describe('the state machine', () => {
  test('knows each model by its own name', () => {
    expect(SCHEDULERS.map((name) => MODELS[name].name)).toEqual([...SCHEDULERS]);
  });

  test('any alternation of schedulers leaves the record that each model has alone', () => {
    fc.assert(
      fc.property(answers, options, (list, chosen) => {
        const mixed = history(list, ({ scheduler }) => ({ ...DEFAULT_OPTIONS, ...chosen, scheduler }));
        for (const scheduler of SCHEDULERS) {
          const alone = history(list, () => ({ ...DEFAULT_OPTIONS, ...chosen, scheduler }));
          const record = ({ due: _, ...rest }: Schedule) => rest;
          expect(mixed.map(record)).toEqual(alone.map(record));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keeps its promises whatever happens', () => {
    fc.assert(
      fc.property(answers, options, (list, chosen) => {
        const schedules = history(list, ({ scheduler }) => ({ ...DEFAULT_OPTIONS, ...chosen, scheduler }));
        let now = NOON;
        schedules.forEach((schedule, i) => {
          now = later(now, (list[i] as Answer).wait * 60_000);
          const due = schedule.due ?? '';
          expect(schedule.ease).toBeGreaterThanOrEqual(1.3);
          expect(schedule.reps).toBe(i + 1);
          expect(schedule.interval).toBeLessThanOrEqual(chosen.maximumInterval);
          expect(schedule.interval >= 1).toBe(schedule.state !== 'learning');
          if (schedule.state === 'review') {
            const ahead = dayNumberOf(due) - dayNumber(now);
            expect(ahead).toBeGreaterThanOrEqual(1);
            expect(ahead).toBeLessThanOrEqual(chosen.maximumInterval);
          } else {
            const wait = isDay(due)
              ? dayNumberOf(due) - dayNumber(now)
              : (parseInstant(due)?.ms ?? 0) - now.ms;
            expect(wait).toBeGreaterThan(0);
            expect(isDay(due) || wait < DAY_MS).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  test('under SM-2 a card is due its interval after the answer', () => {
    fc.assert(
      fc.property(answers, options, (list, chosen) => {
        for (const { state, due, last, interval } of history(list, () => ({
          ...DEFAULT_OPTIONS,
          ...chosen,
        }))) {
          if (state === 'review') expect(dayNumberOf(due ?? '') - dayNumberOf(last ?? '')).toBe(interval);
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each<[number, number, boolean]>(vectors.anki_sm2.leech.cases)(
    '%d lapses with threshold %d: leech %s',
    (lapses, threshold, leech) => {
      expect(isLeech(lapses, threshold)).toBe(leech);
    },
  );

  test('only a lapse tells of a leech', () => {
    const seven = { ...underReview(10, 10, 2.5), lapses: 7 };
    const outcomes = preview(seven, 'a/b', NOON, EXACT);
    expect(RATINGS.map((rating) => outcomes[rating].leech)).toEqual([true, false, false, false]);
    expect(outcomes.again.lapses).toBe(8);
    expect(preview(outcomes.again, 'a/b', NOON, EXACT).again).toMatchObject({ leech: false, lapses: 8 });
  });

  test.each([
    [
      'spring in Berlin, a night of an hour less',
      '2026-03-28T23:30:00+01:00',
      '2026-03-29T03:59:00+02:00',
      '2026-03-29T04:00:00+02:00',
    ],
    [
      'autumn in Berlin, a night of an hour more',
      '2026-10-24T23:30:00+02:00',
      '2026-10-25T03:59:00+01:00',
      '2026-10-25T04:00:00+01:00',
    ],
    ['Kathmandu', '2026-05-01T04:00:00+05:45', '2026-05-02T03:59:59+05:45', '2026-05-02T04:00:00+05:45'],
    [
      'a flight from Auckland to Honolulu',
      '2026-06-02T09:00:00+12:00',
      '2026-06-03T03:59:00-10:00',
      '2026-06-03T04:00:00-10:00',
    ],
  ])('a day after the answer is due at 4:00 of the next day: %s', (_, answered, before, after) => {
    const [then, early, onTime] = [answered, before, after].map((text) => parseInstant(text) as Moment) as [
      Moment,
      Moment,
      Moment,
    ];
    const { due } = preview(NEW_SCHEDULE, 'a/b', then, { ...EXACT, learningSteps: [] }).good;
    expect([isDue(due, early), isDue(due, onTime)]).toEqual([false, true]);
  });

  test('days that a change of the clock makes shorter or longer count as days', () => {
    const first = preview(NEW_SCHEDULE, 'a/b', parseInstant('2026-03-28T20:00:00+01:00') as Moment, {
      ...EXACT,
      learningSteps: [],
    }).easy;
    const outcome = preview(first, 'a/b', parseInstant('2026-04-01T05:00:00+02:00') as Moment, EXACT).good;
    // Four dates later, although three days and eight hours went by: on time, 4 × 2.5.
    expect(outcome.interval).toBe(10);
  });

  test('a step names its instant in the offset of the answer, also over the day’s start', () => {
    const now = parseInstant('2026-03-01T03:55:00+01:00') as Moment;
    expect(preview(NEW_SCHEDULE, 'a/b', now, EXACT).good).toMatchObject({
      due: formatInstant(later(now, 600_000)),
      last: '2026-02-28',
    });
  });
});
