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
}

export function dueLine(view: DueView, style: Style): string {
  const parts = [`${plural(view.due, 'card')} due`, `${view.new} new`];
  if (view.backlog > 0)
    parts.push(`${view.backlog} more wait: about ${plural(view.backlogDays, 'day')} at this pace`);
  return view.due > 0
    ? `${style.paint.strong(parts[0] ?? '')}, ${parts.slice(1).join(', ')}`
    : parts.join(', ');
}
