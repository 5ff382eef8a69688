import type { Metrics } from '../core/evaluation/metrics.ts';
import { table } from './layout.ts';
import type { Style } from './style.ts';

/** Schedulers with their metrics as a table, under a dim head. The names of columns are short on a narrow screen. */
export function scoreTable(
  scores: readonly (readonly [name: string, metrics: Metrics])[],
  style: Style,
): string {
  const head = ['scheduler', 'log loss', style.width < 60 ? 'RMSE' : 'RMSE(bins)', 'AUC'];
  const rows = scores.map(([name, { logLoss, rmseBins, auc }]) => [
    name,
    logLoss.toFixed(4),
    rmseBins.toFixed(4),
    auc === null ? '-' : auc.toFixed(3),
  ]);
  const [top = '', ...lines] = table([head, ...rows], [1, 2, 3]).split('\n');
  return [style.paint.dim(top), ...lines].join('\n');
}
