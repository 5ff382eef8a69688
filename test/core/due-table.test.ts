import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countDue, dueTable } from '../../src/core/due-table.ts';
import type { CardProgress } from '../../src/core/progress.ts';
import type { Candidate } from '../../src/core/queue.ts';
import { NEW_SCHEDULE, STATES } from '../../src/core/scheduler/schedule.ts';
import { DAY_MS, dayName, formatInstant, type Moment } from '../../src/core/time.ts';
import { countCards } from '../../src/core/today.ts';
import { START } from './entries.ts';

const TOPICS = ['scope', 'gil', 'constructor', '__proto__'];
const moment = fc
  .record({ hours: fc.nat({ max: 24 * 9 }), offset: fc.constantFrom(0, 120, -330) })
  .map(({ hours, offset }): Moment => ({ ms: START.ms + hours * (DAY_MS / 24), offset }));
const day = moment.map(({ ms }) => dayName(Math.floor(ms / DAY_MS)));
const record: fc.Arbitrary<CardProgress | undefined> = fc.option(
  fc
    .record(
      {
        state: fc.constantFrom(...STATES),
        due: fc.oneof(day, moment.map(formatInstant), fc.constant(null)),
        suspended: fc.constant(true as const),
        buried: day,
      },
      { requiredKeys: ['state', 'due'] },
    )
    .map((fields) => ({ ...NEW_SCHEDULE, ...fields })),
  { nil: undefined },
);
const someCards = fc.array(fc.record({ topic: fc.constantFrom(...TOPICS), record }), { maxLength: 30 });

test('counts as the cards themselves do, at any moment and for any topics', () => {
  fc.assert(
    fc.property(someCards, fc.subarray(TOPICS), fc.array(moment, { minLength: 1 }), (all, names, moments) => {
      const candidates = all.map(
        ({ topic }, i): Candidate => ({
          id: `${topic}/${i}`,
          topic,
          type: 'recall',
          level: 'mid',
          needs: [],
        }),
      );
      const cards = Object.fromEntries(
        candidates.flatMap(({ id }, i) => (all[i]?.record ? [[id, all[i].record]] : [])),
      );
      const progress = { cards, days: {} };
      const table = JSON.parse(JSON.stringify(dueTable(TOPICS, candidates, progress)));
      const named = candidates.filter(({ topic }) => names.length === 0 || names.includes(topic));
      for (const now of moments) {
        const { learning, reviews, unseen } = countCards(named, progress, now);
        expect(countDue(table, names, now)).toEqual({ learning, reviews, unseen });
      }
    }),
  );
});
