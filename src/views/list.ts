import { columns, pad, table } from './layout.ts';
import type { Style } from './style.ts';
import { moment, plural } from './words.ts';

interface CardLine {
  readonly id: string;
  readonly topic: string;
  readonly type: string;
  readonly level: string;
  readonly concept: string | null;
  readonly state: string;
  readonly due: string | null;
  readonly ease: number | null;
  readonly interval: number | null;
  readonly lapses: number;
  readonly aside: 'suspended' | 'buried' | null;
}

export interface ListView {
  readonly [key: string]: unknown;
  readonly cards: readonly CardLine[];
  /** Cards with progress that are in no deck. */
  readonly orphans: readonly string[];
}

export function listText(view: ListView, style: Style): string {
  const wide = style.width >= 60;
  const facts = view.cards.map(({ type, level, state, due, aside }) =>
    wide ? [type, level, aside ?? state, due ? moment(due) : ''] : [aside ?? state],
  );
  const rows = behindIds(view.cards, table(facts).split('\n'), style);
  const orphans =
    view.orphans.length > 0 ? `${plural(view.orphans.length, 'card')} with progress, but in no deck.` : '';
  return [...rows, ...(orphans ? [style.paint.dim(orphans)] : [])].join('\n');
}

/** Each card's facts behind its id. One id that is too long for the screen breaks its own row, not the column of all. */
function behindIds(cards: readonly CardLine[], facts: readonly string[], { width }: Style): string[] {
  const room = width - 2 - Math.max(...facts.map(columns));
  const longest = Math.max(0, ...cards.map(({ id }) => columns(id)).filter((length) => length <= room));
  return cards.map(({ id }, i) => `${pad(id, longest)}  ${facts[i]}`);
}
