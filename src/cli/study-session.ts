import type { CardId } from '../core/entry.ts';
import { type Candidate, nextDue } from '../core/queue.ts';
import { type Answered, summarise } from '../core/session.ts';
import { dayOf } from '../core/time.ts';
import { keyPress } from '../prompts/key-press.ts';
import { plainLine } from '../prompts/plain-line.ts';
import { type SessionView, sessionText } from '../views/session-summary.ts';
import { commandCard } from './card-commands.ts';
import type { Course, Turn } from './course.ts';
import type { Desk } from './desk.ts';
import { goneCards, tellGone } from './gone-cards.ts';
import { cardAt } from './named-cards.ts';
import { notice, pause } from './pause.ts';
import { type SessionCommand, takeTurn } from './sitting.ts';
import { createStage, type Stage } from './stage.ts';
import { createTools, type Tools } from './tools.ts';

export interface SittingOptions {
  /** All cards that this sitting is about. */
  readonly candidates: readonly Candidate[];
  /** Most answers of this sitting; null: no end but the course's. */
  readonly most: number | null;
  /** Milliseconds after which no further card is asked; null: no end. */
  readonly time: number | null;
  /** What the person is to read before the first card; null: nothing. */
  readonly notice: string | null;
}

/** A study session as it runs. */
interface Session {
  readonly desk: Desk;
  readonly stage: Stage;
  readonly options: SittingOptions;
  readonly course: Course;
  readonly tools: Tools;
  readonly started: number;
  answers: Answered[];
  /** A card to ask next whatever the course says: one that was undone or edited. */
  wanted: CardId | null;
  /** Cards that were found to be in their decks no longer. */
  readonly gone: Set<CardId>;
}

/** Runs a study session on the terminal and gives what it came to. Every answer is on disk before the next card. */
export async function studySession(
  desk: Desk,
  options: SittingOptions,
  course: Course,
): Promise<SessionView> {
  const stage = createStage(desk.context);
  const session: Session = {
    desk,
    stage,
    options,
    course,
    tools: createTools(desk, stage.remark),
    started: desk.context.now().ms,
    answers: [],
    wanted: null,
    gone: new Set(),
  };
  try {
    if (options.notice !== null && !(await notice(stage, options.notice))) return view(session);
    for (;;) {
      const next = nextTurn(session);
      const goesOn = next === null ? await ending(session) : await take(session, next);
      if (!goesOn) return view(session);
    }
  } finally {
    stage.close();
  }
}

function nextTurn(session: Session): Turn | null {
  const { desk, options, course, answers, wanted } = session;
  if (desk.store.refresh()) renew(session);
  if (wanted) return { id: wanted, mode: course.modeOf(wanted) };
  const now = desk.context.now();
  if (options.most !== null && answers.length >= options.most) return null;
  if (options.time !== null && now.ms - session.started >= options.time) return null;
  return course.next(now);
}

function renew({ course, answers, gone }: Session): void {
  course.renew(answers.filter(({ before }) => before === 'new').length, gone);
}

/** Goes on without the card, and what else its deck no longer has; false where the person quits. */
async function leaveOut(session: Session, gone: readonly CardId[]): Promise<boolean> {
  for (const id of gone) session.gone.add(id);
  session.wanted = null;
  renew(session);
  if (await tellGone(session.stage, gone)) return true;
  showSummary(session);
  return false;
}

async function take(session: Session, { id, mode }: Turn): Promise<boolean> {
  const { desk, stage, answers, options, course, tools } = session;
  const gone = await goneCards(
    desk.library,
    id,
    options.candidates.map((candidate) => candidate.id),
  );
  if (gone.length > 0) return leaveOut(session, gone);
  const left = course.left();
  const total =
    answers.length + (options.most === null ? left : Math.min(options.most - answers.length, left));
  const card = await cardAt(desk, id);
  const position = { done: answers.length, total };
  const end = await takeTurn({ desk, stage, card, mode, position, seed: desk.context.randomId(), tools });
  session.wanted = null;
  if (end.kind === 'command') return obey(session, id, end.command);
  answers.push(end.value);
  course.done(id, end.value.rating === 'again', desk.context.now());
  return true;
}

/** Carries out a command given at a card; false ends the session. */
async function obey(session: Session, id: CardId, command: SessionCommand): Promise<boolean> {
  const { desk, stage, course } = session;
  if (command === 'undo') return undo(session, id);
  const fate = command === 'quit' ? 'quit' : await commandCard(desk, stage, id, command);
  if (fate === 'quit') showSummary(session);
  else if (fate === 'again') session.wanted = id;
  else course.done(id, false, desk.context.now());
  return fate !== 'quit';
}

/** Takes back the last answer and asks its card again. */
async function undo(session: Session, id: CardId | null): Promise<boolean> {
  const { desk, stage } = session;
  const undone = desk.store.undo(desk.context.now());
  if (!undone) {
    stage.show(() => '  There is nothing to undo.\n');
    session.wanted = id;
    return pause(stage);
  }
  session.answers = session.answers.filter(({ entry }) => entry !== undone.entry);
  renew(session);
  const [card] = undone.cards;
  session.wanted = card !== undefined && desk.ids.has(card) ? card : null;
  return true;
}

/** The end of the queue: the summary, and a last chance to take back the last answer. */
async function ending(session: Session): Promise<boolean> {
  const { room } = session.stage;
  showSummary(session);
  if (session.answers.length === 0) return false;
  const asked = room.style().plain
    ? await plainLine(room, 'Enter ends, u undoes the last answer: ')
    : await keyPress({ room, hint: 'enter ends · u takes back the last answer' });
  return asked.kind === 'command' && asked.command === 'undo' ? undo(session, null) : false;
}

function showSummary(session: Session): void {
  const { stage } = session;
  if (session.answers.length > 0) stage.clear();
  stage.show((style) => `${sessionText(view(session), style)}\n`);
}

function view({ desk, options, course, answers }: Session): SessionView {
  const now = desk.context.now();
  return {
    ...summarise(answers),
    left: course.left(),
    planMet: course.isPlan ? course.next(now) === null : null,
    nextDue: nextDue(options.candidates, desk.store.progress(), now),
    today: dayOf(now),
  };
}
