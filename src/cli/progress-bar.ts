import { bar } from '../views/layout.ts';
import { percent } from '../views/words.ts';
import type { Context } from './context.ts';

/** A bar on one line of stderr that tells how far some work is. */
interface ProgressBar {
  /** Draws the bar for a done share, 0 to 1. */
  show(share: number): void;
  /** Takes the bar away. */
  clear(): void;
}

const CLEAR_LINE = '\r\x1b[K';

/** A progress bar where one can be drawn again and again: on a terminal, neither plain nor quiet; else a silent one. */
export function progressBar(context: Context, what: string): ProgressBar {
  const { stderr, flags } = context;
  const style = context.style(stderr);
  if (!stderr.isTTY || style.plain || flags.quiet) return { show: () => {}, clear: () => {} };
  const width = Math.max(5, Math.min(30, style.width - what.length - 10));
  return {
    show: (share) => stderr.write(`${CLEAR_LINE}  ${what} ${bar(share, width)} ${percent(share)}`),
    clear: () => stderr.write(CLEAR_LINE),
  };
}
