import type { TopicLine } from './glance.ts';
import { clip, table } from './layout.ts';
import type { Style } from './style.ts';
import { percent, plural } from './words.ts';

export interface TopicsView {
  readonly [key: string]: unknown;
  /** The version of Python whose answers hold. */
  readonly python: string;
  readonly topics: readonly TopicLine[];
  /** Cards left out because they do not apply to that version. */
  readonly notApplicable: number;
  /** Cards with progress that are in no deck. */
  readonly orphans: number;
}

export function topicsText(view: TopicsView, style: Style): string {
  const wide = style.width >= 70;
  const narrow = style.width < 54;
  const head = [
    'topic',
    ...(narrow ? [] : ['cards', 'known']),
    ...['due', 'new', 'ready'],
    ...(wide ? ['title'] : []),
  ];
  const rows = view.topics.map((line) => [
    line.topic,
    ...(narrow ? [] : [String(line.cards), String(line.known)]),
    ...[String(line.due), String(line.unseen), percent(line.readiness)],
    ...(wide ? [clip(line.title, style.width - 58)] : []),
  ]);
  const numbers = narrow ? [1, 2, 3] : [1, 2, 3, 4, 5];
  const lines = table([head, ...rows], numbers, narrow ? 1 : 2).split('\n');
  const notes = [
    view.notApplicable > 0
      ? `${plural(view.notApplicable, 'card')} left out: not for Python ${view.python}.`
      : '',
    view.orphans > 0
      ? `${plural(view.orphans, 'card')} with progress, but in no deck: pyprep list --json names them.`
      : '',
  ].filter(Boolean);
  return [
    style.paint.dim(lines[0] ?? ''),
    ...lines.slice(1),
    ...notes.map((note) => style.paint.dim(note)),
  ].join('\n');
}
