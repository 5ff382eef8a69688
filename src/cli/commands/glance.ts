import { leftIn, nextDue } from '../../core/queue.ts';
import { readiness } from '../../core/readiness.ts';
import { dayNumber, dayNumberOf, dayOf } from '../../core/time.ts';
import { backlogDays, countCards, streak } from '../../core/today.ts';
import type { Look } from '../../store/look.ts';
import { type GlanceView, glanceText } from '../../views/glance.ts';
import { correctedAt, type Desk, lookingDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { queueAt, topicLines } from '../topic-lines.ts';

/** Milliseconds that a card takes before the person's own pace is known. */
const USUAL_MS = 20_000;

/** Bare `pyprep`: today at a glance. */
export function glance(open: Open) {
  return commandNamed('pyprep', 'today at a glance')
    .option('--json', 'as JSON')
    .action(async (flags) => {
      const context = open(flags);
      const desk = await lookingDesk(context);
      present(context, viewOf(desk), flags.json, glanceText);
      await saveDesk(desk);
    });
}

function viewOf(desk: Desk<Look>): GlanceView {
  const { context, candidates, settings, schedulerOptions } = desk;
  const now = context.now();
  const today = dayNumber(now);
  const progress = desk.store.progress();
  const queue = queueAt(desk);
  const left = leftIn(queue);
  const counts = countCards(candidates, progress, now);
  const date = settings['interview-date'];
  return {
    today: dayOf(now),
    interview: date === null ? null : { date, days: dayNumberOf(date) - today },
    readiness: readiness(candidates, progress, today, schedulerOptions.parameters) ?? 0,
    streak: streak(progress, now),
    topics: topicLines(desk, queue),
    due: left.reviews + counts.learning,
    new: left.fresh,
    minutes: Math.max(1, Math.ceil(((left.reviews + counts.learning + left.fresh) * USUAL_MS) / 60_000)),
    nextDue: nextDue(candidates, progress, now),
    corrected: correctedAt(desk).length,
    backlogDays: backlogDays(counts.reviews, settings['reviews-per-day']),
  };
}
