import type { Improvement } from '../core/evaluation/improve.ts';
import type { SchedulerName } from '../core/scheduler/options.ts';
import { wrap } from './layout.ts';
import { scoreTable } from './score-table.ts';
import type { Style } from './style.ts';

export interface OptimizeView extends Improvement {
  readonly [key: string]: unknown;
  /** `journal`, or the name of the file. */
  readonly source: string;
  /** What `current` was: the weights that everybody starts with, or an earlier fit. */
  readonly inUse: 'defaults' | 'fitted';
  /** Whether the new weights were written to the settings. */
  readonly saved: boolean;
  /** Which scheduler predicted better. */
  readonly better: SchedulerName;
  /** The scheduler that is set; null for another's log. */
  readonly scheduler: SchedulerName | null;
}

const NAMES: Record<SchedulerName, string> = { sm2: 'SM-2', fsrs: 'FSRS' };

export function optimizeText(view: OptimizeView, style: Style): string {
  const { reviews, tested, sm2, current, fitted, inUse } = view;
  const say = (text: string) => wrap(text, style.width);
  return [
    say(`${reviews} reviews; compared on the last ${tested} that can be tested, which the fit had not seen.`),
    '',
    scoreTable(
      [
        ["Anki's SM-2", sm2],
        [inUse === 'defaults' ? 'FSRS-6 defaults' : 'FSRS-6 in use', current],
        ['FSRS-6 new fit', fitted],
      ],
      style,
    ),
    '',
    say(verdict(view)),
    say(finding(view)),
    ...changeOver(view),
  ].join('\n');
}

function verdict({ weights, saved, source, inUse }: OptimizeView): string {
  const before = inUse === 'defaults' ? 'the defaults' : 'the weights in use';
  const outcome = weights
    ? `The fit predicts better than ${before}`
    : `The fit does not predict better than ${before}`;
  if (saved) return `${outcome}: FSRS uses it from now on, fitted again to all reviews.`;
  return source === 'journal' ? `${outcome}, which are kept.` : `${outcome}. Nothing was changed.`;
}

function finding({ better, scheduler }: OptimizeView): string {
  const other = better === 'fsrs' ? 'sm2' : 'fsrs';
  const found = `${NAMES[better]} predicted these reviews better than ${NAMES[other]}`;
  return scheduler === better ? `${found}, and it is the scheduler that is set.` : `${found}.`;
}

/** A suggestion, on a line of its own to be copied: pyprep never changes the scheduler by itself. */
function changeOver({ better, scheduler }: OptimizeView): string[] {
  if (scheduler === null || scheduler === better) return [];
  return ['To change over:', `  pyprep config set scheduler ${better}`];
}
