import { filterCards } from '../../core/filter.ts';
import { buildQueue, leftIn, nextDue, pick } from '../../core/queue.ts';
import { perRating } from '../../core/rating.ts';
import { label } from '../../core/scheduler/label.ts';

import { dayOf } from '../../core/time.ts';
import { backView, frontView } from '../../views/card-json.ts';
import { type NextView, nextText } from '../../views/next.ts';
import { cardTypes, levels } from '../choices.ts';
import { cardAt, limitsAt, lookingDesk, namedAt, saveDesk } from '../desk.ts';
import { EXIT } from '../exit-codes.ts';
import { collect, commandNamed } from '../flags.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { outcomesOf } from '../record-review.ts';

export function next(open: Open) {
  return commandNamed('next', 'the next card, for scripts and editors; exit 1 when there is none')
    .argument('[topic|id...]', 'topics or cards; none: all')
    .option('--topic <topic>', 'only this topic (repeatable)', collect)
    .option('--type <types>', 'only these card types, comma-joined', collect)
    .option('--level <levels>', 'only these levels, comma-joined', collect)
    .option('--reveal', 'with its answer and explanation')
    .option('--json', 'as JSON')
    .action(async (names, flags) => {
      const context = open(flags);
      const desk = await lookingDesk(context);
      const named = namedAt(desk, [...names, ...(flags.topic ?? [])]);
      const candidates = filterCards(desk.candidates, {
        ...named,
        types: cardTypes(flags.type),
        levels: levels(flags.level),
      });
      const progress = desk.store.progress();
      const now = context.now();
      const queue = buildQueue(candidates, progress, now, {
        limits: limitsAt(desk),
        learnAhead: desk.settings['learn-ahead'],
      });
      const id = pick(queue, progress, now);
      const view =
        id === null ? { card: null, nextDue: nextDue(candidates, progress, now) } : await cardView(id);
      if (id === null) context.exitCode = EXIT.no;
      present<NextView>(context, { ...view, today: dayOf(now) }, flags.json, nextText);

      await saveDesk(desk);

      async function cardView(cardId: string) {
        const card = await cardAt(desk, cardId);
        const outcomes = outcomesOf(desk, card, now);
        return {
          card: { ...frontView(card), ...(flags.reveal ? backView(card) : {}) },
          labels: perRating((rating) => label(outcomes[rating].due ?? dayOf(now), now)),
          due: progress.cards[cardId]?.due ?? null,
          left: leftIn(queue).total,
          nextDue: null,
        };
      }
    });
}
