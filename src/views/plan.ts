import type { PlannedToday, PlanReport } from '../core/plan/plan-report.ts';
import type { ReadinessRange } from '../core/readiness.ts';
import { ends, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { inDays, percent, percentRange, plural } from './words.ts';

/** A plan towards an interview: what `pyprep plan --json` prints. */
export type PlanView = PlanReport & { readonly [key: string]: unknown };

export function planText(view: PlanView, style: Style): string {
  const { paint, width } = style;
  const pace =
    view.minutesPerDay === null ? 'no limit of time' : `${plural(view.minutesPerDay, 'minute')} a day`;
  const head = ends(
    `  ${paint.strong(`Interview ${inDays(view.daysLeft)}`)}`,
    `${view.date} · ${pace}`,
    width - 1,
  );
  const paragraphs = [todayText(view), readinessText(view), leaveOutText(view), driftText(view)];
  const lines = paragraphs.filter(Boolean).map((text) => wrap(text, width - 1, 2));
  const plot = style.plain ? dayLines(view, style) : chart(view, style);
  return [head, '', ...lines, '', ...plot].join('\n');
}

function todayText({ today, daysLeft }: PlanView): string {
  if (today.met) return 'The plan is met for today.';
  return `${daysLeft === 0 ? 'A last look before it' : 'Today'}: ${plannedText(today)}.`;
}

/** `24 new, 4 due, 3 brought forward, about 10 minutes`. */
export function plannedText({ new: fresh, due, early, minutes }: PlannedToday): string {
  const counts = [
    fresh > 0 ? `${fresh} new` : '',
    due > 0 ? `${due} due` : '',
    early > 0 ? `${early} brought forward` : '',
  ].filter(Boolean);
  return `${counts.join(', ')}, about ${plural(Math.max(1, Math.round(minutes)), 'minute')}`;
}

function readinessText({ readiness: { now, onDate } }: PlanView): string {
  const rests = now.reviews === 0 ? 'no review has tested it yet' : `from ${plural(now.reviews, 'review')}`;
  return `Readiness: ${range(now)} now, ${range(onDate)} on the day; ${rests}.`;
}

function range({ mean, low, high }: ReadinessRange): string {
  const between = percentRange(low, high);
  return between === percent(mean) ? between : `${percent(mean)} (${between})`;
}

function leaveOutText({ leaveOut: { levels, cards } }: PlanView): string {
  if (cards.length === 0) return '';
  const parts = (['senior', 'mid', 'junior'] as const)
    .filter((level) => levels[level] > 0)
    .map((level) => `${levels[level]} ${level}`);
  return `${plural(cards.length, 'card')} will not fit: leave out ${parts.join(', then ')}. More minutes a day bring them back.`;
}

function driftText({ drift }: PlanView): string {
  if (!drift) return '';
  return (
    `In the last week you recalled ${percent(drift.recalled)} of ${plural(drift.reviews, 'review')} where ` +
    `${percent(drift.predicted)} were expected. If it goes on so, readiness on the day is about ` +
    `${percent(drift.onDate)}: more minutes a day, or fewer cards, would help.`
  );
}

const HEADING = 'Expected readiness on the day, after study up to:';

/** So many days are told one by one to a screen reader. */
const MOST_LINES = 14;

function dayLines({ days }: PlanView, { width }: Style): string[] {
  const step = Math.ceil(days.length / MOST_LINES);
  const shown = days.filter((_, i) => i % step === 0 || i === days.length - 1);
  return [
    HEADING,
    ...shown.map((day) => {
      const counts = `${Math.round(day.new)} new, ${plural(Math.round(day.reviews), 'review')}`;
      return `${day.day}: ${percent(day.recall)}, with ${counts}, ${Math.round(day.minutes)} min`;
    }),
  ].map((line) => wrap(line, width - 1, 2));
}

const HEIGHT = 6;
const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A column a day, or for several days where there are more than columns. */
function chart({ days }: PlanView, { width, paint }: Style): string[] {
  const room = Math.max(10, Math.min(64, width - 9));
  const wide = days.length <= room / 2 ? 2 : 1;
  const count = Math.min(days.length, room);
  const shown = Array.from(
    { length: count },
    (_, i) => days[Math.floor(((i + 1) * days.length) / count) - 1]!,
  );
  const rows = Array.from({ length: HEIGHT }, (_, i) => {
    const floor = HEIGHT - 1 - i;
    const cells = shown.map(({ recall }) => cell(recall * HEIGHT - floor).repeat(wide));
    const label = i === 0 ? '100 %' : floor === HEIGHT / 2 - 1 ? ' 50 %' : '     ';
    return `  ${paint.dim(label)} ${paint.accent(cells.join('').trimEnd())}`.trimEnd();
  });
  const from = days[0]?.day.slice(5) ?? '';
  const to = days.at(-1)?.day.slice(5) ?? '';
  const gap = Math.max(1, count * wide - from.length - to.length);
  return [wrap(HEADING, width - 1, 2), ...rows, paint.dim(`        ${from}${' '.repeat(gap)}${to}`)];
}

function cell(height: number): string {
  return EIGHTHS[Math.max(0, Math.min(8, Math.round(height * 8)))]!;
}
