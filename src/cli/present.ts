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
  const text = json
    ? JSON.stringify({ format: 1, ...view })
    : render(view, context.style(context.stdout)).replace(/\n+$/, '');
  if (text) context.stdout.write(`${text}\n`);
}

/** A remark on stderr, which `--quiet` leaves out. */
export function remark(context: Context, text: string): void {
  if (!context.flags.quiet) context.stderr.write(`${text}\n`);
}
