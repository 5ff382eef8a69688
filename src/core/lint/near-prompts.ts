import type { Card } from '../card.ts';
import { cardType } from '../card-types/index.ts';
import type { Finding, LintRule } from './rule.ts';

/** Two questions are near when they share this much of all their words (Jaccard's measure, code included). */
const NEAR = 0.8;

/** Near-equal questions with different answers are mixed up for ever. */
export const nearPrompts: LintRule = {
  find: ({ cards }) => {
    const asked = cards.map((card) => ({ card, words: wordsOf(card) }));
    const common = frequencies(asked.map(({ words }) => words));
    const byWord = new Map<string, number[]>();
    return asked.flatMap(({ card, words }, i): Finding[] => {
      // Near sets share one of their rarest words, so only cards with such a word in common are compared.
      const sorted = [...words].sort(
        (a, b) => (common.get(a) ?? 0) - (common.get(b) ?? 0) || (a < b ? -1 : 1),
      );
      const rare = sorted.slice(0, words.size - Math.ceil(NEAR * words.size) + 1);
      const others = new Set(rare.flatMap((word) => byWord.get(word) ?? []));
      for (const word of rare) byWord.set(word, [...(byWord.get(word) ?? []), i]);
      for (const other of others) {
        const before = asked[other];
        if (!before || !areNear(words, before.words) || !differ(card, before.card)) continue;
        const message = `the question is nearly that of \`${before.card.id}\`, and the answer is another`;
        return [{ card: card.id, path: ['prompt'], message, hint: 'name the difference in both prompts' }];
      }
      return [];
    });
  },
};

/** The words of prompt and code; one that stands there twice counts as two. */
function wordsOf(card: Card): Set<string> {
  const seen = new Map<string, number>();
  const options = card.type === 'choice' ? card.choices.map(({ text }) => text) : [];
  const starter = card.type === 'code' ? card.starter : '';
  const text = [card.prompt, card.code ?? '', starter, ...options].join('\n').toLowerCase();
  const words = text.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
  return new Set(
    words.map((word) => {
      const count = (seen.get(word) ?? 0) + 1;
      seen.set(word, count);
      return `${word} ${count}`;
    }),
  );
}

function frequencies(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function areNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < NEAR * large.size) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared >= NEAR * (a.size + b.size - shared);
}

function differ(a: Card, b: Card): boolean {
  return (
    cardType(a)
      .solution(a as never)
      .trim() !==
    cardType(b)
      .solution(b as never)
      .trim()
  );
}
