import type { Problem } from '../core/problem.ts';
import { visible } from '../core/visible.ts';
import { problemsText } from './problems.ts';
import { mark, type Style } from './style.ts';
import { plural } from './words.ts';

export interface LintView {
  readonly [key: string]: unknown;
  readonly decks: number;
  readonly cards: number;
  readonly errors: number;
  readonly warnings: number;
  /** `fixable`: `--fix` mends it. */
  readonly problems: readonly (Omit<Problem, 'edit'> & {
    readonly rule: string;
    readonly fixable: boolean;
  })[];
  /** Files that `--fix` has mended. */
  readonly mended: readonly string[];
}

export function lintText(view: LintView, style: Style): string {
  const fixable = view.problems.filter((problem) => problem.fixable).length;
  const what = `${plural(view.decks, 'deck')}, ${plural(view.cards, 'card')}`;
  const wrong = [
    view.errors > 0 ? plural(view.errors, 'error') : '',
    view.warnings > 0 ? plural(view.warnings, 'warning') : '',
  ].filter(Boolean);
  const summary =
    wrong.length === 0
      ? `${mark(style, 'right')} ${what}: no problem.`
      : `${mark(style, view.errors > 0 ? 'wrong' : 'warn')} ${what}: ${wrong.join(', ')}.`;
  return [
    ...view.mended.map((file) => `${visible(file)}: mended`),
    ...(view.problems.length > 0 ? [problemsText(view.problems, style)] : []),
    summary,
    ...(fixable > 0 ? [style.paint.dim(`--fix mends ${fixable} of them.`)] : []),
  ].join('\n');
}
