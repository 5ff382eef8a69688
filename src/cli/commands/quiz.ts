import type { Card } from '../../core/card.ts';
import { filterCards } from '../../core/filter.ts';
import { pickQuiz, score } from '../../core/quiz.ts';
import { UserError } from '../../core/user-error.ts';
import { frontView } from '../../views/card-json.ts';
import { fitLines } from '../../views/layout.ts';
import { missView, type QuestionsView, type QuizResult, type QuizView, quizText } from '../../views/quiz.ts';
import { brokenForks } from '../broken-deck.ts';
import { cardTypes, levels } from '../choices.ts';
import type { Context } from '../context.ts';
import { type Desk, openDesk, saveDesk } from '../desk.ts';
import { EXIT } from '../exit-codes.ts';
import { collect, commandNamed } from '../flags.ts';
import { cardAt, namedAt } from '../named-cards.ts';
import { needTerminal } from '../need-terminal.ts';
import { wholeNumber } from '../numbers.ts';
import { present, presentJson, remark } from '../present.ts';
import type { Open } from '../program.ts';
import { gradeAnswers } from '../quiz-answers.ts';
import { askQuiz } from '../quiz-session.ts';
import { recordQuiz } from '../record-quiz.ts';

export function quiz(open: Open) {
  return commandNamed('quiz', 'questions with a score; leaves the schedule alone')
    .argument('[topic...]', 'topics; none: all')
    .option('--topic <topic>', 'only this topic (repeatable)', collect)
    .option('--type <types>', 'only these card types, comma-joined', collect)
    .option('--level <levels>', 'only these levels, comma-joined', collect)
    .option('--count <n>', 'how many questions', wholeNumber(1, 10_000), 10)
    .option('--seed <text>', 'the same seed asks the same questions')
    .option('--pass <percent>', 'exit 1 below this score', wholeNumber(0, 100))
    .option('--learn', 'let the answers count in the schedule too')
    .option('--questions', 'print the questions as JSON instead of asking them')
    .option('--answers <file>', 'grade a JSON object, card id to answer; - reads stdin')
    .option('--json', 'the result as JSON on stdout')
    .action(async (names, flags) => {
      refuseBoth(flags);
      const context = open(flags);
      const desk = await openDesk(context);
      const seed = flags.seed ?? context.randomId();
      const named = namedAt(desk, [...names, ...(flags.topic ?? [])]);
      const types = cardTypes(flags.type);
      const candidates = filterCards(desk.candidates, { ...named, types, levels: levels(flags.level) });
      const picked = pickQuiz(candidates, { count: flags.count, seed, types });
      if (picked.length === 0)
        throw new UserError('No cards fit.', 'Ask with fewer of --topic, --type and --level.');
      const cards = await Promise.all(picked.map(({ id }) => cardAt(desk, id)));
      const notice = noticeOf(desk, cards, flags);
      if (flags.questions) {
        presentJson(context, { seed, cards: cards.map(frontView) } satisfies QuestionsView);
        return;
      }
      const results = await answersTo(desk, cards, { seed, notice, file: flags.answers });
      if (!results) return tellLeft(context, flags.pass);
      const view = viewOf(results, flags.pass ?? null, seed);
      if (view.passed === false) context.exitCode = EXIT.no;
      const misses = results.filter(({ verdict }) => !verdict.right);
      if (flags.json && flags.answers === undefined) showEnd(context, view, misses);
      present(context, view, flags.json, (shown, style) => quizText(shown, misses, style));
      recordQuiz(desk, results, flags.learn === true);
      await saveDesk(desk);
    });
}

/** The flags of a quiz without a terminal. */
interface Headless {
  readonly questions?: true | undefined;
  readonly answers?: string | undefined;
}

/** What is to be read before the first card, if anything; without a terminal it is said at once. */
function noticeOf(desk: Desk, cards: readonly Card[], { questions, answers }: Headless): string | null {
  const forks = brokenForks(
    desk.library,
    cards.map(({ topic }) => topic),
  );
  if (forks === null || (!questions && answers === undefined)) return forks;
  remark(desk.context, forks);
  return null;
}

/** The questions are asked by one command and graded by another. */
function refuseBoth({ questions, answers }: Headless): void {
  if (questions && answers !== undefined) {
    throw new UserError(
      '--questions prints and --answers grades: give one of them.',
      'The same --seed ties them.',
    );
  }
}

/** A quiz that is broken off has not been passed either. */
function tellLeft(context: Context, pass: number | undefined): void {
  remark(context, 'The quiz was left: it has no score, and nothing of it is kept.');
  if (pass !== undefined) context.exitCode = EXIT.no;
}

/** Who answered on a terminal sees the end of it there, wherever the JSON goes. */
function showEnd(context: Context, view: QuizView, misses: readonly QuizResult[]): void {
  const style = context.style(context.stderr);
  context.stderr.write(`${fitLines(quizText(view, misses, style), style.width)}\n`);
}

async function answersTo(
  desk: Desk,
  cards: readonly Card[],
  {
    file,
    ...asking
  }: { readonly seed: string; readonly notice: string | null; readonly file: string | undefined },
): Promise<QuizResult[] | null> {
  if (file !== undefined) return gradeAnswers(desk, cards, file);
  needTerminal(
    desk.context,
    'Without one: --questions prints the questions, --answers FILE grades answers to them.',
  );
  return askQuiz(desk, cards, asking);
}

function viewOf(results: readonly QuizResult[], pass: number | null, seed: string): QuizView {
  const answers = results.map(({ card, verdict }) => ({
    card: `${card.topic}/${card.id}`,
    topic: card.topic,
    verdict,
  }));
  return {
    ...score(answers, pass),
    pass,
    seed,
    topics: [...new Set(answers.map(({ topic }) => topic))],
    answers: answers.map(({ card, verdict }) => ({ id: card, right: verdict.right })),
    misses: results.filter(({ verdict }) => !verdict.right).map(missView),
  };
}
