import type { Card } from '../core/card.ts';
import type { Problem } from '../core/problem.ts';
import { didYouMean } from './form-problems.ts';
import type { OpenReference, ParsedDeck } from './parsed-deck.ts';

/** What all decks together know. */
interface Known {
  readonly cards: readonly string[];
  readonly concepts: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly taught: ReadonlySet<string>;
}

/** References of decks to each other that lead nowhere, and `needs` that go round in a circle. */
export function acrossDecks(parsed: readonly ParsedDeck[]): Problem[] {
  const cards = parsed.flatMap(({ deck }) => deck?.cards ?? []);
  const concepts = (some: readonly Card[]) => new Set(some.flatMap(({ concept = [] }) => concept));
  const known: Known = {
    cards: cards.map(({ topic, id }) => `${topic}/${id}`),
    concepts: new Set(parsed.flatMap(({ deck }) => Object.keys(deck?.concepts ?? {}))),
    named: concepts(cards),
    taught: concepts(cards.filter(({ type }) => type !== 'open')),
  };
  const isCard = new Set(known.cards);
  const dangling = parsed.flatMap(({ file, open }) =>
    open.flatMap((reference): Problem[] => {
      const wrong = explain(reference, known, isCard);
      return wrong
        ? [{ file, line: reference.line, column: reference.column, ...wrong, severity: 'error' }]
        : [];
    }),
  );
  return [...dangling, ...circles(parsed)];
}

function explain({ kind, name }: OpenReference, known: Known, isCard: ReadonlySet<string>) {
  if (kind === 'needs') {
    return isCard.has(name)
      ? undefined
      : problem(`\`needs\` names no card of any deck: \`${name}\``, name, known.cards);
  }
  if (kind === 'was') {
    return isCard.has(name) ? { message: `\`was\` names \`${name}\`, which is the id of a card` } : undefined;
  }
  if (kind === 'untaught') {
    return known.named.has(name) ? undefined : { message: `no card names the concept \`${name}\`` };
  }
  if (kind === 'concept') {
    const names = [...known.concepts];
    return known.concepts.has(name) ? undefined : problem(`no deck has the concept \`${name}\``, name, names);
  }
  if (known.taught.has(name)) return undefined;
  return problem(`no card that is not \`open\` teaches the concept \`${name}\``, name, [...known.taught]);
}

function problem(message: string, name: string, names: readonly string[]) {
  const hint = didYouMean(name, names);
  return hint === undefined ? { message } : { message, hint };
}

/** Cards that need each other in a circle: none of them could ever be the first. */
function circles(parsed: readonly ParsedDeck[]): Problem[] {
  const cards = new Map(
    parsed.flatMap(({ file, deck }) =>
      (deck?.cards ?? []).map((card) => [`${card.topic}/${card.id}`, { file, card }]),
    ),
  );
  const waiting = new Map(
    [...cards].map(([id, { card }]) => [id, card.needs.filter((need) => cards.has(need)).length]),
  );
  const needing = new Map<string, string[]>();
  for (const [id, { card }] of cards) {
    for (const need of card.needs) needing.set(need, [...(needing.get(need) ?? []), id]);
  }
  // Kahn's order: what is never reached stands in a circle or behind one.
  const ready = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const other of needing.get(id) ?? []) {
      const left = (waiting.get(other) ?? 0) - 1;
      waiting.set(other, left);
      if (left === 0) ready.push(other);
    }
  }
  return [...waiting.keys()].flatMap((id): Problem[] => {
    const found = cards.get(id);
    if (!found || !inCircle(id, waiting, cards)) return [];
    const message = `\`needs\` of \`${found.card.id}\` leads back to the card itself`;
    return [{ file: found.file, line: found.card.line, column: 1, message, severity: 'error' }];
  });
}

function inCircle(
  id: string,
  among: ReadonlyMap<string, number>,
  cards: ReadonlyMap<string, { card: Card }>,
): boolean {
  const seen = new Set<string>();
  const open = [id];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    for (const need of cards.get(here)?.card.needs ?? []) {
      if (need === id) return true;
      if (!among.has(need) || seen.has(need)) continue;
      seen.add(need);
      open.push(need);
    }
  }
  return false;
}
