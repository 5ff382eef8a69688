import type { CardId } from '../core/entry.ts';
import { isAside, nextDue } from '../core/queue.ts';
import { seeded, shuffle } from '../core/random.ts';
import { type Answered, summarise } from '../core/session.ts';
import { dayOf } from '../core/time.ts';
import { type SessionView, sessionText } from '../views/session-summary.ts';
import { commandCard } from './card-commands.ts';
import type { Desk } from './desk.ts';
import { goneCards, tellGone } from './gone-cards.ts';
import { cardAt } from './named-cards.ts';
import { notice, pause } from './pause.ts';
import { type TurnEnd, takeTurn } from './sitting.ts';
import { createStage, type Stage } from './stage.ts';
import type { SittingOptions } from './study-session.ts';
import { createTools, type Tools } from './tools.ts';

/** A cram session as it runs. */
interface Cram {
  readonly desk: Desk;
  readonly stage: Stage;
  readonly tools: Tools;
  /** Cards still to be asked, the one at hand first. */
  queue: CardId[];
  answers: Answered[];
}

/** Asks every card once, in any order, and failed ones until they are right; leaves no trace in the schedule. */
export async function cramSession(desk: Desk, options: SittingOptions): Promise<SessionView> {
  const stage = createStage(desk.context);
  const started = desk.context.now().ms;
  const cram: Cram = {
    desk,
    stage,
    tools: createTools(desk, stage.remark),
    queue: firstQueue(desk, options),
    answers: [],
  };
  const isOver = () =>
    (options.most !== null && cram.answers.length >= options.most) ||
    (options.time !== null && desk.context.now().ms - started >= options.time);
  try {
    const goes = options.notice === null || (await notice(stage, options.notice));
    for (let [id] = cram.queue; goes && id !== undefined && !isOver(); [id] = cram.queue) {
      const gone = await goneCards(desk.library, id, cram.queue);
      if (gone.length > 0) cram.queue = cram.queue.filter((card) => !gone.includes(card));
      const goesOn =
        gone.length > 0 ? await tellGone(stage, gone) : await goOn(cram, id, await turn(cram, id));
      if (!goesOn) break;
    }
  } finally {
    stage.close();
  }
  const now = desk.context.now();
  const view = {
    ...summarise(cram.answers),
    left: cram.queue.length,
    nextDue: nextDue(options.candidates, desk.store.progress(), now),
    today: dayOf(now),
    planMet: null,
  };
  stage.clear();
  stage.show((style) => `${sessionText(view, style)}\n`);
  return view;
}

/** All cards but those that the person put aside, in an order of its own each time. */
function firstQueue({ store, context }: Desk, { candidates }: SittingOptions): CardId[] {
  const { cards } = store.progress();
  const today = dayOf(context.now());
  const ids = candidates.map(({ id }) => id).filter((id) => !isAside(cards[id], today));
  return shuffle(ids, seeded(context.randomId()));
}

async function turn({ desk, stage, tools, queue, answers }: Cram, id: CardId): Promise<TurnEnd> {
  return takeTurn({
    desk,
    stage,
    card: await cardAt(desk, id),
    mode: 'cram',
    position: { done: answers.length, total: answers.length + queue.length },
    seed: desk.context.randomId(),
    tools,
  });
}

/** Moves on after a turn; false ends the session. */
async function goOn(cram: Cram, id: CardId, end: TurnEnd): Promise<boolean> {
  const { desk, stage, queue } = cram;
  const others = queue.slice(1);
  if (end.kind === 'value') {
    cram.answers.push(end.value);
    cram.queue = end.value.rating === 'again' ? [...others, id] : others;
    return true;
  }
  if (end.command === 'quit') return false;
  if (end.command === 'undo') return undo(cram);
  const fate = await commandCard(desk, stage, id, end.command);
  if (fate === 'aside') cram.queue = others;
  return fate !== 'quit';
}

/** Takes back the last answer or change and asks its card again; false ends the session. */
async function undo(cram: Cram): Promise<boolean> {
  const { desk, stage, answers, queue } = cram;
  const undone = desk.store.undo(desk.context.now());
  if (!undone) {
    stage.show(() => '  There is nothing to undo.\n');
    return pause(stage);
  }
  cram.answers = answers.filter(({ entry }) => entry !== undone.entry);
  const [back] = undone.cards;
  if (back !== undefined && desk.ids.has(back)) {
    cram.queue = [back, ...queue.filter((card) => card !== back)];
  }
  return true;
}
