import type { Problem } from '../core/problem.ts';
import { visible } from '../core/visible.ts';
import { table } from './layout.ts';
import { problemsText } from './problems.ts';
import { mark, type Style } from './style.ts';
import { plural } from './words.ts';

export interface VerifyView {
  readonly [key: string]: unknown;
  readonly decks: number;
  readonly cards: number;
  readonly versions: readonly {
    readonly version: string;
    /** What ran them; null where no interpreter of that version was found. */
    readonly engine: string | null;
    readonly passed: number;
    readonly failed: number;
    readonly unrun: number;
  }[];
  readonly failures: readonly (Problem & {
    readonly card: string;
    readonly part: string;
    readonly versions: readonly string[];
    readonly seed: number;
    readonly expected: string;
    readonly got: string;
  })[];
  /** What could not be run here, and why. */
  readonly unrun: readonly { readonly why: string; readonly snippets: number }[];
  /** Cards that say why nothing runs them. */
  readonly unverified: number;
  /** Decks that were left out: their code was not to run. */
  readonly refused: readonly string[];
  /** What the loader finds wrong. */
  readonly problems: readonly Problem[];
  /** Where it was written down what passed. */
  readonly recorded: readonly string[];
}

export function verifyText(view: VerifyView, style: Style): string {
  const { paint } = style;
  const refused = view.refused.map(
    (file) => `${mark(style, 'warn')} ${visible(file)}: left out, its code was not to run.`,
  );
  if (view.decks === 0) return [...refused, 'Nothing was run.'].join('\n');
  const wrong = view.failures.length + view.problems.length > 0;
  const head = ['Python', 'passed', 'failed', 'not run', ''];
  const rows = view.versions.map(({ version, engine, passed, failed, unrun }) => {
    return [version, ...[passed, failed, unrun].map(String), engine ?? 'not found here'];
  });
  const [first = '', ...lines] = table([head, ...rows], [1, 2, 3]).split('\n');
  const snippets = view.versions.reduce((sum, { passed, failed }) => sum + passed + failed, 0);
  const what = `${plural(view.decks, 'deck')}, ${plural(view.cards, 'card')}, ${plural(snippets, 'run')} of code`;
  const failed = [
    view.failures.length > 0 ? plural(view.failures.length, 'failure') : '',
    view.problems.length > 0 ? plural(view.problems.length, 'problem') : '',
  ]
    .filter(Boolean)
    .join(', ');
  return [
    ...(view.problems.length > 0 ? [problemsText(view.problems, style), ''] : []),
    ...(view.failures.length > 0 ? [problemsText(view.failures, style), ''] : []),
    ...(rows.length > 0 ? [paint.dim(first), ...lines, ''] : []),
    ...view.unrun.map(({ why, snippets: count }) =>
      paint.dim(`${plural(count, 'snippet')} not run: ${why}.`),
    ),
    ...(view.unverified > 0
      ? [
          paint.dim(
            view.unverified === 1
              ? '1 card rests on documents that it names: nothing here can run it.'
              : `${view.unverified} cards rest on documents that they name: nothing here can run them.`,
          ),
        ]
      : []),
    ...refused,
    ...view.recorded.map((file) => paint.dim(`Written down in ${visible(file)}.`)),
    wrong ? `${mark(style, 'wrong')} ${what}: ${failed}.` : `${mark(style, 'right')} ${what}: no failure.`,
  ].join('\n');
}
