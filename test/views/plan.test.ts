import { expect, test } from 'vitest';
import { dayName, dayNumberOf } from '../../src/core/time.ts';
import { type PlanView, planText } from '../../src/views/plan.ts';
import { createStyle } from '../../src/views/style.ts';

const days = Array.from({ length: 17 }, (_, i) => ({
  day: dayName(dayNumberOf('2026-03-02') + i),
  new: 24,
  reviews: i * 2,
  repeats: 1,
  minutes: 10,
  recall: 0.05 + i * 0.045,
}));

const view: PlanView = {
  date: '2026-03-19',
  daysLeft: 17,
  minutesPerDay: 10,
  today: { new: 24, due: 4, early: 3, minutes: 9.7, met: false },
  readiness: {
    now: { mean: 0.12, low: 0.09, high: 0.16, reviews: 120 },
    onDate: { mean: 0.77, low: 0.7, high: 0.83, reviews: 120 },
  },
  leaveOut: {
    levels: { junior: 0, mid: 5, senior: 40 },
    cards: Array.from({ length: 45 }, (_, i) => `a/${i}`),
  },
  pace: { fresh: 25, right: 12, wrong: 20 },
  days,
  drift: { reviews: 41, predicted: 0.9, recalled: 0.71, shift: -1.3, onDate: 0.58 },
};

test('a plan, its forecast as a plot', () => {
  expect(planText(view, createStyle(80, 0, false))).toMatchInlineSnapshot(`
    "  Interview in 17 days                            2026-03-19 · 10 minutes a day

      Today: 24 new, 4 due, 3 brought forward, about 10 minutes.
      Readiness: 12 % (9–16 %) now, 77 % (70–83 %) on the day; from 120 reviews.
      45 cards will not fit: leave out 40 senior, then 5 mid. More minutes a day
      bring them back.
      In the last week you recalled 71 % of 41 reviews where 90 % were expected. If
      it goes on so, readiness on the day is about 58 %: more minutes a day, or
      fewer cards, would help.

      Expected readiness on the day, after study up to:
      100 %
                                        ▁▁▃▃▅▅
                                  ▂▂▄▄▆▆██████
       50 %               ▂▂▄▄▆▆██████████████
                  ▁▁▃▃▅▅▇▇████████████████████
            ▂▂▅▅▇▇████████████████████████████
            03-02                        03-18"
  `);
});

test('in 40 columns nothing is wider', () => {
  const text = planText(view, createStyle(40, 0, false));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(text).toMatchInlineSnapshot(`
    "  Interview in 17 days
      2026-03-19 · 10 minutes a day

      Today: 24 new, 4 due, 3 brought
      forward, about 10 minutes.
      Readiness: 12 % (9–16 %) now, 77 %
      (70–83 %) on the day; from 120
      reviews.
      45 cards will not fit: leave out 40
      senior, then 5 mid. More minutes a
      day bring them back.
      In the last week you recalled 71 % of
      41 reviews where 90 % were expected.
      If it goes on so, readiness on the
      day is about 58 %: more minutes a
      day, or fewer cards, would help.

      Expected readiness on the day, after
      study up to:
      100 %
                          ▁▃▅
                       ▂▄▆███
       50 %        ▂▄▆███████
               ▁▃▅▇██████████
            ▂▅▇██████████████
            03-02       03-18"
  `);
});

test('without box art the forecast is told in lines', () => {
  expect(planText({ ...view, drift: null }, createStyle(60, 0, true))).toMatchInlineSnapshot(`
    "  Interview in 17 days        2026-03-19 · 10 minutes a day

      Today: 24 new, 4 due, 3 brought forward, about 10
      minutes.
      Readiness: 12 % (9–16 %) now, 77 % (70–83 %) on the day;
      from 120 reviews.
      45 cards will not fit: leave out 40 senior, then 5 mid.
      More minutes a day bring them back.

      Expected readiness on the day, after study up to:
      2026-03-02: 5 %, with 24 new, 0 reviews, 10 min
      2026-03-04: 14 %, with 24 new, 4 reviews, 10 min
      2026-03-06: 23 %, with 24 new, 8 reviews, 10 min
      2026-03-08: 32 %, with 24 new, 12 reviews, 10 min
      2026-03-10: 41 %, with 24 new, 16 reviews, 10 min
      2026-03-12: 50 %, with 24 new, 20 reviews, 10 min
      2026-03-14: 59 %, with 24 new, 24 reviews, 10 min
      2026-03-16: 68 %, with 24 new, 28 reviews, 10 min
      2026-03-18: 77 %, with 24 new, 32 reviews, 10 min"
  `);
});

test('a plan that is met says so, and so does a plan without minutes', () => {
  const met = { ...view, minutesPerDay: null, today: { ...view.today, met: true } };
  const text = planText(met, createStyle(80, 0, false));
  expect(text).toContain('The plan is met for today.');
  expect(text).toContain('no limit of time');
});
