import type { Problem } from '../core/problem.ts';
import { table } from './layout.ts';
import { problemsText } from './problems.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';
import { plural } from './words.ts';

export interface DeckListView {
  readonly [key: string]: unknown;
  readonly decks: readonly {
    readonly topic: string;
    readonly title: string;
    readonly cards: number;
    readonly kind: 'built in' | 'own' | 'fork';
    readonly file: string | null;
    /** Whether its code may run without asking. */
    readonly trusted: boolean;
    readonly problems: number;
  }[];
  /** What is wrong with decks of one's own, those included that are not listed for it. */
  readonly problems: readonly Problem[];
  /** Cards with progress that are in no deck. */
  readonly orphans: number;
}

export function deckListText(view: DeckListView, style: Style): string {
  const { paint, width } = style;
  const wide = width >= 70;
  const rows = view.decks.map(({ topic, cards, kind, file, trusted, problems }) => [
    topic,
    String(cards),
    kind,
    kind === 'built in'
      ? ''
      : [trusted ? 'trusted' : 'not trusted', problemCount(problems)].filter(Boolean).join(', '),
    wide ? visible(file ?? '') : '',
  ]);
  const head = ['topic', 'cards', 'kind', '', wide ? 'file' : ''];
  const [first = '', ...lines] = table([head, ...rows], [1]).split('\n');
  const notes = [
    view.problems.length > 0 ? `${plural(view.problems.length, 'problem')}:` : '',
    problemsText(view.problems, style),
    view.orphans > 0
      ? paint.dim(
          `${plural(view.orphans, 'card')} with progress, but in no deck: pyprep list --json names them.`,
        )
      : '',
  ].filter(Boolean);
  return [paint.dim(first), ...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

const problemCount = (count: number) => (count === 0 ? '' : plural(count, 'problem'));
