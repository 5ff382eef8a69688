import { answerView, dueText } from '../../views/answered.ts';
import { gradableCard, isEarly, openDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { rating } from '../ratings.ts';
import { outcomesOf, recordReview } from '../record-review.ts';

export function grade(open: Open) {
  return commandNamed('grade', 'record a rating: again, hard, good or easy')
    .argument('<id>', 'the card, topic/id')
    .argument('<rating>', 'again, hard, good or easy, or 1 to 4')
    .option('--json', 'as JSON')
    .action(async (id, text, flags) => {
      const context = open(flags);
      const desk = await openDesk(context);
      const given = rating(text);
      const card = await gradableCard(desk, id);
      const now = context.now();
      const early = isEarly(desk, card, now);
      const outcomes = outcomesOf(desk, card, now);
      const { outcome, leech } = recordReview(
        desk,
        { card, mode: 'study', rating: given, ms: 0 },
        outcomes,
        now,
      );
      const view = answerView({ card, verdict: null, rating: given, outcome, early, leech, recorded: true });
      present(context, view, flags.json, dueText);
      await saveDesk(desk);
    });
}
