import { filterCards } from '../../core/filter.ts';
import { nextDue } from '../../core/queue.ts';
import { perRating } from '../../core/rating.ts';
import { label } from '../../core/scheduler/label.ts';
import { dayOf } from '../../core/time.ts';
import type { Look } from '../../store/look.ts';
import { backView, frontView } from '../../views/card-json.ts';
import { type NextView, nextText } from '../../views/next.ts';
import { brokenForks } from '../broken-deck.ts';
import { cardTypes, levels } from '../choices.ts';
import type { Turn } from '../course.ts';
import { courseFor } from '../course-for.ts';
import { type Desk, limitsAt, lookingDesk, saveDesk } from '../desk.ts';
import { EXIT } from '../exit-codes.ts';
import { collect, commandNamed } from '../flags.ts';
import { cardAt, namedAt } from '../named-cards.ts';
import { present, remark } from '../present.ts';
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
      const now = context.now();
      const course = courseFor(desk, names, flags, { candidates, limits: () => limitsAt(desk), ahead: 0 });
      const turn = course.next(now);
      const planMet = course.isPlan ? turn === null : null;
      const view = turn
        ? { ...(await cardView(desk, turn, flags.reveal)), left: course.left(), planMet, nextDue: null }
        : { card: null, planMet, nextDue: nextDue(candidates, desk.store.progress(), now) };
      const forks = brokenForks(desk.library, view.card ? [view.card.topic] : []);
      if (forks !== null) remark(context, forks);
      if (!turn) context.exitCode = EXIT.no;
      present<NextView>(context, { ...view, today: dayOf(now) }, flags.json, nextText);
      await saveDesk(desk);
    });
}

async function cardView(desk: Desk<Look>, { id, mode }: Turn, reveal: true | undefined) {
  const now = desk.context.now();
  const card = await cardAt(desk, id);
  const outcomes = outcomesOf(desk, card, now);
  return {
    card: { ...frontView(card), ...(reveal ? backView(card) : {}) },
    mode,
    labels: perRating((rating) => (mode === 'study' ? label(outcomes[rating].due ?? dayOf(now), now) : '')),
    due: desk.store.progress().cards[id]?.due ?? null,
  };
}
