import { type Card, type CardTypeName, cardId } from '../../core/card.ts';
import type { Answers, Verdict } from '../../core/card-types/card-type.ts';
import { cardType } from '../../core/card-types/index.ts';
import { RATINGS, type Rating } from '../../core/rating.ts';
import { UserError } from '../../core/user-error.ts';
import { type AnswerView, answeredText, answerView } from '../../views/answered.ts';
import { answerText } from '../ask-card.ts';
import { type Desk, isEarly, openDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { judgeAnswer } from '../judge-answer.ts';
import { gradableCard } from '../named-cards.ts';
import { SECONDS_HELP, seconds } from '../numbers.ts';
import { modeNow } from '../plan-course.ts';
import { present, remark } from '../present.ts';
import type { Open } from '../program.ts';
import { rating } from '../ratings.ts';
import { outcomesOf, placementAfter, recordReview } from '../record-review.ts';
import { readInput } from '../stdin.ts';
import { createTools } from '../tools.ts';

export function answer(open: Open) {
  return commandNamed('answer', 'grade an answer and record it')
    .argument('<id>', 'the card, topic/id')
    .argument('<text>', 'the answer; - reads it from stdin; after -- when it starts with a dash')
    .option('--rating <rating>', 'again, hard, good or easy, instead of what the verdict means')
    .option('--seconds <s>', SECONDS_HELP, seconds)
    .option('--dry-run', 'grade only, record nothing')
    .option('--json', 'as JSON')
    .action(async (id, text, flags) => {
      const context = open(flags);
      const desk = await openDesk(context);
      const card = await gradableCard(desk, id);
      const given = text === '-' ? await readInput(context) : text;
      const rules = cardType(card);
      const read = rules.read(given);
      if (read === undefined)
        throw new UserError(`This is no answer to the card's type, ${card.type}.`, `It takes ${rules.form}.`);
      const beyond = rules.beyond?.(card, read) ?? null;
      if (beyond !== null) throw new UserError(`${beyond} Nothing was recorded.`);
      const tools = createTools(desk, (text) => remark(desk.context, text));
      const verdict = await judgeAnswer(tools, card, read);
      if (card.type === 'code' && !verdict.byMachine && flags.rating === undefined && !flags.dryRun) {
        throw new UserError(
          'No Python ran this, so nothing was judged and nothing recorded.',
          'Compare it with pyprep show, then say --rating; or: pyprep config set python-path FILE',
        );
      }
      const chosen = flags.rating === undefined ? verdict.rating : override(rating(flags.rating), verdict);
      const view = record(desk, card, {
        verdict,
        rating: chosen,
        answer: read,
        ms: (flags.seconds ?? 0) * 1000,
        dryRun: flags.dryRun === true,
      });
      present(context, view, flags.json, answeredText);
      if (!flags.dryRun) await saveDesk(desk);
    });
}

/** A person may override, but not above what a missed must allows. */
function override(given: Rating, { most }: Verdict): Rating {
  if (most === undefined || RATINGS.indexOf(given) <= RATINGS.indexOf(most)) return given;
  throw new UserError(`A must was missed: at most ${most} can be given.`);
}

interface Graded {
  readonly verdict: Verdict;
  readonly rating: Rating;
  readonly answer: Answers[CardTypeName];
  readonly ms: number;
  readonly dryRun: boolean;
}

function record(desk: Desk, card: Card, graded: Graded): AnswerView {
  const { verdict } = graded;
  const now = desk.context.now();
  const outcomes = outcomesOf(desk, card, now);
  const early = isEarly(desk, card, now);
  const mode = modeNow(desk, cardId(card));
  const placed = placementAfter(desk, cardId(card), mode, outcomes[graded.rating]);
  const review = {
    card,
    mode,
    rating: graded.rating,
    ms: graded.ms,
    verdict,
    typed: answerText(graded.answer),
  };
  const recorded = graded.dryRun ? null : recordReview(desk, review, outcomes, now);
  return answerView({
    card,
    verdict,
    rating: graded.rating,
    mode,
    placed,
    early,
    leech: recorded?.leech ?? false,
    recorded: recorded !== null,
  });
}
