import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { History, Row } from '../core/evaluation/history.ts';
import { ratingNumber } from '../core/rating.ts';

/*
 * The optimiser of FSRS is a package of its own with a native part, which pyprep does not bring: it is taken where it
 * lies beside pyprep or among the packages installed globally. Never from the working folder, which may be anybody's.
 */

/** What is used of the package. Written out, since it need not be installed where this is compiled. */
interface Binding {
  readonly FSRSBindingReview: new (rating: number, elapsedDays: number) => object;
  readonly FSRSBindingItem: new (reviews: readonly object[]) => object;
  computeParameters(items: readonly object[], options: FitOptions): Promise<number[]>;
}

interface FitOptions {
  readonly enableShortTerm: boolean;
  readonly numRelearningSteps: number;
  /** Milliseconds between two calls of `progress`. */
  readonly timeout: number;
  /** Gives false to stop the fit. */
  progress(done: number, total: number): boolean;
}

const PACKAGE = '@open-spaced-repetition/binding';
/** Milliseconds between two looks at the fit's progress: the fit ends no earlier than the next one, so few. */
const POLL = 5;

/** Fits FSRS to rows in order of time; `progress` is told the done share of the work. Gives the 21 weights. */
type Optimizer = (rows: readonly Row[], progress?: (share: number) => void) => Promise<readonly number[]>;

/** The optimiser, or why there is none. */
type Found =
  | { readonly optimizer: Optimizer; readonly absent?: undefined }
  | { readonly optimizer: null; readonly absent: string };

/** How to have it for one run. */
const HOW_TO = `npx -p pyprep -p ${PACKAGE} pyprep optimize`;

/** Looks for the optimiser from pyprep's own place, then globally; `env` is the process's environment. */
export function findOptimizer(
  env: Readonly<Record<string, string | undefined>>,
  places: readonly string[] = [import.meta.url, ...globalPlaces(env)],
): Found {
  for (const place of places) {
    const require = createRequire(place);
    let path: string;
    try {
      path = require.resolve(PACKAGE);
    } catch {
      continue;
    }
    try {
      const binding: Binding = require(path);
      return { optimizer: (rows, progress) => fitTo(binding, rows, progress) };
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
      return { optimizer: null, absent: `${PACKAGE} (${path}) does not run here: ${why}` };
    }
  }
  return { optimizer: null, absent: `Fitting needs the package ${PACKAGE}, as with: ${HOW_TO}` };
}

/**
 * Files (which need not exist) beside which global packages lie: npm's prefix where it tells one, else by its habits.
 * npm itself is not asked, since it takes longer to start than a fit.
 */
function globalPlaces(env: Readonly<Record<string, string | undefined>>): string[] {
  const node = dirname(process.execPath);
  const prefixes = [env['npm_config_global_prefix'], env['npm_config_prefix'], env['NPM_CONFIG_PREFIX']];
  const habits =
    process.platform === 'win32'
      ? [env['APPDATA'] && join(env['APPDATA'], 'npm'), node]
      : [dirname(node), '/usr/local', '/opt/homebrew'];
  const packages = process.platform === 'win32' ? 'node_modules' : join('lib', 'node_modules');
  return [...prefixes, ...habits].flatMap((prefix) => (prefix ? [join(prefix, packages, 'pyprep.js')] : []));
}

async function fitTo(
  binding: Binding,
  rows: readonly Row[],
  progress?: (share: number) => void,
): Promise<readonly number[]> {
  const weights = await binding.computeParameters(itemsOf(binding, rows), {
    enableShortTerm: true,
    numRelearningSteps: 1,
    timeout: POLL,
    progress: (done, total) => {
      if (total > 0) progress?.(Math.min(1, done / total));
      return true;
    },
  });
  progress?.(1);
  return weights;
}

/** What the optimiser learns from: each row with all reviews of its card before it. */
function itemsOf(binding: Binding, rows: readonly Row[]): object[] {
  const known = new Map<History, object[]>();
  return rows.map(({ history, at }) => {
    const reviews =
      known.get(history) ??
      history.map(({ rating, elapsed }) => new binding.FSRSBindingReview(ratingNumber(rating), elapsed));
    known.set(history, reviews);
    return new binding.FSRSBindingItem(reviews.slice(0, at + 1));
  });
}
