import { type Card, cardId } from '../core/card.ts';
import type { DiffLine, Verdict } from '../core/card-types/card-type.ts';
import { machineWord } from '../core/card-types/judged.ts';
import type { Rating } from '../core/rating.ts';
import type { Placement } from '../core/scheduler/schedule.ts';
import { visible } from '../core/visible.ts';
import { backView } from './card-json.ts';
import { markup } from './markup.ts';
import { mark, type Style } from './style.ts';
import { moment } from './words.ts';

/** What `answer` and `grade` print. */
export interface AnswerView {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly verdict: 'right' | 'wrong' | null;
  readonly rating: string;
  readonly note: string | null;
  readonly diff: readonly DiffLine[] | null;
  readonly solution: string;
  readonly explain: string;
  /** `plan`: a plan brought it forward, and its answer moves no due date. */
  readonly mode: 'study' | 'plan';
  readonly due: string | null;
  readonly state: string;
  readonly ease: number;
  readonly interval: number;
  /** It was not yet due. */
  readonly early: boolean;
  readonly leech: boolean;
  readonly recorded: boolean;
}

/** What an answer came to, for the view of it. */
export interface AnsweredCard {
  readonly card: Card;
  /** Null where only a rating was given. */
  readonly verdict: Verdict | null;
  readonly rating: Rating;
  readonly mode: 'study' | 'plan';
  /** Where the answer puts it. */
  readonly placed: Placement;
  readonly early: boolean;
  readonly leech: boolean;
  readonly recorded: boolean;
}

export function answerView({
  card,
  verdict,
  rating,
  mode,
  placed,
  early,
  leech,
  recorded,
}: AnsweredCard): AnswerView {
  return {
    id: cardId(card),
    verdict: machineWord(verdict),
    rating,
    note: verdict?.note ?? null,
    diff: verdict?.diff ?? null,
    ...backView(card),
    mode,
    due: placed.due,
    state: placed.state,
    ease: placed.ease,
    interval: placed.interval,
    early,
    leech,
    recorded,
  };
}

const SIGNS = { same: ' ', missing: '+', extra: '-' } as const;

/** Verdict, difference, explanation and the new due. */
export function answeredText(view: AnswerView, style: Style): string {
  const lines: string[] = [];
  if (view.verdict)
    lines.push(`${mark(style, view.verdict)} ${view.verdict}${view.note ? `: ${visible(view.note)}` : ''}`);
  for (const { kind, text } of view.verdict === 'wrong' ? (view.diff ?? []) : []) {
    lines.push(`  ${SIGNS[kind]} ${visible(text)}`);
  }
  if (view.verdict === 'wrong' && !view.diff) lines.push(visible(view.solution));
  lines.push(markup(view.explain, style));
  lines.push(dueText(view, style));
  return lines.join('\n');
}

/** The new due alone, for `grade`. */
export function dueText(view: AnswerView, style: Style): string {
  const leech = view.leech ? `\n${style.paint.warn('Leech:')} ${view.id} keeps being forgotten.` : '';
  return dueLine(view) + leech;
}

function dueLine(view: AnswerView): string {
  const due = view.due ? moment(view.due) : undefined;
  if (view.mode === 'plan') {
    const recorded = view.recorded ? '' : ', not recorded';
    return `${view.rating}${recorded}, still due ${due}: the plan brought it forward.`;
  }
  const early = view.early ? ' It was not yet due: an early review.' : '';
  if (!view.recorded) return `${view.rating}, not recorded; it would be due ${due}.${early}`;
  return `${view.rating}, due ${due}.${early}`;
}
