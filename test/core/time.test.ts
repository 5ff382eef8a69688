import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAY_MS,
  DAY_START_HOUR,
  dayName,
  dayNumber,
  dayNumberOf,
  dayOf,
  formatInstant,
  isDay,
  isDue,
  later,
  type Moment,
  parseDay,
  parseInstant,
} from '../../src/core/time.ts';
import { vectors } from './scheduler/vectors.ts';

const at = (text: string) => parseInstant(text) as Moment;

interface Cutoff {
  created_local?: string;
  created?: string;
  plus_hours?: number;
  now?: string;
  rollover?: number;
  days: number;
}

describe('a day', () => {
  test.each([
    ['2026-03-01T03:59:59.999Z', '2026-02-28'],
    ['2026-03-01T04:00:00Z', '2026-03-01'],
    ['2026-03-01T03:59:59+14:00', '2026-02-28'],
    ['2026-03-01T04:00:00+14:00', '2026-03-01'],
    ['2026-03-01T03:59:59-12:00', '2026-02-28'],
    ['2026-03-01T04:00:00-12:00', '2026-03-01'],
    ['2026-03-01T04:00:00+05:45', '2026-03-01'],
    ['2026-03-01T03:59:00-03:30', '2026-02-28'],
    ['2024-02-29T12:00:00+01:00', '2024-02-29'],
    ['2027-01-01T03:00:00+01:00', '2026-12-31'],
    // Berlin: the clocks go from 2:00 to 3:00, and from 3:00 to 2:00.
    ['2026-03-29T03:59:00+02:00', '2026-03-28'],
    ['2026-03-29T04:00:00+02:00', '2026-03-29'],
    ['2026-10-25T02:30:00+02:00', '2026-10-24'],
    ['2026-10-25T02:30:00+01:00', '2026-10-24'],
    ['2026-10-25T04:00:00+01:00', '2026-10-25'],
    ['1969-12-31T05:00:00Z', '1969-12-31'],
  ])('begins at 4:00 of the clock on the wall: %s belongs to %s', (instant, day) => {
    expect(dayOf(at(instant))).toBe(day);
  });

  test.each<Cutoff>(vectors.anki_sm2.day_cutoff.cases)(
    'ends when it ends in Anki: $days days in $*',
    (row) => {
      // Anki counts from the date of the collection's creation; the day's start moves only what comes after.
      const created = at(row.created ?? `${row.created_local}:00Z`);
      const now = row.now ? at(row.now) : later(created, (row.plus_hours ?? 0) * 3_600_000);
      expect(Math.max(0, dayNumber(now, (row.rollover ?? DAY_START_HOUR) * 60) - dayNumber(created, 0))).toBe(
        row.days,
      );
    },
  );

  test('has a number whose name is its date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(dayNumberOf(dayName(day))).toBe(day);
        expect(parseDay(dayName(day))).toBe(day);
        expect(isDay(dayName(day))).toBe(true);
      }),
    );
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', 'today', '2026-01-01T00:00'])(
    '%s is none',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );
});

describe('an instant', () => {
  test('is written in its own offset and read back', () => {
    expect(formatInstant({ ms: Date.parse('2026-03-29T00:30:00Z'), offset: 60 })).toBe(
      '2026-03-29T01:30:00.000+01:00',
    );
    const moment = fc.record({
      ms: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      offset: fc.integer({ min: -720, max: 840 }),
    });
    fc.assert(
      fc.property(moment, (now) => {
        expect(parseInstant(formatInstant(now))).toEqual(now);
        expect(isDay(formatInstant(now))).toBe(false);
      }),
    );
  });

  test.each([
    ['2026-03-01T10:00Z', 0],
    ['2026-03-01T10:00:00-05:30', -330],
    ['2026-03-01T10:00:00.5+01:00', 60],
  ])('%s has offset %d', (text, offset) => {
    expect(parseInstant(text)?.offset).toBe(offset);
  });

  test.each(['2026-03-01', '2026-03-01T10:00:00', '2026-03-01T25:00:00Z', 'now', '2026-03-01 10:00Z'])(
    '%s is none',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  test('later by a day stays at the same hour of the same clock', () => {
    expect(formatInstant(later(at('2026-03-01T10:00:00+01:00'), DAY_MS))).toBe(
      '2026-03-02T10:00:00.000+01:00',
    );
  });

  test('that is due is due from itself on, whatever the offset; a day from its 4:00 on', () => {
    const due = '2026-03-01T10:00:00.000+01:00';
    expect(isDue(due, at('2026-03-01T08:59:59.999Z'))).toBe(false);
    expect(isDue(due, at('2026-03-01T09:00:00Z'))).toBe(true);
    expect(isDue('2026-03-01', at('2026-03-01T03:59:00+09:00'))).toBe(false);
    expect(isDue('2026-03-01', at('2026-03-01T04:00:00+09:00'))).toBe(true);
  });
});
