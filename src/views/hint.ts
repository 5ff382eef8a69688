import { wrap } from './layout.ts';
import type { Style } from './style.ts';

/** The line below a prompt that says which keys there are; on several where the screen is too narrow for it. */
export function hintLine(text: string, style: Style): string {
  return style.paint.dim(wrap(text, style.width - 1, 2));
}
