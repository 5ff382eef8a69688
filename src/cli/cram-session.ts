import type { CardId } from '../core/entry.ts';
import { nextDue } from '../core/queue.ts';
import { seeded, shuffle } from '../core/random.ts';
import { type Answered, summarise } from '../core/session.ts';
import { dayOf } from '../core/time.ts';
import { type SessionView, sessionText } from '../views/session-summary.ts';
import { cardAt, type Desk } from './desk.ts';
import { takeTurn } from './sitting.ts';
import { createStage } from './stage.ts';
import type { StudyOptions } from './study-session.ts';
import { createTools } from './tools.ts';

/** Asks every card once, in any order, and failed ones until they are right; leaves no trace in the schedule. */
export async function cramSession(desk: Desk, options: StudyOptions): Promise<SessionView> {
  const stage = createStage(desk.context);
  const tools = createTools(desk);
  const started = desk.context.now().ms;
  const ids = options.candidates.map(({ id }) => id);
  const queue: CardId[] = shuffle(ids, seeded(desk.context.randomId()));
  const answers: Answered[] = [];
  const isOver = () =>
    (options.most !== null && answers.length >= options.most) ||
    (options.time !== null && desk.context.now().ms - started >= options.time);
  for (let id = queue.shift(); id !== undefined && !isOver(); id = queue.shift()) {
    const card = await cardAt(desk, id);
    const end = await takeTurn({
      desk,
      stage,
      card,
      mode: 'cram',
      position: { done: answers.length, total: answers.length + queue.length + 1 },
      seed: desk.context.randomId(),
      tools,
    });
    if (end.kind === 'value') {
      answers.push(end.value);
      if (end.value.rating === 'again') queue.push(id);
    } else if (end.command === 'quit') break;
  }
  const now = desk.context.now();
  const view = {
    ...summarise(answers),
    left: queue.length,
    nextDue: nextDue(options.candidates, desk.store.progress(), now),
    today: dayOf(now),
  };
  stage.clear();
  stage.show((style) => `${sessionText(view, style)}\n`);
  return view;
}
