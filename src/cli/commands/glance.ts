import { paceOf } from '../../core/plan/pace.ts';
import { todayOf } from '../../core/plan/plan-report.ts';
import type { Replay } from '../../core/plan/replay.ts';
import { planToday } from '../../core/plan/study-plan.ts';
import { nextDue } from '../../core/queue.ts';
import { dayNumber, dayNumberOf, dayOf } from '../../core/time.ts';
import { backlogDays, countCards, dueToday, streak } from '../../core/today.ts';
import type { Look } from '../../store/look.ts';
import { type GlanceView, glanceText } from '../../views/glance.ts';
import { correctedAt, type Desk, limitsAt, lookingDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { planSourceAt, replayAt } from '../plan-source.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { freshOf, plannedFresh, queueAt, readinessAt, topicLines } from '../topic-lines.ts';

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
  const { context, candidates, settings } = desk;
  const now = context.now();
  const progress = desk.store.progress();
  const replay = replayAt(desk);
  const source = planSourceAt(desk, replay);
  const plan = source && planToday(source);
  const counts = countCards(candidates, progress, now);
  const { due } = dueToday(counts, limitsAt(desk));
  const fresh = plan ? plannedFresh(plan) : freshOf(queueAt(desk));
  const date = settings['interview-date'];
  const range = readinessAt(desk, candidates, replay.observations);
  return {
    today: dayOf(now),
    interview: date === null ? null : { date, days: dayNumberOf(date) - dayNumber(now) },
    plan: plan && todayOf(plan),
    readiness: range.mean,
    readinessRange: range,
    streak: streak(progress, now),
    topics: topicLines(desk, fresh, replay),
    due,
    new: fresh.length,
    minutes: Math.max(1, Math.ceil(plan ? plan.seconds / 60 : minutesFor(due, fresh.length, replay))),
    nextDue: nextDue(candidates, progress, now),
    corrected: correctedAt(desk).length,
    backlogDays: backlogDays(counts.reviews, settings['reviews-per-day']),
  };
}

/** What so many reviews and new cards take at the person's own pace. */
function minutesFor(due: number, fresh: number, { answers }: Replay): number {
  const pace = paceOf(answers);
  return (due * pace.right + fresh * pace.fresh) / 60;
}
