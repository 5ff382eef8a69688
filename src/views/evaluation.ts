import type { Contestant, Evaluation } from '../core/evaluation/evaluate.ts';
import { wrap } from './layout.ts';
import { scoreTable } from './score-table.ts';
import type { Style } from './style.ts';
import { percent, plural } from './words.ts';

export interface EvaluationView extends Evaluation {
  readonly [key: string]: unknown;
  /** `journal`, or the name of the file. */
  readonly source: string;
  /** Why fitted FSRS is not among the scores; null where it is. */
  readonly leftOut: string | null;
}

const NAMES: Record<Contestant, string> = {
  constant: 'constant',
  'sm2-1990': 'SM-2',
  'anki-sm2': "Anki's SM-2",
  'fsrs-6-defaults': 'FSRS-6 defaults',
  'fsrs-6-fitted': 'FSRS-6 fitted',
};

export function evaluationText(view: EvaluationView, style: Style): string {
  const { reviews, cards, tested, recalled, scores, leftOut } = view;
  const note = (text: string) => style.paint.dim(wrap(text, style.width));
  return [
    wrap(
      `${plural(reviews, 'review')} of ${plural(cards, 'card')}; ${tested} were predicted from those before them, ${percent(recalled)} of them recalled.`,
      style.width,
    ),
    '',
    scoreTable(
      scores.map((score) => [NAMES[score.scheduler], score]),
      style,
    ),
    '',
    note(
      "Log loss and RMSE: lower is better. AUC: higher is better, 0.5 is guessing. Anki's SM-2 is pyprep's scheduler sm2; the constant is the share recalled so far.",
    ),
    ...(leftOut === null ? [] : [note(`FSRS-6 fitted is left out. ${leftOut}`)]),
  ].join('\n');
}
