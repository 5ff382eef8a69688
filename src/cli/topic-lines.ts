import type { CardId } from '../core/entry.ts';
import type { DayPlan } from '../core/plan/plan-day.ts';
import { evidenceOf, type Observation, type Replay } from '../core/plan/replay.ts';
import { buildQueue, type Candidate, type Queue } from '../core/queue.ts';
import { type ReadinessRange, readinessRange } from '../core/readiness.ts';
import { dayNumber } from '../core/time.ts';
import { countCards } from '../core/today.ts';
import type { Look } from '../store/look.ts';
import type { TopicLine } from '../views/glance.ts';
import { type Desk, limitsAt } from './desk.ts';

/** What is to be asked today, of all decks. */
export function queueAt(desk: Desk<Look>): Queue {
  const { candidates, store, context, settings } = desk;
  return buildQueue(candidates, store.progress(), context.now(), {
    limits: limitsAt(desk),
    learnAhead: settings['learn-ahead'],
  });
}

/** The new cards that a queue still brings today. */
export function freshOf({ fresh, newLeft }: Queue): CardId[] {
  return fresh.slice(0, newLeft).map(({ id }) => id);
}

/** The new cards that a plan still brings today. */
export function plannedFresh({ order, fits }: DayPlan): CardId[] {
  return order.slice(0, fits).flatMap(({ id, kind }) => (kind === 'new' ? [id] : []));
}

/** The counts of every topic now, in the decks' order. `fresh`: the new cards that today still brings. */
export function topicLines(desk: Desk<Look>, fresh: readonly CardId[], replay: Replay): TopicLine[] {
  const now = desk.context.now();
  const progress = desk.store.progress();
  const seen = byTopic(replay.observations, ({ card }) => card);
  const coming = byTopic(fresh, (id) => id);
  return desk.library.decks.map(({ topic, title }) => {
    const cards = desk.candidates.filter((candidate) => candidate.topic === topic);
    const { due, unseen, known, suspended, buried } = countCards(cards, progress, now);
    const range = readinessAt(desk, cards, seen.get(topic) ?? []);
    return {
      topic,
      title,
      cards: cards.length,
      due,
      new: coming.get(topic)?.length ?? 0,
      unseen,
      known,
      suspended,
      buried,
      readiness: range.mean,
      readinessRange: range,
    };
  });
}

function byTopic<T>(items: readonly T[], cardOf: (item: T) => CardId): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const card = cardOf(item);
    const topic = card.slice(0, card.indexOf('/'));
    const group = groups.get(topic);
    if (group) group.push(item);
    else groups.set(topic, [item]);
  }
  return groups;
}

/** Readiness now for some cards, with the interval that these observations allow. */
export function readinessAt(
  { store, context, schedulerOptions }: Desk<Look>,
  cards: readonly Candidate[],
  observations: readonly Observation[],
): ReadinessRange {
  const evidence = evidenceOf(observations);
  const today = dayNumber(context.now());
  const range = readinessRange(cards, store.progress(), today, schedulerOptions.parameters, evidence);
  return range ?? { mean: 0, low: 0, high: 0, reviews: evidence.reviews };
}
