import { buildQueue, type Queue } from '../core/queue.ts';
import { readiness } from '../core/readiness.ts';
import { dayNumber } from '../core/time.ts';
import { countCards } from '../core/today.ts';
import type { Look } from '../store/look.ts';
import type { TopicLine } from '../views/glance.ts';
import { type Desk, limitsAt } from './desk.ts';

/** What is to be asked today, of all decks. */
export function queueAt(desk: Desk<Look>): Queue {
  const { candidates, store, context } = desk;
  return buildQueue(candidates, store.progress(), context.now(), { limits: limitsAt(desk) });
}

/** The counts of every topic now, in the decks' order. New ones: what today's queue still brings of each. */
export function topicLines(desk: Desk<Look>, queue: Queue = queueAt(desk)): TopicLine[] {
  const now = desk.context.now();
  const progress = desk.store.progress();
  const fresh = shareOut(queue);
  return desk.library.decks.map(({ topic, title }) => {
    const cards = desk.candidates.filter((candidate) => candidate.topic === topic);
    const { due, unseen, known, suspended, buried } = countCards(cards, progress, now);
    const ready = readiness(cards, progress, dayNumber(now), desk.schedulerOptions.parameters) ?? 0;
    return {
      topic,
      title,
      cards: cards.length,
      due,
      new: fresh.get(topic) ?? 0,
      unseen,
      known,
      suspended,
      buried,
      readiness: ready,
    };
  });
}

/** How many of today's new cards each topic brings: they take turns, as in the queue. */
function shareOut({ fresh, newLeft }: Queue): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topic } of fresh.slice(0, newLeft)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}
