import { table } from './layout.ts';
import type { Style } from './style.ts';
import { plural } from './words.ts';

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
  const rows = view.cards.map(({ id, type, level, state, due, aside }) =>
    wide ? [id, type, level, aside ?? state, due?.slice(0, 16) ?? ''] : [id, aside ?? state],
  );
  const orphans =
    view.orphans.length > 0 ? `\n${plural(view.orphans.length, 'card')} with progress, but in no deck.` : '';
  return `${table(rows)}${style.paint.dim(orphans)}`;
}
