import type { SessionSummary } from '../core/session.ts';
import { wrap } from './layout.ts';
import type { Style } from './style.ts';
import { dueText, minutes, percent, plural } from './words.ts';

/** What `study --json` prints, and the end of a sitting shows. */
export interface SessionView extends SessionSummary {
  readonly [key: string]: unknown;
  readonly left: number;
  readonly nextDue: string | null;
  readonly today: string;
  /** Whether today's share of the plan is done; null where no plan was followed. */
  readonly planMet: boolean | null;
}

export function sessionText(view: SessionView, style: Style): string {
  const { paint } = style;
  if (view.answers === 0) return idleText(view, style);
  const facts = [
    plural(view.cards, 'card'),
    view.fresh > 0 ? `${view.fresh} of them new` : null,
    view.recall === null ? null : `recall ${percent(view.recall)}`,
    minutes(view.ms),
  ].filter((fact) => fact !== null);
  const lines = [`  ${paint.strong('Done.')} ${facts.join(' · ')}`];
  if (view.weakest) {
    lines.push(`  Weakest: ${paint.warn(view.weakest.topic)}, ${percent(view.weakest.recall)} right`);
  }
  for (const card of view.leeches) {
    // Not wrapped here: ids stay whole, and can be copied.
    lines.push(`  ${paint.warn('Leech:')} ${card} keeps being forgotten. Look at it: pyprep show ${card}`);
  }
  lines.push(leftText(view));
  return lines.filter(Boolean).join('\n');
}

function idleText(view: SessionView, style: Style): string {
  if (view.planMet)
    return wrap('The plan is met for today. More than it asks: pyprep study --new 5.', style.width, 2);
  if (view.left > 0) return `  Nothing answered. ${leftText(view).trimStart()}`;
  const next = view.nextDue ? ` The next card is due ${dueText(view.nextDue, view.today)}.` : '';
  return wrap(`Nothing to study now.${next} More: pyprep study --new 5, or --ahead 3.`, style.width, 2);
}

function leftText(view: SessionView): string {
  if (view.planMet) return '  The plan is met for today.';
  if (view.left > 0) return `  ${plural(view.left, 'card')} left for today.`;
  return view.nextDue ? `  Next card due ${dueText(view.nextDue, view.today)}.` : '';
}
