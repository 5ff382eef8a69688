import { currentPlan } from '../../core/plan/current-plan.ts';
import {
  DAY_MS,
  DAY_START_HOUR,
  dayOf,
  MINUTE,
  type Moment,
  parseDay,
  parseInstant,
} from '../../core/time.ts';
import { backlogDays, dueToday, limitsLeft } from '../../core/today.ts';
import { UserError } from '../../core/user-error.ts';
import { type DueView, dueLine } from '../../views/due.ts';
import { dueNow } from '../due-now.ts';
import { EXIT } from '../exit-codes.ts';
import { collect, commandNamed } from '../flags.ts';
import { present, presentJson } from '../present.ts';
import type { Open } from '../program.ts';

export function due(open: Open) {
  return commandNamed('due', 'how much is due, in one line')
    .option('--topic <topic>', 'only this topic (repeatable)', collect)
    .option('--short', 'only the number')
    .option('--check', 'exit 1 when nothing is due')
    .option('--at <date>', 'as of that day or instant')
    .option('--json', 'each count apart, as JSON')
    .action(async (flags) => {
      const context = open(flags);
      const now = flags.at === undefined ? context.now() : momentOf(flags.at, context.now());
      const { settings, counts, days, keep } = await dueNow(context, flags.topic ?? [], now);
      const perDay = { fresh: settings['new-per-day'], reviews: settings['reviews-per-day'] };
      const left = limitsLeft({ days }, dayOf(now), perDay);
      const today = dueToday(counts, left);
      const view: DueView = {
        ...today,
        new: Math.min(counts.unseen, left.newLeft),
        backlog: counts.reviews - today.reviews,
        backlogDays: backlogDays(counts.reviews, perDay.reviews),
        plan: flags.topic === undefined && currentPlan(settings, now) !== null,
        at: dayOf(now),
      };
      if (flags.check && view.due === 0) context.exitCode = EXIT.no;
      if (flags.json) presentJson(context, view);
      else if (flags.short) context.stdout.write(`${view.due}\n`);
      else if (!flags.check || !flags.quiet) present(context, view, false, dueLine);
      await keep();
    });
}

/** An instant as it is given; a date means the end of that day, so that all that falls due on it counts. */
function momentOf(text: string, now: Moment): Moment {
  const instant = parseInstant(text);
  if (instant) return instant;
  const day = parseDay(text);
  if (day === undefined)
    throw new UserError(`--at takes a date or an instant, not "${text}".`, 'As in: --at 2026-03-29');
  return { ms: (day + 1) * DAY_MS + (DAY_START_HOUR * 60 - now.offset) * MINUTE - 1, offset: now.offset };
}
