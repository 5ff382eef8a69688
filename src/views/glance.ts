import type { PlannedToday } from '../core/plan/plan-report.ts';
import type { ReadinessRange } from '../core/readiness.ts';
import { bar, columns, ends, pad, wrap } from './layout.ts';
import { plannedText } from './plan.ts';
import type { Style } from './style.ts';
import { dueText, inDays, percent, percentRange, plural, restsOn } from './words.ts';

export interface TopicLine {
  readonly topic: string;
  readonly title: string;
  readonly cards: number;
  readonly due: number;
  readonly new: number;
  readonly unseen: number;
  readonly known: number;
  readonly suspended: number;
  readonly buried: number;
  /** Predicted recall of all its cards now, 0 to 1. */
  readonly readiness: number;
  /** The same with its 95 % interval and the number of reviews of the topic that it rests on. */
  readonly readinessRange: ReadinessRange;
}

/** Today at a glance: what `pyprep --json` prints. */
export interface GlanceView {
  readonly [key: string]: unknown;
  readonly today: string;
  readonly interview: { readonly date: string; readonly days: number } | null;
  /** What the plan asks for today; null where none is on. `new` and `minutes` are then the plan's. */
  readonly plan: PlannedToday | null;
  readonly readiness: number;
  readonly readinessRange: ReadinessRange;
  readonly streak: number;
  readonly topics: readonly TopicLine[];
  readonly due: number;
  readonly new: number;
  readonly minutes: number;
  readonly nextDue: string | null;
  readonly corrected: number;
  readonly backlogDays: number;
}

export function glanceText(view: GlanceView, style: Style): string {
  const { paint } = style;
  const interview = view.interview ? `interview ${inDays(view.interview.days)} · ` : '';
  const head = ends(
    `  ${paint.strong('pyprep')}`,
    `${interview}readiness ${percent(view.readiness)}`,
    style.width - 1,
  );
  const rows = view.topics.map((topic) => topicRow(topic, view.topics, style));
  return [head, ...rows, '', ...advice(view, style)].join('\n');
}

function topicRow(topic: TopicLine, topics: readonly TopicLine[], style: Style): string {
  const { paint, width, plain } = style;
  const longest = Math.max(...topics.map((other) => columns(other.topic)));
  const share = percent(topic.readiness).padStart(5);
  if (plain) return `  ${topic.topic}: ${share.trim()} ready, ${topic.due} due, ${topic.new} new`;
  const due = `${String(topic.due).padStart(3)} due`;
  const counts = `${topic.due > 0 ? paint.strong(due) : paint.dim(due)}${paint.dim(`${String(topic.new).padStart(4)} new`)}`;
  const meter = width - longest - 30;
  const name = pad(topic.topic, longest);
  if (meter < 4) return `  ${name} ${share} ${due}`;
  return `  ${name}  ${paint.accent(bar(topic.readiness, Math.min(18, meter)))} ${share}  ${counts}`;
}

function advice(view: GlanceView, style: Style): string[] {
  const { paint } = style;
  const lines = [todayLine(view, style)];
  if (view.backlogDays > 1)
    lines.push(`  A backlog of about ${plural(view.backlogDays, 'day')} at this pace; no need to hurry it.`);
  if (view.corrected > 0)
    lines.push(`  ${view.corrected} corrected that you know: pyprep study asks them once more.`);
  const rests = readinessNote(view.readinessRange);
  if (rests) lines.push(paint.dim(`  ${rests}`));
  if (view.streak > 1) lines.push(paint.dim(`  ${view.streak} days in a row.`));
  return lines;
}

function todayLine(view: GlanceView, style: Style): string {
  const { plan } = view;
  if (plan?.met) return '  The plan is met for today.';
  const next = view.nextDue ? ` The next card is due ${dueText(view.nextDue, view.today)}.` : '';
  if (!plan && view.due + view.new === 0) return `  Nothing left for today.${next}`;
  const work = plan
    ? `By the plan: ${plannedText(plan)}.`
    : `${view.due} due, ${view.new} new, about ${plural(view.minutes, 'minute')}.`;
  const isShort = columns(work) + columns(START) + 4 < style.width;
  const start = START.replace(COMMAND, style.paint.accent(COMMAND));
  return isShort ? `  ${work}  ${start}` : `${wrap(work, style.width - 1, 2)}\n  ${start}`;
}

const COMMAND = 'pyprep study';
const START = `Start with: ${COMMAND}`;

/** The interval of a readiness and the reviews that it rests on, in 40 columns; empty where nothing was seen yet. */
function readinessNote({ mean, low, high, reviews }: ReadinessRange): string {
  if (mean === 0) return '';
  return `Readiness ${percentRange(low, high)}, ${restsOn(reviews)}.`;
}
