import { brokenForks } from '../broken-deck.ts';
import { courseFor } from '../course-for.ts';
import { cramSession } from '../cram-session.ts';
import { limitsAt, openDesk, saveDesk } from '../desk.ts';
import { collect, commandNamed } from '../flags.ts';
import { endWithTerminal } from '../gone-terminal.ts';
import { needTerminal } from '../need-terminal.ts';
import { wholeNumber } from '../numbers.ts';
import { presentJson } from '../present.ts';
import type { Open } from '../program.ts';
import { chosenCards } from '../study-cards.ts';
import { type SittingOptions, studySession } from '../study-session.ts';

/** Days ahead within which every card falls due. */
const ANY_DAY = 36_500;

export function study(open: Open) {
  return commandNamed('study', 'a spaced-repetition session')
    .argument('[topic|id...]', 'topics or cards; none: all')
    .option('--topic <topic>', 'only this topic (repeatable)', collect)
    .option('--type <types>', 'only these card types, comma-joined', collect)
    .option('--level <levels>', 'only these levels, comma-joined', collect)
    .option('--limit <n>', 'end after so many answers', wholeNumber(1))
    .option('--new <n>', 'so many new cards, whatever the setting says', wholeNumber(0))
    .option('--minutes <m>', 'end after so many minutes', wholeNumber(1))
    .option('--ahead <days>', 'also what falls due within so many days', wholeNumber(0, 365))
    .option('--missed', 'only cards whose last answer was wrong, also in quizzes')
    .option('--cram', 'ask all, due or not, and leave the schedule alone')
    .option('--json', 'the summary at the end as JSON on stdout')
    .action(async (names, flags) => {
      const context = open(flags);
      const desk = await openDesk(context);
      const candidates = chosenCards(desk, names, flags);
      needTerminal(
        context,
        'Without one: pyprep next --json, then pyprep answer ID TEXT or pyprep grade ID RATING.',
      );
      const sitting: SittingOptions = {
        candidates,
        most: flags.limit ?? null,
        time: flags.minutes === undefined ? null : flags.minutes * 60_000,
        notice: brokenForks(
          desk.library,
          candidates.map(({ topic }) => topic),
        ),
      };
      const course = {
        limits: (fresh: number) => {
          const left = limitsAt(desk);
          return flags.new === undefined ? left : { ...left, newLeft: flags.new - fresh };
        },
        ahead: flags.missed ? ANY_DAY : (flags.ahead ?? 0),
        candidates,
      };
      try {
        const view = flags.cram
          ? await cramSession(desk, sitting)
          : await studySession(desk, sitting, courseFor(desk, names, flags, course));
        if (flags.json) presentJson(context, view);
      } finally {
        await saveDesk(desk);
        await endWithTerminal(context.stderr);
      }
    });
}
