import type { Problem } from '../core/problem.ts';
import { visible } from '../core/visible.ts';
import { table } from './layout.ts';
import { problemsText } from './problems.ts';
import type { Style } from './style.ts';
import { orphansText, plural } from './words.ts';

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
  const narrow = width < 66;
  const rows = view.decks.map((deck) => [
    deck.topic,
    String(deck.cards),
    narrow && deck.kind === 'built in' ? '' : deck.kind,
    ...(narrow ? [] : [stateText(deck)]),
    ...(wide ? [visible(deck.file ?? '')] : []),
  ]);
  const head = ['topic', 'cards', narrow ? '' : 'kind', ...(narrow ? [] : ['']), ...(wide ? ['file'] : [])];
  const [first = '', ...lines] = table([head, ...rows], [1]).split('\n');
  const states = narrow ? view.decks.filter((deck) => stateText(deck) !== '') : [];
  const notes = [
    ...states.map((deck) => `${deck.topic}: ${stateText(deck)}`),
    view.problems.length > 0 ? `${plural(view.problems.length, 'problem')}:` : '',
    problemsText(view.problems, style),
    paint.dim(orphansText(view.orphans)),
  ].filter(Boolean);
  return [paint.dim(first), ...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

/** Of a deck of one's own: whether its code may run, and what is wrong with it. */
function stateText({ kind, trusted, problems }: DeckListView['decks'][number]): string {
  if (kind === 'built in') return '';
  return [trusted ? 'trusted' : 'not trusted', problemCount(problems)].filter(Boolean).join(', ');
}

const problemCount = (count: number) => (count === 0 ? '' : plural(count, 'problem'));
