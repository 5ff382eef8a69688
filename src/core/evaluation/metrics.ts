import type { Row } from './history.ts';

/** How well probabilities foretold what happened. */
export interface Metrics {
  /** Mean of −ln of the probability given to what happened; lower is better. */
  readonly logLoss: number;
  /** Root of the mean squared gap between predicted and observed recall over bins of alike rows; lower is better. */
  readonly rmseBins: number;
  /** Chance that a recalled row was given more than a forgotten one; 0.5 is guessing, null where there is only one kind. */
  readonly auc: number | null;
}

/** Probabilities of 0 and 1 are moved by this, so that no single row makes the log loss infinite. */
const TINY = Number.EPSILON;

/** The metrics of `predicted`, the probability of recall of each row. */
export function metrics(rows: readonly Row[], predicted: readonly number[]): Metrics {
  return {
    logLoss: mean(rows.map((row, i) => loss(row, predicted[i]!))),
    rmseBins: rmseBins(rows, predicted),
    auc: auc(rows, predicted),
  };
}

function loss({ recalled }: Row, predicted: number): number {
  const right = recalled ? predicted : 1 - predicted;
  return -Math.log(Math.min(Math.max(right, TINY), 1 - TINY));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A Mann-Whitney count: rows are ranked by their prediction, those alike share the mean of their ranks. */
function auc(rows: readonly Row[], predicted: readonly number[]): number | null {
  const order = rows.map((_, i) => i).sort((a, b) => predicted[a]! - predicted[b]!);
  let ranks = 0;
  let right = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let recalled = 0;
    while (to < order.length && predicted[order[to]!] === predicted[order[from]!]) {
      if (rows[order[to]!]!.recalled) recalled++;
      to++;
    }
    ranks += (recalled * (from + 1 + to)) / 2;
    right += recalled;
    from = to;
  }
  const wrong = rows.length - right;
  return right === 0 || wrong === 0 ? null : (ranks - (right * (right + 1)) / 2) / (right * wrong);
}

/** srs-benchmark's bins: days, review number and lapses, each on a logarithmic scale of its own. */
function rmseBins(rows: readonly Row[], predicted: readonly number[]): number {
  const bins = new Map<string, { gap: number; count: number }>();
  rows.forEach((row, i) => {
    const key = `${bin(row.elapsed, 3.62)} ${bin(row.number, 1.89)} ${row.lapses === 0 ? '' : bin(row.lapses, 1.73)}`;
    const known = bins.get(key) ?? { gap: 0, count: 0 };
    bins.set(key, known);
    known.gap += predicted[i]! - (row.recalled ? 1 : 0);
    known.count++;
  });
  let squares = 0;
  for (const { gap, count } of bins.values()) squares += (gap / count) ** 2 * count;
  return Math.sqrt(squares / rows.length);
}

/** Which bin a value falls in. The benchmark names bins by factor·base^bin; which rows share one is the same. */
function bin(value: number, base: number): number {
  return Math.floor(Math.log(value) / Math.log(base));
}
