import type { CardId, Mode } from './entry.ts';
import type { Rating } from './rating.ts';
import type { State } from './scheduler/schedule.ts';

/** One answer of a sitting, as its summary needs it. */
export interface Answered {
  readonly entry: string;
  readonly card: CardId;
  readonly topic: string;
  readonly mode: Mode;
  readonly rating: Rating;
  /** The state before the answer: recall is counted on reviews, not on first sights. */
  readonly before: State;
  readonly ms: number;
  readonly leech: boolean;
}

/** What a sitting came to. Shares are 0 to 1; null where there is nothing to divide. */
export interface SessionSummary {
  readonly answers: number;
  readonly cards: number;
  readonly fresh: number;
  /** Share of reviews that were not rated again. */
  readonly recall: number | null;
  readonly ms: number;
  /** The topic with the lowest share of answers that were not again, where several were asked. */
  readonly weakest: { readonly topic: string; readonly recall: number } | null;
  readonly leeches: readonly CardId[];
}

/** Sums up the answers that stand at the end of a sitting. */
export function summarise(answers: readonly Answered[]): SessionSummary {
  const reviews = answers.filter(({ before }) => before === 'review');
  return {
    answers: answers.length,
    cards: new Set(answers.map(({ card }) => card)).size,
    fresh: answers.filter(({ before }) => before === 'new').length,
    recall: share(reviews),
    ms: answers.reduce((sum, { ms }) => sum + ms, 0),
    weakest: weakest(answers),
    leeches: answers.filter(({ leech }) => leech).map(({ card }) => card),
  };
}

function share(answers: readonly Answered[]): number | null {
  if (answers.length === 0) return null;
  return answers.filter(({ rating }) => rating !== 'again').length / answers.length;
}

function weakest(answers: readonly Answered[]): SessionSummary['weakest'] {
  const topics = [...new Set(answers.map(({ topic }) => topic))];
  if (topics.length < 2) return null;
  const ranked = topics
    .map((topic) => ({ topic, recall: share(answers.filter((answer) => answer.topic === topic)) ?? 1 }))
    .sort((a, b) => a.recall - b.recall);
  return ranked[0] && ranked[0].recall < 1 ? ranked[0] : null;
}
