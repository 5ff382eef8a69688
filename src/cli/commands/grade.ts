import { cardId } from '../../core/card.ts';
import { answerView, dueText } from '../../views/answered.ts';
import { isEarly, openDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { gradableCard } from '../named-cards.ts';
import { SECONDS_HELP, seconds } from '../numbers.ts';
import { modeNow } from '../plan-course.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { rating } from '../ratings.ts';
import { outcomesOf, placementAfter, recordReview } from '../record-review.ts';

export function grade(open: Open) {
  return commandNamed('grade', 'record a rating: again, hard, good or easy')
    .argument('<id>', 'the card, topic/id')
    .argument('<rating>', 'again, hard, good or easy, or 1 to 4')
    .option('--seconds <s>', SECONDS_HELP, seconds)
    .option('--json', 'as JSON')
    .action(async (name, text, flags) => {
      const context = open(flags);
      const desk = await openDesk(context);
      const given = rating(text);
      const card = await gradableCard(desk, name);
      const now = context.now();
      const early = isEarly(desk, card, now);
      const outcomes = outcomesOf(desk, card, now);
      const id = cardId(card);
      const mode = modeNow(desk, id);
      const placed = placementAfter(desk, id, mode, outcomes[given]);
      const review = { card, mode, rating: given, verdict: null, ms: (flags.seconds ?? 0) * 1000 };
      const { leech } = recordReview(desk, review, outcomes, now);
      const graded = { card, verdict: null, rating: given, mode, placed, early, leech, recorded: true };
      const view = answerView(graded);
      present(context, view, flags.json, dueText);
      await saveDesk(desk);
    });
}
