import type { Problem } from '../core/problem.ts';
import { visible } from '../core/visible.ts';
import type { Style } from './style.ts';

/** Problems of decks, each at its place: the first line as compilers write it, so that editors can go there. */
export function problemsText(
  problems: readonly (Problem & { readonly rule?: string })[],
  style: Style,
): string {
  const { paint } = style;
  return problems
    .map(({ file, line, column, severity, message, hint, rule }) => {
      const kind = severity === 'error' ? paint.wrong('error:') : paint.warn('warning:');
      const by = rule === undefined ? '' : paint.dim(` [${rule}]`);
      const first = `${visible(file)}:${line}:${column}: ${kind} ${visible(message)}${by}`;
      return hint === undefined ? first : `${first}\n    ${paint.dim(visible(hint))}`;
    })
    .join('\n');
}
