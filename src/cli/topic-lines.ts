import { buildQueue } from '../core/queue.ts';
import { readiness } from '../core/readiness.ts';
import { dayNumber } from '../core/time.ts';
import { countCards } from '../core/today.ts';
import type { Look } from '../store/look.ts';
import type { TopicLine } from '../views/glance.ts';
import { type Desk, limitsAt } from './desk.ts';

/** The counts of every topic now, in the decks' order. New ones: what is left of today's share, most behind first. */
export function topicLines(desk: Desk<Look>): TopicLine[] {
  const now = desk.context.now();
  const progress = desk.store.progress();
  const fresh = shareOut(desk);
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
function shareOut(desk: Desk<Look>): Map<string, number> {
  const limits = limitsAt(desk);
  const counts = new Map<string, number>();
  const { fresh } = buildQueue(desk.candidates, desk.store.progress(), desk.context.now(), { limits });
  for (const { topic } of fresh.slice(0, limits.newLeft)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}
