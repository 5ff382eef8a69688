import { setDue } from '../../core/scheduler/place.ts';
import { NEW_SCHEDULE } from '../../core/scheduler/schedule.ts';
import { dayName, dayNumber, type Moment, parseDay } from '../../core/time.ts';
import { UserError } from '../../core/user-error.ts';
import { dueText, plural } from '../../views/words.ts';
import { openDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { idsAt } from '../named-cards.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';

/** Furthest day that can be set, from today. */
const MOST_DAYS = 36_500;

export function setDueCommand(open: Open) {
  return commandNamed('set-due', 'say when cards come next')
    .argument('<day>', 'a date, or a number of days from today')
    .argument('<topic|id...>', 'topics or cards')
    .option('--json', 'as JSON')
    .action(async (when, names, flags) => {
      const context = open(flags);
      const desk = await openDesk(context);
      const now = context.now();
      const days = daysFrom(when, now);
      const ids = idsAt(desk, names);
      const progress = desk.store.progress();
      const cards = ids.map((card) => ({
        card,
        ...setDue(progress.cards[card] ?? NEW_SCHEDULE, dayNumber(now), days),
      }));
      desk.store.append({ do: 'set-due', cards }, now);
      const due = dayName(dayNumber(now) + days);
      present(context, { do: 'set-due', due, cards: ids }, flags.json, () => {
        const what = ids.length === 1 ? ids[0] : plural(ids.length, 'card');
        return `Due ${dueText(due, dayName(dayNumber(now)))}: ${what}. pyprep undo takes it back.`;
      });
      await saveDesk(desk);
    });
}

function daysFrom(text: string, now: Moment): number {
  const day = parseDay(text);
  const days = day === undefined ? Number(text) : day - dayNumber(now);
  if ((day !== undefined || /^\d+$/.test(text)) && days >= 0 && days <= MOST_DAYS) return days;
  throw new UserError(
    `set-due takes a date from today on or a number of days, not "${text}".`,
    'As in: pyprep set-due 3 generators',
  );
}
