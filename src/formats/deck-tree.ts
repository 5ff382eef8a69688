import type { Finding } from '../core/lint/rule.ts';
import type { Block } from '../core/lint/text/text-rule.ts';
import { readYaml } from './read-yaml.ts';
import { reporter } from './reporter.ts';
import { follow, type Tree } from './tree.ts';

/** Where things stand in a deck's text. */
export interface DeckTree {
  /** Offset of what `path` leads to from a card, or from the deck where there is no card. */
  at(card: string | null, path: Finding['path']): number;
  /** The texts that are written as blocks, in the order of the file. */
  blocks(): Block[];
}

/** The places of a deck's text; where it is no YAML, everything is at its start. */
export function deckTree(text: string): DeckTree {
  const root: Tree = readYaml(text, reporter('', text)) ?? { value: null, at: 0, cost: 1 };
  const cards = new Map<unknown, Tree>();
  for (const tree of follow(root, ['cards']).items ?? []) {
    const id = tree.entries?.get('id')?.tree.value;
    if (!cards.has(id)) cards.set(id, tree);
  }
  return {
    at: (card, path) => follow(card === null ? root : (cards.get(card) ?? root), path).at,
    blocks: () => blocksIn('', root, text).sort((a, b) => a.start - b.start),
  };
}

function blocksIn(key: string, tree: Tree, text: string): Block[] {
  const below = [...(tree.entries ?? [])].map(([name, entry]) => [name, entry.tree] as const);
  const items = (tree.items ?? []).map((item) => [key, item] as const);
  const isBlock = tree.end !== undefined && tree.plain === undefined && /[|>]/.test(text.charAt(tree.at));
  const own = isBlock ? [{ key, start: tree.at, end: tree.end ?? tree.at }] : [];
  return [...own, ...[...below, ...items].flatMap(([name, one]) => blocksIn(name, one, text))];
}
