import * as v from 'valibot';
import type { Card, Deck } from '../core/card.ts';
import { checkCard } from './check-card.ts';
import { DECK_FIELDS } from './deck-fields.ts';
import { checkForm } from './form-problems.ts';
import type { ParsedDeck } from './parsed-deck.ts';
import { readYaml } from './read-yaml.ts';
import { checkReferences } from './references.ts';
import { type Reporter, reporter } from './reporter.ts';
import { tooLarge } from './too-large.ts';
import { follow, type Tree } from './tree.ts';
import { decode } from './utf8.ts';

const DECK = v.strictObject({
  ...DECK_FIELDS,
  cards: v.pipe(v.array(v.unknown()), v.description('The cards.')),
});

/**
 * A deck file as a deck and all that is wrong with it. Never throws: a card with something wrong is left out, and where
 * the file is no deck at all `deck` is null. `file` names it in the problems.
 */
export function parseDeck(bytes: Uint8Array, file: string): ParsedDeck {
  const large = tooLarge(file, bytes.length);
  if (large) return { file, deck: null, problems: [large], open: [] };
  const { text, badAt } = decode(bytes);
  const report = reporter(file, text);
  if (badAt !== undefined) report.tell(badAt, 'this byte is not UTF-8', 'save the file as UTF-8');
  const root = badAt === undefined ? readYaml(text, report) : undefined;
  const parsed = root ? checkDeck(root, report) : { deck: null, open: [] };
  return { file, ...parsed, problems: report.problems() };
}

function checkDeck(root: Tree, report: Reporter): Pick<ParsedDeck, 'deck' | 'open'> {
  if (!root.entries) {
    const keys = Object.keys(DECK.entries).join(', ');
    report.tell(root.at, `a deck must be a mapping with the keys ${keys}`);
    return { deck: null, open: [] };
  }
  checkForm(root, DECK, report);
  tellReservedConcepts(root, report);
  const { topic, title, summary, concepts } = root.value as Record<string, unknown>;
  const name = v.is(DECK_FIELDS.topic, topic) ? topic : undefined;
  const trees = root.entries.get('cards')?.tree.items ?? [];
  const cards = checkCards(trees, name ?? '', report);
  if (name === undefined) return { deck: null, open: [] };
  const deck: Deck = {
    topic: name,
    title: v.is(DECK_FIELDS.title, title) ? title : name,
    summary: v.is(DECK_FIELDS.summary, summary) ? summary : '',
    concepts: v.is(DECK_FIELDS.concepts, concepts) ? concepts : {},
    cards,
  };
  return checkReferences(deck, root, report);
}

/** valibot passes these names over, lest they meddle with prototypes. */
function tellReservedConcepts(root: Tree, report: Reporter): void {
  for (const name of ['constructor', 'prototype']) {
    const entry = follow(root, ['concepts']).entries?.get(name);
    if (entry) report.tell(entry.keyAt, `\`${name}\` cannot be the id of a concept`);
  }
}

/** The cards with nothing wrong. Of two with one id the first stays. */
function checkCards(trees: readonly Tree[], topic: string, report: Reporter): Card[] {
  const seen = new Map<unknown, number>();
  return trees.flatMap((tree) => {
    const card = checkCard(tree, topic, report);
    const id = tree.entries?.get('id')?.tree;
    if (!id) return [];
    const first = seen.get(id.value);
    if (first !== undefined)
      report.tell(id.at, `the id \`${id.value}\` is that of the card in line ${first}`);
    else seen.set(id.value, report.line(tree.at));
    return card && first === undefined ? [card] : [];
  });
}
