import type { Style } from './style.ts';
import { plural } from './words.ts';

/** What `due --json` prints: each count apart, within today's limits. */
export interface DueView {
  readonly [key: string]: unknown;
  /** Learning cards and reviews. */
  readonly due: number;
  readonly learning: number;
  readonly reviews: number;
  readonly new: number;
  /** Reviews due beyond today's limit. */
  readonly backlog: number;
  /** Days that all due reviews take at the limit; 0 where today is enough. */
  readonly backlogDays: number;
  readonly at: string;
  /** Whether a plan is on: then `study` asks what that needs, which may be less or more than what is due. */
  readonly plan: boolean;
}

export function dueLine(view: DueView, style: Style): string {
  if (view.plan) return `${dueText(view, style)} by schedule; study follows the plan`;
  const parts = [dueText(view, style), `${view.new} new`];
  if (view.backlog > 0)
    parts.push(`${view.backlog} more wait: about ${plural(view.backlogDays, 'day')} at this pace`);
  return parts.join(', ');
}

function dueText({ due }: DueView, { paint }: Style): string {
  const text = `${plural(due, 'card')} due`;
  return due > 0 ? paint.strong(text) : text;
}
