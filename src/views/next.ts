import type { Rating } from '../core/rating.ts';
import { visible } from '../core/visible.ts';
import type { CardFrontView } from './card-json.ts';
import { codeBlock } from './code-block.ts';
import { markup } from './markup.ts';
import type { Style } from './style.ts';
import { dueText } from './words.ts';

export interface NextView {
  readonly [key: string]: unknown;
  readonly card: (CardFrontView & { readonly solution?: string; readonly explain?: string }) | null;
  readonly labels?: Readonly<Record<Rating, string>>;
  /** `plan`: a plan brings it forward, and its answer moves no due date, so that there are no labels to show. */
  readonly mode?: 'study' | 'plan';
  readonly due?: string | null;
  readonly left?: number;
  /** Whether today's share of the plan is done; null where none was followed. */
  readonly planMet: boolean | null;
  readonly nextDue: string | null;
  readonly today: string;
}

export function nextText(view: NextView, style: Style): string {
  const { card, labels, left } = view;
  if (!card && view.planMet) return 'The plan is met for today.';
  if (!card)
    return view.nextDue
      ? `No card now. The next is due ${dueText(view.nextDue, view.today)}.`
      : 'No card now.';
  const parts = [
    `${style.paint.strong(card.id)} · ${card.type} · ${card.level} · ${left} left`,
    '',
    markup(card.prompt, style),
  ];
  const code = card.code ?? card.starter;
  if (code !== null) parts.push('', codeBlock(code, style));
  for (const { key, text } of card.choices ?? [])
    parts.push(`  ${style.paint.accent(key)}) ${visible(text)}`);
  if (card.solution !== undefined)
    parts.push('', visible(card.solution), '', markup(card.explain ?? '', style));
  parts.push('', style.paint.dim(`pyprep answer ${card.id} TEXT · ${card.answerForm}`));
  if (labels) {
    const keys = Object.entries(labels).map(([rating, label]) => `${rating} ${label}`.trimEnd());
    parts.push(style.paint.dim(`pyprep grade ${card.id} RATING · ${keys.join(', ')}`));
  }
  return parts.join('\n');
}
