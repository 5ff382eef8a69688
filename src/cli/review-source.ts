import { aliases } from '../core/deck-index.ts';
import { journalLog, type LoggedReview } from '../core/evaluation/review-log.ts';
import type { Settings } from '../core/settings.ts';
import { DAY_START_HOUR } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import type { Context } from './context.ts';
import { homeOf } from './home.ts';
import { inputName, readFileOrInput } from './stdin.ts';

/** Where a review log is taken from. */
interface SourceFlags {
  /** A file with a review log, `-` for stdin; absent: the person's own journal. */
  readonly csv?: string | undefined;
  /** `HH:MM`: when a day starts in that file. */
  readonly dayStart?: string | undefined;
}

/** The review log that the flags name. Throws UserError where it cannot be read. */
export async function reviewLog(
  context: Context,
  { csv, dayStart }: SourceFlags,
  settings: () => Settings,
): Promise<LoggedReview[]> {
  if (csv !== undefined) {
    const text = await readFileOrInput(context, csv);
    const { readReviewCsv } = await import('../formats/review-csv.ts');
    return readReviewCsv(text, inputName(csv), minutesOf(dayStart));
  }
  if (dayStart !== undefined) {
    throw new UserError(
      '--day-start goes with --csv.',
      `The days of your own journal start at ${DAY_START_HOUR}:00 of the local time of each answer.`,
    );
  }
  const home = homeOf(context);
  const { openLibrary } = await import('./library.ts');
  const { decks } = await openLibrary(context, home, settings());
  const { allEntries } = await import('../store/history.ts');
  return journalLog(allEntries(home), aliases(decks));
}

/** Minutes from midnight to a time of day. Throws UserError. */
function minutesOf(text = `${DAY_START_HOUR}:00`): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23) {
    throw new UserError(`--day-start takes a time of day, not "${text}".`, 'As in: --day-start 04:00');
  }
  return Number(hours) * 60 + Number(minutes);
}
