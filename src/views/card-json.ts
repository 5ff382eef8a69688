import type { Card } from '../core/card.ts';
import { cardId } from '../core/card.ts';
import { letteredChoices } from '../core/card-types/choice.ts';
import { cardType } from '../core/card-types/index.ts';

/** A card as scripts and editors see it before it is answered: never its answer. */
export interface CardFrontView {
  readonly id: string;
  readonly topic: string;
  readonly type: string;
  readonly level: string;
  readonly prompt: string;
  readonly code: string | null;
  /** Options with their letters, in the deck's order; null for other types. */
  readonly choices: readonly { readonly key: string; readonly text: string }[] | null;
  /** How many gaps a cloze has; null for other types. */
  readonly gaps: number | null;
  readonly starter: string | null;
  /** What form an answer takes. */
  readonly answerForm: string;
}

export function frontView(card: Card): CardFrontView {
  return {
    id: cardId(card),
    topic: card.topic,
    type: card.type,
    level: card.level,
    prompt: card.prompt,
    // What a recall card shows with its answer would tell it.
    code: card.type === 'recall' ? null : (card.code ?? null),
    choices:
      card.type === 'choice'
        ? letteredChoices(card).map(({ letter, text }) => ({ key: letter, text }))
        : null,
    gaps: card.type === 'cloze' ? card.gaps.length : null,
    starter: card.type === 'code' ? card.starter : null,
    answerForm: cardType(card).form,
  };
}

/** What `--reveal` and a verdict add. */
export function backView(card: Card): {
  readonly solution: string;
  readonly explain: string;
  readonly source: string | null;
  /** Code that shows the answer of a recall card to be true; null elsewhere. */
  readonly proof: string | null;
  /** What an open answer should say, in the order in which its answer ticks them; null elsewhere. */
  readonly points: readonly { readonly say: string; readonly must: boolean }[] | null;
} {
  const proof = card.type === 'recall' ? (card.code ?? null) : null;
  const points =
    card.type === 'open' ? card.points.map(({ say, must }) => ({ say, must: must === true })) : null;
  return {
    proof,
    points,
    solution: cardType(card).solution(card),
    explain: card.explain,
    source: card.source ?? null,
  };
}
