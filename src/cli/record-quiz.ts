import type { QuizResult } from '../views/quiz.ts';
import { answerText } from './ask-card.ts';
import type { Desk } from './desk.ts';
import { outcomesOf, recordReview } from './record-review.ts';

/** Writes the answers of a quiz, for statistics alone or (`learns`) as reviews, and its result. */
export function recordQuiz(desk: Desk, results: readonly QuizResult[], learns: boolean): void {
  const now = desk.context.now();
  for (const { card, answer, verdict } of results) {
    if (answer === null && learns) continue; // Not answered is not forgotten.
    const outcomes = outcomesOf(desk, card, now);
    recordReview(
      desk,
      {
        card,
        mode: learns ? 'study' : 'quiz',
        rating: verdict.right ? 'good' : 'again',
        ms: 0,
        verdict,
        ...(answer === null ? {} : { typed: answerText(answer) }),
      },
      outcomes,
      now,
    );
  }
  desk.store.append(
    {
      do: 'result',
      kind: 'quiz',
      right: results.filter(({ verdict }) => verdict.right).length,
      count: results.length,
      topics: [...new Set(results.map(({ card }) => card.topic))],
    },
    now,
  );
}
