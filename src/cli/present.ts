import { visible } from '../core/visible.ts';
import { fitLines } from '../views/layout.ts';
import type { Style } from '../views/style.ts';
import type { Context } from './context.ts';

/** A view object: what `--json` prints and text renders. */
export type View = Readonly<Record<string, unknown>>;

/** Shows a view on stdout: as JSON with `format: 1`, or as the text that `render` makes of it. */
export function present<V extends View>(
  context: Context,
  view: V,
  json: boolean | undefined,
  render: (view: V, style: Style) => string,
): void {
  if (json) {
    presentJson(context, view);
    return;
  }
  const text = fitted(context.stdout, render(view, context.style(context.stdout)).replace(/\n+$/, ''));
  if (text) context.stdout.write(`${text}\n`);
}

/** Shows a view on stdout as JSON with `format: 1`: for commands that tell the same by remarks or on the stage. */
export function presentJson(context: Context, view: View): void {
  context.stdout.write(`${JSON.stringify({ format: 1, ...view })}\n`);
}

/** A remark without colours on stderr, which `--quiet` leaves out. */
export function remark(context: Context, text: string): void {
  if (!context.flags.quiet) context.stderr.write(`${fitted(context.stderr, visible(text))}\n`);
}

/** Text broken to the width of a terminal; in a pipe a line stays a line. */
function fitted(stream: NodeJS.WriteStream, text: string): string {
  return stream.isTTY ? fitLines(text, stream.columns ?? 80) : text;
}
