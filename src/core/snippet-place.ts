import type { Card } from './card.ts';
import { holds } from './python-version.ts';
import type { SnippetTask } from './verified.ts';

/** Where a card writes what a snippet was held against: what it is said to print, or else the snippet itself. */
export function snippetPath(card: Card, task: SnippetTask): (string | number)[] {
  const field = fieldOf(card, task);
  const i = card.versions?.findIndex(({ python }) => holds(python, task.version)) ?? -1;
  const item = card.versions?.[i];
  const isOwn = item !== undefined && String(field[0]) in item;
  return isOwn ? ['versions', i, ...field] : field;
}

function fieldOf(card: Card, { part, expect, version }: SnippetTask): (string | number)[] {
  const mistake = /^mistakes\[(\d+)\]/.exec(part)?.[1];
  if (mistake !== undefined) return ['mistakes', Number(mistake), 'code'];
  if (part.startsWith('gaps')) return ['gaps'];
  if (expect.kind !== 'output') return [part];
  const item = card.versions?.find(({ python }) => holds(python, version));
  const said = ['answer', 'prints', 'raises'].filter((field) => field !== 'answer' || card.type === 'output');
  return [said.find((field) => field in card || (item && field in item)) ?? part];
}
