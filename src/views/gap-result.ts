import type { ClozeCard } from '../core/card.ts';
import { accepts } from '../core/card-types/cloze.ts';
import { visible } from '../core/visible.ts';
import { wrap } from './layout.ts';
import type { Style } from './style.ts';

/** Columns before the texts: `  accepted  `. */
const MARGIN = 12;

/** For each gap that was not filled as the card says: what was typed beside all that is accepted. */
export function gapResult(card: ClozeCard, typed: readonly string[], style: Style): string {
  const { paint, width } = style;
  const row = (label: string, texts: string, brush: (text: string) => string) =>
    `  ${label.padEnd(MARGIN - 2)}${brush(wrap(visible(texts), width - 1, MARGIN).trimStart())}`;
  return card.gaps
    .flatMap((gap, i) => {
      const text = typed[i] ?? '';
      if (accepts(gap, text)) return [];
      const yours =
        text.trim() === '' ? row('yours', '(nothing)', paint.dim) : row('yours', text, paint.wrong);
      return [
        ...(card.gaps.length > 1 ? [paint.dim(`  gap ${i + 1}`)] : []),
        yours,
        row('accepted', gap.accept.join('  or  '), paint.right),
      ];
    })
    .join('\n');
}
