import type { Fit } from '../../core/evaluation/evaluate.ts';
import { betterScheduler, improve, requireEnough } from '../../core/evaluation/improve.ts';
import { DEFAULT_OPTIONS } from '../../core/scheduler/options.ts';
import { dayOf } from '../../core/time.ts';
import { UserError } from '../../core/user-error.ts';
import { changeSettings, readSettings } from '../../store/settings-file.ts';
import { findOptimizer } from '../../system/fsrs-optimizer.ts';
import { type OptimizeView, optimizeText } from '../../views/optimize.ts';
import type { Context } from '../context.ts';
import { commandNamed } from '../flags.ts';
import { homeOf } from '../home.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { progressBar } from '../progress-bar.ts';
import { reviewLog } from '../review-source.ts';

export function optimize(open: Open) {
  return commandNamed('optimize', 'fit FSRS to your reviews')
    .option('--csv <file>', 'try it on a review log instead of your own and change nothing; - is stdin')
    .option('--day-start <HH:MM>', 'when a day starts in that file, by the offset of its times')
    .option('--json', 'as JSON')
    .action(async (flags) => {
      const context = open(flags);
      const own = flags.csv === undefined;
      const { settings: file } = homeOf(context);
      // Another's log is compared with what everybody starts from, not with what was fitted to this person.
      const settings = own ? readSettings(file) : null;
      const log = await reviewLog(context, flags, () => settings ?? readSettings(file));
      requireEnough(log);
      const current = settings?.parameters?.weights ?? DEFAULT_OPTIONS.parameters;
      const result = await improve(log, current, fitter(context));
      const { weights, reviews } = result;
      // Only now, at the very end, anything is written: an interrupted fit leaves all as it was.
      if (own && weights) {
        await changeSettings(file, { parameters: { weights, date: dayOf(context.now()), reviews } });
      }
      const view: OptimizeView = {
        source: flags.csv ?? 'journal',
        ...result,
        inUse: settings?.parameters ? 'fitted' : 'defaults',
        saved: own && weights !== null,
        better: betterScheduler(result),
        scheduler: settings?.scheduler ?? null,
      };
      present(context, view, flags.json, optimizeText);
    });
}

/** Fits with a progress bar. Throws UserError that says how to get the optimiser, where there is none. */
function fitter(context: Context): Fit {
  const { optimizer, absent } = findOptimizer(context.env);
  if (!optimizer) throw new UserError(absent);
  const progress = progressBar(context, 'Fitting FSRS');
  return async (rows) => {
    try {
      return await optimizer(rows, progress.show);
    } finally {
      progress.clear();
    }
  };
}
