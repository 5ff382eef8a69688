import type { Verdict } from '../core/card-types/card-type.ts';
import { wrap } from './layout.ts';
import { mark, type Style } from './style.ts';
import { rowsOf } from './window.ts';

/** Rows of the keys that stand below a card's back, on the narrowest screen. */
const ROWS_OF_KEYS = 6;

/** The verdict once more, to stand beside the keys, where the back of a card is too tall for its begin to be seen; else nothing. */
export function scrolledOff(back: string, verdict: Verdict, style: Style, rows: number): string {
  if (rowsOf(back, style.width) + ROWS_OF_KEYS <= rows) return '';
  const rest = style.paint.dim(wrap('The answer begins further up: scroll back.', style.width - 1, 2));
  if (!verdict.byMachine) return `${rest}\n`;
  const word = verdict.right ? 'Right.' : 'Not right.';
  return `  ${mark(style, verdict.right ? 'right' : 'wrong')} ${word}\n${rest}\n`;
}
