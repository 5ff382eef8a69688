import { DEFAULT_OPTIONS } from '../scheduler/options.ts';
import { UserError } from '../user-error.ts';
import { ankiRecall } from './anki-sm2.ts';
import { fsrsRecall } from './fsrs-recall.ts';
import { allRows, type History, histories, type Row } from './history.ts';
import { type Metrics, metrics } from './metrics.ts';
import { withoutOutliers } from './outliers.ts';
import type { LoggedReview } from './review-log.ts';
import { sm2Recall } from './sm2-1990.ts';
import { type Split, timeSeriesFolds } from './split.ts';

/** What is compared. `anki-sm2` is what pyprep's scheduler sm2 is; `sm2-1990` the algorithm as it was published. */
export type Contestant = 'constant' | 'sm2-1990' | 'anki-sm2' | 'fsrs-6-defaults' | 'fsrs-6-fitted';

/** How one scheduler did. */
export interface Score extends Metrics {
  readonly scheduler: Contestant;
}

/** The evaluation of a review log. */
export interface Evaluation {
  /** Reviews and cards of the log. */
  readonly reviews: number;
  readonly cards: number;
  /** Reviews that were predicted and compared. */
  readonly tested: number;
  /** Share of those that were recalled. */
  readonly recalled: number;
  readonly scores: readonly Score[];
}

/** Fits FSRS to rows, which are in order of time; gives its 21 weights. */
export type Fit = (rows: readonly Row[]) => Promise<readonly number[]>;

/** With fewer rows than this, blocks of a sixth say nothing. */
const FEWEST_ROWS = 60;

/** The cards of a log that are evaluated, and their rows in order of time. Throws UserError where these are too few. */
export function rowsToEvaluate(log: readonly LoggedReview[]): Row[] {
  const rows = allRows(withoutOutliers(histories(log)));
  if (rows.length >= FEWEST_ROWS) return rows;
  throw new UserError(
    `There are too few reviews to compare schedulers: ${rows.length} that can be tested, ${FEWEST_ROWS} are needed.`,
    'A review counts when its card was seen on an earlier day, and rare first intervals are left out.',
  );
}

/**
 * Compares the schedulers on a review log by srs-benchmark's method: five folds in time, the metrics over the five test
 * blocks joined. All predict the same rows. Without `fitTo` fitted FSRS is left out. Throws UserError on too few reviews.
 */
export async function evaluate(log: readonly LoggedReview[], fitTo: Fit | null): Promise<Evaluation> {
  const folds = timeSeriesFolds(rowsToEvaluate(log));
  const tested = folds.flatMap(({ test }) => test);
  const score = (scheduler: Contestant, predicted: readonly number[]): Score => ({
    scheduler,
    ...metrics(tested, predicted),
  });
  const scores = [
    score('constant', folds.flatMap(trainMean)),
    score('sm2-1990', recallOf(tested, sm2Recall)),
    score('anki-sm2', recallOf(tested, ankiRecall)),
    score('fsrs-6-defaults', recallOf(tested, byFsrs(DEFAULT_OPTIONS.parameters))),
  ];
  if (fitTo) scores.push(score('fsrs-6-fitted', await fittedRecall(folds, fitTo)));
  return {
    reviews: log.length,
    cards: new Set(log.map(({ card }) => card)).size,
    tested: tested.length,
    recalled: recalledShare(tested),
    scores,
  };
}

/** The recall that a scheduler predicts at each review of a history. */
type Recall = (history: History) => readonly number[];

/** FSRS-6 with some weights. */
export function byFsrs(parameters: readonly number[]): Recall {
  return (history) => fsrsRecall(history, parameters);
}

/** The recall that a scheduler predicts for each row; each history is gone through once. */
export function recallOf(rows: readonly Row[], recall: Recall): number[] {
  const known = new Map<History, readonly number[]>();
  return rows.map(({ history, at }) => {
    const all = known.get(history) ?? recall(history);
    known.set(history, all);
    return all[at]!;
  });
}

async function fittedRecall(folds: readonly Split[], fitTo: Fit): Promise<number[]> {
  const predicted: number[] = [];
  for (const { train, test } of folds) {
    for (const recall of recallOf(test, byFsrs(await fitTo(train)))) predicted.push(recall);
  }
  return predicted;
}

function trainMean({ train, test }: Split): number[] {
  const mean = recalledShare(train);
  return test.map(() => mean);
}

function recalledShare(rows: readonly Row[]): number {
  return rows.filter(({ recalled }) => recalled).length / rows.length;
}
