import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RATINGS, type Rating } from '../../../src/core/rating.ts';
import { type Outcome, preview } from '../../../src/core/scheduler/machine.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/scheduler/options.ts';
import { NEW_SCHEDULE, type Schedule } from '../../../src/core/scheduler/schedule.ts';
import {
  DAY_MS,
  dayNumber,
  dayNumberOf,
  isDay,
  MINUTE,
  type Moment,
  parseInstant,
} from '../../../src/core/time.ts';

/*
 * Replays what scripts/anki-oracle.py had Anki do, and agrees on every step. Two differences on purpose do not show
 * here: days are dates, not days since the collection was created (the data are in UTC, where both are the same); and
 * lateness is counted from the last review, not back from the due day (nothing here moves a due day by hand). One does:
 * a step under 24 hours is due at its instant also where it ends after the next day has begun. Anki then says the day,
 * so there the days are compared.
 */

type Row = [minute: number, rating: 1 | 2 | 3 | 4, again: number, hard: number, good: number, easy: number] &
  number[];
interface Group {
  options: Pick<
    typeof DEFAULT_OPTIONS,
    'learningSteps' | 'relearningSteps' | 'maximumInterval' | 'leechThreshold'
  >;
  cards: Row[][];
}

const url = new URL('../../data/anki-sm2.json', import.meta.url);
const data: { start: string; groups: Group[] } = JSON.parse(readFileSync(url, 'utf8'));
const START = Date.parse(data.start);
const FIRST_DAY = dayNumber({ ms: START, offset: 0 });
const STATES = ['new', 'learning', 'review', 'relearning'];

/** The wait as Anki tells it: days, or negative seconds below 24 hours. */
function wait(outcome: Outcome, now: Moment): number {
  const due = outcome.due ?? '';
  if (isDay(due)) return dayNumberOf(due) - dayNumber(now);
  return (now.ms - (parseInstant(due)?.ms ?? Number.NaN)) / 1000;
}

/** What Anki previews, in the same words: of a step of a day or longer, the days until its day. */
function ankiWait(preview: number, now: Moment): number {
  if (preview > -DAY_MS / 1000) return preview;
  return dayNumber({ ms: now.ms - preview * 1000, offset: now.offset }) - dayNumber(now);
}

function check(schedule: Schedule, row: Row, options: typeof DEFAULT_OPTIONS): Schedule {
  const [minute, rating, again, hard, good, easy, leech, state, factor, interval, due, lapses] = row;
  const now: Moment = { ms: START + minute * MINUTE, offset: 0 };
  const outcomes = preview(schedule, 'topic/card', now, options);
  const waits = RATINGS.map((name) => wait(outcomes[name], now));
  expect(waits).toEqual([again, hard, good, easy].map((seconds) => ankiWait(seconds, now)));
  expect(outcomes.again.leech).toBe(leech === 1);

  const after = outcomes[RATINGS[rating - 1] as Rating];
  const wanted = { state: STATES[state ?? 0], ease: (factor || 2500) / 1000, interval, lapses };
  expect({ state: after.state, ease: after.ease, interval: after.interval, lapses: after.lapses }).toEqual(
    wanted,
  );
  const moment = parseInstant(after.due ?? '');
  if (moment && due !== undefined && due >= 0) expect(dayNumber(moment) - FIRST_DAY).toBe(due);
  else expect(wait(after, now)).toBe((due ?? 0) < 0 ? due : FIRST_DAY + (due ?? 0) - dayNumber(now));
  return after;
}

describe('SM-2 without fuzz agrees with Anki on every answer', () => {
  test.each(data.groups)('with $options', ({ options, cards }) => {
    const all = { ...DEFAULT_OPTIONS, ...options, fuzz: false };
    for (const rows of cards)
      rows.reduce<Schedule>((schedule, row) => check(schedule, row, all), NEW_SCHEDULE);
  });

  test('on at least 10,000 answers to 500 cards, with early, late and same-day reviews and lapses', () => {
    const cards = data.groups.flatMap((group) => group.cards);
    expect(cards.length).toBe(500);
    expect(cards.flat().length).toBeGreaterThanOrEqual(10_000);
    expect(cards.filter((rows) => rows.some((row) => (row[11] ?? 0) >= 2)).length).toBeGreaterThan(100);
  });
});
