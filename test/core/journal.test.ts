import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateNumber, dayAt, instantMs } from '../../src/core/entry-time.ts';
import { parseEntry, stamp } from '../../src/core/journal.ts';
import { readReview } from '../../src/core/review-line.ts';
import { dayOf, formatInstant, parseDay, parseInstant } from '../../src/core/time.ts';
import { newEntry, START, slowEntry } from './entries.ts';

const line = newEntry.map((entry) => JSON.stringify(stamp(entry, 'id-_09AZaz', START)));

describe('a journal line', () => {
  test('gives back the entry that was written', () => {
    fc.assert(
      fc.property(newEntry, (entry) => {
        const written = stamp(entry, 'an-id', START);
        expect(parseEntry(JSON.stringify(written))).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  test('of a review without anything odd is read the fast way', () => {
    const entry = stamp(
      {
        do: 'review',
        card: 'generators/close-runs-finally',
        mode: 'study',
        rating: 'good',
        ms: 8123,
        verdict: 'right',
        typed: 'it "closed"\nand \\ more \u001b',
        hash: '0y11vlyh0g5',
        state: 'review',
        step: 0,
        due: '2026-04-02',
        ease: 2.3500000000000001,
        interval: 5,
      },
      'fkYl_x-1Zz09',
      START,
    );
    expect(readReview(JSON.stringify(entry))).toEqual(entry);
  });

  test('read the fast way is what JSON.parse and the checks say, or is not read so', () => {
    const noise = fc.record({
      at: fc.nat(400),
      drop: fc.nat(3),
      put: fc.constantFrom('', '0', '"', '\\', '}', ',', '-', ' '),
    });
    fc.assert(
      fc.property(line, noise, (text, { at, drop, put }) => {
        const damaged = text.slice(0, at % text.length) + put + text.slice((at % text.length) + drop);
        for (const each of [text, damaged]) expect(parseEntry(each)).toEqual(slowEntry(each));
      }),
      { numRuns: 3000 },
    );
  });

  test('that was cut off anywhere is none', () => {
    fc.assert(
      fc.property(line, fc.nat(400), (text, cut) => {
        expect(parseEntry(text.slice(0, cut % text.length))).toBeUndefined();
      }),
    );
  });

  test.each([
    ['another version', { v: 2 }],
    ['an unknown deed', { do: 'praise' }],
    ['a deed that objects have by nature', { do: 'constructor' }],
    ['an id with a quote', { id: 'a"b' }],
    ['an id that is a number', { id: 7 }],
    ['a day that does not exist', { at: '2026-02-31T10:00:00.000+01:00' }],
    ['no offset', { at: '2026-02-21T10:00:00.000' }],
    ['a mode of a later version', { mode: 'dream' }],
    ['a card without a topic', { card: '__proto__' }],
    ['half a millisecond', { ms: 0.5 }],
    ['a due date that does not exist', { due: '2026-13-01' }],
    ['no ease', { ease: 0 }],
    ['an ease that is text', { ease: '2.5' }],
  ])('with %s is none, and does no harm', (_, change) => {
    const good = stamp(
      {
        do: 'review',
        card: 'a/b',
        mode: 'study',
        rating: 'easy',
        ms: 1,
        state: 'review',
        step: 0,
        due: null,
        ease: 2.5,
        interval: 4,
      },
      'x',
      START,
    );
    expect(parseEntry(JSON.stringify(good))).toEqual(good);
    expect(parseEntry(JSON.stringify({ ...good, ...change }))).toBeUndefined();
  });

  test.each(['null', '[]', '7', '"x"', '{}', '', '{"v":1}', '[[[[', `${'['.repeat(100_000)}`])(
    'that is %.8s… is none',
    (text) => {
      expect(parseEntry(text)).toBeUndefined();
    },
  );

  test('keeps at most five minutes and two thousand characters', () => {
    const given = {
      do: 'review',
      card: 'a/b',
      mode: 'study',
      rating: 'good',
      ms: 1e9,
      typed: 'x'.repeat(3000),
    } as const;
    const entry = stamp({ ...given, state: 'new', step: 0, due: null, ease: 2.5, interval: 0 }, 'x', START);
    expect(entry).toMatchObject({ ms: 300_000, typed: 'x'.repeat(2000) });
  });
});

describe('the time of an entry', () => {
  const moment = fc.record({
    ms: fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2999, 0) }),
    offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
  });

  test('is what Date makes of it', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const text = formatInstant(at);
        expect(instantMs(text)).toBe(at.ms);
        expect(dayAt(text)).toBe(dayOf(at));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '2026-03-29T01:30+01:00',
    '2026-03-29T01:30:05Z',
    '2026-03-29T01:30:05.5Z',
    '2026-03-29T01:30:05.123456789-03:30',
  ])('may be written as %s', (text) => {
    expect(instantMs(text)).toBe(parseInstant(text)?.ms);
    expect(dayAt(text)).toBe('2026-03-28');
  });

  test.each([
    '2026-03-29',
    '2026-03-29T24:00:00.000+01:00',
    '2026-03-29T01:60:00.000+01:00',
    '2026-03-29T01:30:00.000+01:60',
    '2026-03-29T01:30:00.000 01:00',
    '2026-02-29T01:30:00.000+01:00',
    '2026-02-29T01:30+01:00',
    '2026x03-29T01:30:00.000+01:00',
    '2026-03-29T01:30:00.00a+01:00',
  ])('is none where it reads %s', (text) => {
    expect(instantMs(text)).toBeNaN();
  });

  test('knows the dates that exist', () => {
    const part = (max: number, width: number) =>
      fc.nat(max).map((number) => String(number).padStart(width, '0'));
    fc.assert(
      fc.property(part(2999, 4), part(13, 2), part(32, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(dateNumber(text)).toBe(parseDay(text) ?? Number.NaN);
      }),
      { numRuns: 1000 },
    );
  });
});
