import type { CardId } from '../core/entry.ts';
import {
  buildQueue,
  type Candidate,
  type Limits,
  leftIn,
  nextDue,
  pick,
  type Queue,
  requeue,
} from '../core/queue.ts';
import { type Answered, summarise } from '../core/session.ts';
import { dayOf } from '../core/time.ts';
import { keyPress } from '../prompts/key-press.ts';
import { plainLine } from '../prompts/plain-line.ts';
import { type SessionView, sessionText } from '../views/session-summary.ts';
import { commandCard } from './card-commands.ts';
import { cardAt, type Desk } from './desk.ts';
import { pause } from './pause.ts';
import { type SessionCommand, takeTurn } from './sitting.ts';
import { createStage, type Stage } from './stage.ts';
import { createTools, type Tools } from './tools.ts';

export interface StudyOptions {
  readonly candidates: readonly Candidate[];
  /** What today's limits leave, `fresh` new cards having been asked in this sitting. */
  limits(fresh: number): Limits;
  readonly ahead: number;
  /** Most answers of this sitting; null: no end but the queue's. */
  readonly most: number | null;
  /** Milliseconds after which no further card is asked; null: no end. */
  readonly time: number | null;
}

/** A study session as it runs. */
interface Session {
  readonly desk: Desk;
  readonly stage: Stage;
  readonly options: StudyOptions;
  readonly tools: Tools;
  readonly started: number;
  queue: Queue;
  answers: Answered[];
  /** A card to ask next whatever the queue says: one that was undone or edited. */
  wanted: CardId | null;
}

/** Runs a study session on the terminal and gives what it came to. Every answer is on disk before the next card. */
export async function studySession(desk: Desk, options: StudyOptions): Promise<SessionView> {
  const session: Session = {
    desk,
    stage: createStage(desk.context),
    options,
    tools: createTools(desk),
    started: desk.context.now().ms,
    queue: newQueue(desk, options, []),
    answers: [],
    wanted: null,
  };
  for (;;) {
    const id = nextCard(session);
    const goesOn = id === null ? await ending(session) : await turn(session, id);
    if (!goesOn) return view(session);
  }
}

function newQueue(desk: Desk, options: StudyOptions, answers: readonly Answered[]): Queue {
  const { candidates, ahead } = options;
  const limits = options.limits(answers.filter(({ before }) => before === 'new').length);
  return buildQueue(candidates, desk.store.progress(), desk.context.now(), {
    limits,
    ahead,
    learnAhead: desk.settings['learn-ahead'],
  });
}

function nextCard(session: Session): CardId | null {
  const { desk, options, answers } = session;
  if (desk.store.refresh()) session.queue = newQueue(desk, options, answers);
  if (session.wanted) return session.wanted;
  const now = desk.context.now();
  if (options.most !== null && answers.length >= options.most) return null;
  if (options.time !== null && now.ms - session.started >= options.time) return null;
  return pick(session.queue, desk.store.progress(), now);
}

async function turn(session: Session, id: CardId): Promise<boolean> {
  const { desk, stage, answers, queue } = session;
  const left = session.options.most === null ? leftIn(queue).total : session.options.most - answers.length;
  const card = await cardAt(desk, id);
  const end = await takeTurn({
    desk,
    stage,
    card,
    mode: 'study',
    position: { done: answers.length, total: answers.length + Math.min(left, leftIn(queue).total) },
    seed: desk.context.randomId(),
    tools: session.tools,
  });
  session.wanted = null;
  if (end.kind === 'command') return obey(session, id, end.command);
  answers.push(end.value);
  requeue(queue, id, desk.store.progress().cards[id], desk.context.now());
  return true;
}

/** Carries out a command given at a card; false ends the session. */
async function obey(session: Session, id: CardId, command: SessionCommand): Promise<boolean> {
  const { desk, stage, queue } = session;
  if (command === 'undo') return undo(session, id);
  const fate = command === 'quit' ? 'quit' : await commandCard(desk, stage, id, command);
  if (fate === 'quit') showSummary(session);
  else if (fate === 'again') session.wanted = id;
  else requeue(queue, id, desk.store.progress().cards[id], desk.context.now());
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
  session.queue = newQueue(desk, session.options, session.answers);
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

function view({ desk, options, answers, queue }: Session): SessionView {
  const now = desk.context.now();
  return {
    ...summarise(answers),
    left: leftIn(queue).total,
    nextDue: nextDue(options.candidates, desk.store.progress(), now),
    today: dayOf(now),
  };
}
