import type { ReadinessRange } from '../core/readiness.ts';
import { visible } from '../core/visible.ts';
import type { TopicLine } from './glance.ts';
import { clip, table } from './layout.ts';
import type { Style } from './style.ts';
import { orphansText, percent, percentRange, plural, restsOn } from './words.ts';

export interface TopicsView {
  readonly [key: string]: unknown;
  /** The version of Python whose answers hold. */
  readonly python: string;
  /** Predicted recall of all cards now, 0 to 1. */
  readonly readiness: number;
  /** The same with its 95 % interval and the number of reviews that it rests on. */
  readonly readinessRange: ReadinessRange;
  readonly topics: readonly TopicLine[];
  /** Cards left out because they do not apply to that version. */
  readonly notApplicable: number;
  /** Cards with progress that are in no deck. */
  readonly orphans: number;
}

export function topicsText(view: TopicsView, style: Style): string {
  const { width } = style;
  const narrow = width < 59;
  const ranges = width >= 69;
  const titles = width >= 90;
  const head = [
    'topic',
    ...(narrow ? [] : ['cards', 'known']),
    ...['due', narrow ? 'left' : 'unseen', 'ready'],
    ...(ranges ? ['range'] : []),
    ...(titles ? ['title'] : []),
  ];
  const rows = view.topics.map((line) => [
    line.topic,
    ...(narrow ? [] : [String(line.cards), String(line.known)]),
    ...[String(line.due), String(line.unseen), percent(line.readiness)],
    ...(ranges ? [rangeText(line.readinessRange)] : []),
    ...(titles ? [clip(visible(line.title), width - 71)] : []),
  ]);
  const numbers = narrow ? [1, 2, 3] : [1, 2, 3, 4, 5, ...(ranges ? [6] : [])];
  const lines = table([head, ...rows], numbers, narrow ? 1 : 2).split('\n');
  const notes = [
    allText(view.readinessRange),
    view.notApplicable > 0
      ? `${plural(view.notApplicable, 'card')} left out: not for Python ${view.python}.`
      : '',
    orphansText(view.orphans),
  ].filter(Boolean);
  return [
    style.paint.dim(lines[0] ?? ''),
    ...lines.slice(1),
    ...notes.map((note) => style.paint.dim(note)),
  ].join('\n');
}

/** A topic of which nothing was seen is at 0, whatever the reviews of others say. */
function rangeText({ mean, low, high }: ReadinessRange): string {
  return mean === 0 ? '' : percentRange(low, high);
}

function allText({ mean, low, high, reviews }: ReadinessRange): string {
  if (mean === 0) return '';
  const range = percentRange(low, high);
  return `In all ${percent(mean)}${range === percent(mean) ? '' : ` (${range})`}, ${restsOn(reviews)}.`;
}
