import { describe, expect, test } from 'vitest';
import type { Score } from '../../src/core/evaluation/evaluate.ts';
import { type EvaluationView, evaluationText } from '../../src/views/evaluation.ts';
import { type OptimizeView, optimizeText } from '../../src/views/optimize.ts';
import { createStyle } from '../../src/views/style.ts';

const wide = createStyle(80, 0, false);
const narrow = createStyle(40, 0, false);

const metricsOf = (logLoss: number, rmseBins: number, auc: number | null) => ({ logLoss, rmseBins, auc });
const scores: Score[] = [
  { scheduler: 'constant', ...metricsOf(0.50503, 0.11724, null) },
  { scheduler: 'sm2-1990', ...metricsOf(0.51076, 0.08929, 0.51773) },
  { scheduler: 'anki-sm2', ...metricsOf(0.50199, 0.09851, 0.54175) },
  { scheduler: 'fsrs-6-defaults', ...metricsOf(0.44014, 0.06516, 0.67503) },
  { scheduler: 'fsrs-6-fitted', ...metricsOf(0.43736, 0.04602, 0.6724) },
];
const evaluation: EvaluationView = {
  source: 'journal',
  reviews: 12_580,
  cards: 1205,
  tested: 5020,
  recalled: 0.82,
  scores,
  leftOut: null,
};

describe('eval', () => {
  test('is a table of all schedulers', () => {
    expect(evaluationText(evaluation, wide)).toMatchInlineSnapshot(`
      "12580 reviews of 1205 cards; 5020 were predicted from those before them, 82 % of
      them recalled.

      scheduler        log loss  RMSE(bins)    AUC
      constant           0.5050      0.1172      -
      SM-2               0.5108      0.0893  0.518
      Anki's SM-2        0.5020      0.0985  0.542
      FSRS-6 defaults    0.4401      0.0652  0.675
      FSRS-6 fitted      0.4374      0.0460  0.672

      Log loss and RMSE: lower is better. AUC: higher is better, 0.5 is guessing.
      Anki's SM-2 is pyprep's scheduler sm2; the constant is the share recalled so
      far."
    `);
  });

  test('fits 40 columns, and says why fitted FSRS is left out', () => {
    const text = evaluationText(
      { ...evaluation, scores: scores.slice(0, 4), leftOut: 'There is none.' },
      narrow,
    );
    expect(text).toMatchInlineSnapshot(`
      "12580 reviews of 1205 cards; 5020 were
      predicted from those before them, 82 %
      of them recalled.

      scheduler        log loss    RMSE    AUC
      constant           0.5050  0.1172      -
      SM-2               0.5108  0.0893  0.518
      Anki's SM-2        0.5020  0.0985  0.542
      FSRS-6 defaults    0.4401  0.0652  0.675

      Log loss and RMSE: lower is better. AUC:
      higher is better, 0.5 is guessing.
      Anki's SM-2 is pyprep's scheduler sm2;
      the constant is the share recalled so
      far.
      FSRS-6 fitted is left out. There is
      none."
    `);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});

const improvement: OptimizeView = {
  source: 'journal',
  reviews: 900,
  tested: 120,
  sm2: metricsOf(0.5124, 0.119, 0.518),
  current: metricsOf(0.4484, 0.0751, 0.655),
  fitted: metricsOf(0.445, 0.0647, 0.662),
  weights: [],
  inUse: 'defaults',
  saved: true,
  better: 'fsrs',
  scheduler: 'sm2',
};

describe('optimize', () => {
  test('a fit that won is told, and how to change over', () => {
    expect(optimizeText(improvement, wide)).toMatchInlineSnapshot(`
      "900 reviews; compared on the last 120 that can be tested, which the fit had not
      seen.

      scheduler        log loss  RMSE(bins)    AUC
      Anki's SM-2        0.5124      0.1190  0.518
      FSRS-6 defaults    0.4484      0.0751  0.655
      FSRS-6 new fit     0.4450      0.0647  0.662

      The fit predicts better than the defaults: FSRS uses it from now on, fitted
      again to all reviews.
      FSRS predicted these reviews better than SM-2.
      To change over:
        pyprep config set scheduler fsrs"
    `);
  });

  test('a fit that did not win leaves what is in use', () => {
    const view: OptimizeView = {
      ...improvement,
      weights: null,
      saved: false,
      inUse: 'fitted',
      scheduler: 'fsrs',
    };
    expect(optimizeText(view, narrow)).toMatchInlineSnapshot(`
      "900 reviews; compared on the last 120
      that can be tested, which the fit had
      not seen.

      scheduler       log loss    RMSE    AUC
      Anki's SM-2       0.5124  0.1190  0.518
      FSRS-6 in use     0.4484  0.0751  0.655
      FSRS-6 new fit    0.4450  0.0647  0.662

      The fit does not predict better than the
      weights in use, which are kept.
      FSRS predicted these reviews better than
      SM-2, and it is the scheduler that is
      set."
    `);
  });

  test("on another's log nothing is suggested", () => {
    const view: OptimizeView = { ...improvement, source: 'log.csv', saved: false, scheduler: null };
    expect(optimizeText(view, wide).split('\n').slice(-2)).toMatchInlineSnapshot(`
      [
        "The fit predicts better than the defaults. Nothing was changed.",
        "FSRS predicted these reviews better than SM-2.",
      ]
    `);
  });
});
