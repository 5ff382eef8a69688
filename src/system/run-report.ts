import type { SnippetRun } from '../core/snippet-run.ts';

/**
 * How a run ended, from what the Python side of it reported: `kind`, then NUL-joined fields. A check counts as reached
 * only with the token of this run, where there is one.
 */
export function readReport(report: string, token = ''): { end: SnippetRun['end']; isBomb: boolean } {
  // The bomb's report may come after, and more than once.
  const isBomb = report.endsWith('processes');
  const [kind, first = '', line, ...text] = report.split('\0');
  if (kind === 'reached' && first === token) return { end: { kind: 'reached' }, isBomb };
  if (kind === 'ended') return { end: { kind: 'ended' }, isBomb };
  if (kind === 'raised') {
    return { end: { kind: 'raised', name: first, line: Number(line), text: text.join(' ') }, isBomb };
  }
  return { end: { kind: 'lost' }, isBomb };
}
