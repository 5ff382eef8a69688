import type { Card, Deck } from '../core/card.ts';
import { didYouMean } from './form-problems.ts';
import type { OpenReference, ParsedDeck } from './parsed-deck.ts';
import type { Reporter } from './reporter.ts';
import { follow, type Path, type Tree } from './tree.ts';

/** A deck's references as they stand in the file, those of cards with something wrong included. */
interface Names {
  /** Short ids of all cards. */
  readonly ids: ReadonlySet<string>;
  /** Concepts that some card names, and that a card which is not `open` names. */
  readonly named: ReadonlySet<string>;
  readonly taught: ReadonlySet<string>;
}

/**
 * Tells `needs` and `was` that don't fit the deck, drops such `needs`, and gives back what only another deck can
 * explain. A card that something is wrong with is still one that others may name: its fault is told once.
 */
export function checkReferences(deck: Deck, root: Tree, report: Reporter): Pick<ParsedDeck, 'deck' | 'open'> {
  const trees = follow(root, ['cards']).items ?? [];
  const names = namesIn(trees);
  const open: { at: number; kind: OpenReference['kind']; name: string }[] = [];
  const byId = new Map(deck.cards.map((card) => [card.id, card]));
  const sound = new Map<string, Card>();
  const claims = new Map<string, string>();
  for (const tree of trees) {
    const card = byId.get(String(follow(tree, ['id']).value));
    if (!card || sound.has(card.id)) continue;
    const at = (path: Path) => follow(tree, path).at;
    const { needs, away } = splitNeeds(card, names, at, report);
    const old = splitNames(card, names, at, report);
    tellClaimedTwice(card, claims, at, report);
    sound.set(card.id, { ...card, needs });
    open.push(...away, ...old, ...openConcepts(card, deck, names, at));
  }
  const entries = follow(root, ['concepts']).entries ?? [];
  for (const [name, { keyAt }] of Object.keys(deck.concepts).length > 0 ? entries : []) {
    if (!names.named.has(name)) open.push({ kind: 'untaught', name, at: keyAt });
  }
  return { deck: { ...deck, cards: [...sound.values()] }, open: open.map((one) => placed(one, report)) };
}

function placed(
  { at, kind, name }: { at: number; kind: OpenReference['kind']; name: string },
  report: Reporter,
) {
  return { kind, name, ...report.place(at) };
}

function namesIn(trees: readonly Tree[]): Names {
  const cards = trees.map((tree) => ({
    id: String(follow(tree, ['id']).value),
    type: tree.entries?.get('type')?.tree.value,
    concept: tree.entries?.get('concept')?.tree.value,
  }));
  const concepts = (some: typeof cards) =>
    new Set(some.map(({ concept }) => concept).filter((one) => typeof one === 'string'));
  return {
    ids: new Set(cards.map(({ id }) => id)),
    named: concepts(cards),
    taught: concepts(cards.filter(({ type }) => type !== 'open')),
  };
}

function splitNeeds(card: Card, { ids }: Names, at: (path: Path) => number, report: Reporter) {
  const away: { at: number; kind: 'needs'; name: string }[] = [];
  const needs = card.needs.filter((full, i) => {
    const place = at(['needs', i]);
    const [topic, id = ''] = full.split('/');
    if (topic !== card.topic) away.push({ kind: 'needs', name: full, at: place });
    else if (id === card.id) report.tell(place, '`needs` names the card itself');
    else if (!ids.has(id))
      report.tell(place, `\`needs\` names no card of this deck: \`${id}\``, didYouMean(id, [...ids]));
    return topic !== card.topic || (id !== card.id && ids.has(id));
  });
  return { needs, away };
}

/** An old id that a card has now would give two cards one history. Those of other topics are for all decks to tell. */
function splitNames(card: Card, { ids }: Names, at: (path: Path) => number, report: Reporter) {
  return card.was.flatMap((full, i) => {
    const place = at(['was', i]);
    const [topic, id = ''] = full.split('/');
    if (topic !== card.topic) return [{ kind: 'was' as const, name: full, at: place }];
    if (ids.has(id)) report.tell(place, `\`was\` names \`${id}\`, which is the id of a card`);
    return [];
  });
}

/** Of two cards that were one the first has its history: the other would lose it in silence. */
function tellClaimedTwice(
  card: Card,
  claims: Map<string, string>,
  at: (path: Path) => number,
  report: Reporter,
): void {
  card.was.forEach((full, i) => {
    const first = claims.get(full);
    if (first === undefined) claims.set(full, card.id);
    else report.tell(at(['was', i]), `\`was\` names \`${full}\`, which \`${first}\` has named already`);
  });
}

function openConcepts(card: Card, { concepts }: Deck, { taught }: Names, at: (path: Path) => number) {
  const open: { at: number; kind: 'concept' | 'point'; name: string }[] = [];
  const isMapped = Object.keys(concepts).length > 0;
  if (isMapped && card.concept !== undefined && !Object.hasOwn(concepts, card.concept)) {
    open.push({ kind: 'concept', name: card.concept, at: at(['concept']) });
  }
  if (card.type !== 'open') return open;
  card.points.forEach(({ concept }, i) => {
    if (concept === undefined || taught.has(concept)) return;
    open.push({ kind: 'point', name: concept, at: at(['points', i, 'concept']) });
  });
  return open;
}
