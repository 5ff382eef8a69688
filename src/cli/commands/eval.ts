import { evaluate } from '../../core/evaluation/evaluate.ts';
import { readSettings } from '../../store/settings-file.ts';
import { findOptimizer } from '../../system/fsrs-optimizer.ts';
import { type EvaluationView, evaluationText } from '../../views/evaluation.ts';
import { commandNamed } from '../flags.ts';
import { homeOf } from '../home.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { reviewLog } from '../review-source.ts';

export function evalCommand(open: Open) {
  return commandNamed('eval', 'how well each scheduler predicts your reviews')
    .option(
      '--csv <file>',
      'a review log (card_id,review_rating,review_time) instead of your own; - is stdin',
    )
    .option('--day-start <HH:MM>', 'when a day starts in that file, by the offset of its times')
    .option('--json', 'as JSON')
    .action(async (flags) => {
      const context = open(flags);
      const log = await reviewLog(context, flags, () => readSettings(homeOf(context).settings));
      const { optimizer, absent } = findOptimizer(context.env);
      const evaluation = await evaluate(log, optimizer && ((rows) => optimizer(rows)));
      const view: EvaluationView = { source: flags.csv ?? 'journal', ...evaluation, leftOut: absent ?? null };
      present(context, view, flags.json, evaluationText);
    });
}
