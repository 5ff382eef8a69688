import { describe, expect, test } from 'vitest';
import { ankiRecall } from '../../../src/core/evaluation/anki-sm2.ts';
import { evaluate } from '../../../src/core/evaluation/evaluate.ts';
import { allRows, histories, type Row, rowsOf } from '../../../src/core/evaluation/history.ts';
import { betterScheduler, improve } from '../../../src/core/evaluation/improve.ts';
import { metrics } from '../../../src/core/evaluation/metrics.ts';
import { withoutOutliers } from '../../../src/core/evaluation/outliers.ts';
import type { LoggedReview } from '../../../src/core/evaluation/review-log.ts';
import { sm2Recall } from '../../../src/core/evaluation/sm2-1990.ts';
import { lastFifth, timeSeriesFolds } from '../../../src/core/evaluation/split.ts';
import type { Rating } from '../../../src/core/rating.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';

/** One card's log: `[rating, day]`. */
function reviewsOf(card: string, reviews: readonly (readonly [Rating, number])[]): LoggedReview[] {
  return reviews.map(([rating, day]) => ({ card, rating, day }));
}

function historyOf(reviews: readonly (readonly [Rating, number])[]) {
  return histories(reviewsOf('a', reviews))[0]!;
}

/** Rows with what the metrics look at. */
function rowsWith(parts: readonly Partial<Row>[]): Row[] {
  return parts.map((part, place) => ({
    history: [],
    at: 1,
    place,
    elapsed: 1,
    recalled: true,
    number: 2,
    lapses: 0,
    ...part,
  }));
}

describe('histories', () => {
  test('the first review and those of one day are no rows, and a clock set back counts as one day', () => {
    const history = historyOf([
      ['again', 10],
      ['good', 10],
      ['again', 12],
      ['good', 11],
      ['good', 15],
    ]);
    expect(history.map(({ elapsed }) => elapsed)).toEqual([0, 0, 2, 0, 4]);
    expect(rowsOf(history)).toMatchObject([
      { at: 2, elapsed: 2, recalled: false, number: 2, lapses: 0 },
      { at: 4, elapsed: 4, recalled: true, number: 3, lapses: 1 },
    ]);
  });

  test('reviews past the 128th are left out', () => {
    const log = reviewsOf(
      'a',
      Array.from({ length: 200 }, (_, day) => ['good', day]),
    );
    expect(histories(log)[0]).toHaveLength(128);
  });

  test('rows of several cards are in order of time', () => {
    const log = [0, 1, 2].flatMap((day) =>
      ['a', 'b'].map((card): LoggedReview => ({ card, rating: 'good', day })),
    );
    expect(allRows(histories(log)).map(({ place }) => place)).toEqual([2, 3, 4, 5]);
  });
});

describe('outliers', () => {
  /** Cards whose second review came after so many days: `{ days: cards }`. */
  const cardsWith = (counts: Readonly<Record<number, number>>, first: Rating = 'good') =>
    histories(
      Object.entries(counts).flatMap(([days, count]) =>
        Array.from({ length: count }, (_, i) =>
          reviewsOf(`${first}${days}-${i}`, [
            [first, 0],
            ['good', Number(days)],
            ['good', 1000],
          ]),
        ).flat(),
      ),
    );
  const daysLeft = (cards: ReturnType<typeof histories>) => [
    ...new Set(withoutOutliers(cards).map((history) => history[1]?.elapsed)),
  ];

  test('the rarest intervals go while they are under 20 cards', () => {
    expect(daysLeft(cardsWith({ 1: 200, 2: 100, 3: 10, 4: 9 }))).toEqual([1, 2]);
    expect(daysLeft(cardsWith({ 1: 200, 2: 100, 3: 10, 4: 10 }))).toEqual([1, 2, 3]);
  });

  test('of a large group a twentieth may go', () => {
    expect(daysLeft(cardsWith({ 1: 960, 2: 40 }))).toEqual([1]);
    expect(daysLeft(cardsWith({ 1: 950, 2: 50 }))).toEqual([1, 2]);
  });

  test('an interval above 100 days goes however frequent it is, above 365 after easy', () => {
    expect(daysLeft(cardsWith({ 1: 300, 100: 300, 101: 300 }))).toEqual([1, 100]);
    expect(daysLeft(cardsWith({ 1: 300, 365: 300, 366: 300 }, 'easy'))).toEqual([1, 365]);
  });

  test('a card goes whole, and one that was seen on one day only stays', () => {
    const cards = histories([
      ...reviewsOf('a', [
        ['good', 0],
        ['good', 500],
        ['good', 501],
      ]),
      ...reviewsOf('b', [['good', 0]]),
    ]);
    expect(withoutOutliers(cards)).toEqual([cards[1]]);
  });
});

describe('splits', () => {
  const rows = rowsWith(Array.from({ length: 20 }, () => ({})));

  test('five blocks of a sixth are tested, each by all rows before it', () => {
    const folds = timeSeriesFolds(rows);
    expect(folds.map(({ train, test: block }) => [train.length, block.length])).toEqual([
      [5, 3],
      [8, 3],
      [11, 3],
      [14, 3],
      [17, 3],
    ]);
    expect(folds[4]?.test.at(-1)).toBe(rows[19]);
  });

  test('the last fifth follows the other four', () => {
    const { train, test: last } = lastFifth(rows);
    expect([train.length, last.length, last[0]]).toEqual([16, 4, rows[16]]);
  });
});

describe('metrics', () => {
  test('log loss is the mean of −ln of what was given to the outcome, and stays finite', () => {
    const rows = rowsWith([{ recalled: true }, { recalled: false }]);
    expect(metrics(rows, [0.5, 0.75]).logLoss).toBeCloseTo((Math.log(2) + Math.log(4)) / 2, 12);
    expect(metrics(rows, [0, 1]).logLoss).toBeCloseTo(-Math.log(Number.EPSILON), 6);
  });

  test('AUC counts pairs in the right order, ties for half', () => {
    const rows = rowsWith([true, true, false, false].map((recalled) => ({ recalled })));
    expect(metrics(rows, [0.9, 0.8, 0.7, 0.6]).auc).toBe(1);
    expect(metrics(rows, [0.6, 0.7, 0.8, 0.9]).auc).toBe(0);
    expect(metrics(rows, [0.9, 0.5, 0.5, 0.1]).auc).toBe(0.875);
    expect(metrics(rows.slice(0, 2), [0.9, 0.8]).auc).toBeNull();
  });

  test('RMSE compares means within bins of days, number and lapses', () => {
    const same = rowsWith([{ recalled: true }, { recalled: false }]);
    expect(metrics(same, [0.9, 0.1]).rmseBins).toBeCloseTo(0, 12);
    const apart = rowsWith([
      { recalled: true, elapsed: 3 },
      { recalled: false, elapsed: 4 },
    ]);
    expect(metrics(apart, [0.9, 0.1]).rmseBins).toBeCloseTo(0.1, 12);
    for (const other of [{ number: 4 }, { lapses: 1 }]) {
      expect(metrics(rowsWith([{}, { recalled: false, ...other }]), [0.9, 0.1]).rmseBins).toBeCloseTo(
        0.1,
        12,
      );
    }
  });
});

describe('models', () => {
  const chance = (days: number, interval: number) => 0.9 ** (days / interval);

  test('SM-2 gives 1 day, 6 days, then the ease, and starts again after a lapse', () => {
    const recall = sm2Recall(
      historyOf([
        ['good', 0],
        ['good', 1],
        ['good', 7],
        ['again', 22],
        ['good', 23],
        ['good', 24],
      ]),
    );
    // The ease: 2.5, and after a lapse 2.18, which the second success does not use.
    const intervals = [1, 6, 15, 1, 1];
    const days = [1, 6, 15, 1, 1];
    expect(recall.slice(1)).toEqual(days.map((elapsed, i) => chance(elapsed, intervals[i]!)));
  });

  test('SM-2 knows no second review on one day, and easy raises the ease', () => {
    const recall = sm2Recall(
      historyOf([
        ['easy', 0],
        ['again', 0],
        ['easy', 1],
        ['easy', 7],
        ['good', 8],
      ]),
    );
    expect(recall[4]).toBe(chance(1, Math.round(6 * 2.7 + 0.01)));
  });

  test("Anki's SM-2 gives good half of the lateness and easy more than good", () => {
    const late = (rating: Rating) =>
      ankiRecall(
        historyOf([
          ['good', 0],
          ['good', 1],
          [rating, 8],
          ['good', 9],
        ]),
      )[3];
    // After 1 day: hard 2, good 3. Then 4 days late: good (3 + 2) × 2.5, easy (3 + 4) × 2.5 × 1.3.
    expect(late('good')).toBe(chance(1, 13));
    expect(late('easy')).toBe(chance(1, 23));
    expect(late('again')).toBe(chance(1, 1));
  });
});

/** A log in which every card of `cards` is seen on five days. */
function evenLog(cards: number): LoggedReview[] {
  return [0, 1, 4, 11, 30].flatMap((day) =>
    Array.from(
      { length: cards },
      (_, i): LoggedReview => ({
        card: `c${i}`,
        rating: day > 0 && (i + day) % 5 === 0 ? 'again' : 'good',
        day,
      }),
    ),
  );
}

describe('evaluating and fitting', () => {
  test('too few reviews are told, not evaluated', async () => {
    await expect(evaluate(evenLog(10), null)).rejects.toThrow('0 that can be tested, 60 are needed');
    await expect(improve(evenLog(79), DEFAULT_OPTIONS.parameters, async () => [])).rejects.toThrow(
      'Fitting takes 400 reviews; there are 395.',
    );
  });

  test('the constant is the mean of what came before each block', async () => {
    const { scores, recalled } = await evaluate(evenLog(80), null);
    expect(scores[0]?.scheduler).toBe('constant');
    expect(recalled).toBeCloseTo(0.8, 1);
    expect(scores[0]?.logLoss).toBeCloseTo(0.5, 1);
  });

  test('every fold is fitted on its own past', async () => {
    const sizes: number[] = [];
    await evaluate(evenLog(90), async (rows) => {
      sizes.push(rows.length);
      return DEFAULT_OPTIONS.parameters;
    });
    expect(sizes).toEqual([60, 120, 180, 240, 300]);
  });

  test('a fit that is no better leaves the weights in use, and is not fitted again', async () => {
    let fits = 0;
    const result = await improve(evenLog(100), DEFAULT_OPTIONS.parameters, async () => {
      fits++;
      return DEFAULT_OPTIONS.parameters;
    });
    expect([result.weights, fits]).toEqual([null, 1]);
  });

  test('a fit that wins is fitted again to all', async () => {
    const bad = DEFAULT_OPTIONS.parameters.map((weight, i) => (i < 4 ? 100 : weight));
    const sizes: number[] = [];
    const result = await improve(evenLog(100), bad, async (rows) => {
      sizes.push(rows.length);
      return DEFAULT_OPTIONS.parameters;
    });
    expect(sizes).toEqual([320, 400]);
    expect(result.weights).toBe(DEFAULT_OPTIONS.parameters);
    expect(betterScheduler(result)).toBe(result.fitted.logLoss < result.sm2.logLoss ? 'fsrs' : 'sm2');
  });
});
