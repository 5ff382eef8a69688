import { clip } from './layout.ts';
import type { Style } from './style.ts';

/** The line below a prompt that says which keys there are; cut where the screen is too narrow for it. */
export function hintLine(text: string, style: Style): string {
  return style.paint.dim(clip(`  ${text}`, style.width - 1));
}
