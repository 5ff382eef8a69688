import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import { instantMs } from '../../src/core/entry-time.ts';
import { stamp } from '../../src/core/journal.ts';
import { createScan, factsOf, scanReview } from '../../src/core/review-scan.ts';
import { newEntry, START, slowEntry } from './entries.ts';

const REVIEW = stamp(
  {
    do: 'review',
    card: 'generators/close-runs-finally',
    mode: 'study',
    rating: 'good',
    ms: 8123,
    verdict: 'right',
    typed: 'it "closed"\nand \\ more \u001b ünï',
    hash: '0y11vlyh0g5',
    state: 'review',
    step: 0,
    due: '2026-04-02',
    ease: 2.35,
    interval: 5,
  },
  'fkYl_x-1Zz09',
  START,
);

/** What was found in a line among others, with its names; undefined where nothing was. */
function found(line: string) {
  const before = '{"v":1}\n';
  const bytes = Buffer.from(`${before}${line}\n{"v":1,"id":"next"}\n`);
  const scan = createScan();
  if (!scanReview(bytes, before.length, scan)) return undefined;
  const { idFrom, idTo, cardFrom, cardTo, at, end, ...facts } = scan;
  const text = (from: number, to: number) => bytes.toString('utf8', from, to);
  return { facts, at, id: text(idFrom, idTo), card: text(cardFrom, cardTo), rest: text(end, end + 2) };
}

function expected(entry: Entry | undefined) {
  if (entry?.do !== 'review') return 'no review';
  return { facts: factsOf(entry), at: instantMs(entry.at), id: entry.id, card: entry.card, rest: '\n{' };
}

describe('a review in the bytes of a journal', () => {
  test('is found in the form in which it is written', () => {
    expect(found(JSON.stringify(REVIEW))).toEqual(expected(REVIEW));
  });

  test('is what JSON.parse and the checks say, or is not found, also in a damaged line', () => {
    const noise = fc.record({
      at: fc.nat(400),
      drop: fc.nat(3),
      put: fc.constantFrom('', '0', '"', '\\', '}', ',', '-', ' ', 'é', '\r'),
    });
    const entry = fc.oneof(newEntry, fc.constant(REVIEW));
    fc.assert(
      fc.property(entry, noise, (made, { at, drop, put }) => {
        const text = JSON.stringify(stamp(made, 'id-_09AZaz', START));
        const damaged = text.slice(0, at % text.length) + put + text.slice((at % text.length) + drop);
        for (const each of [text, damaged]) {
          const scanned = found(each);
          if (scanned) expect(scanned).toEqual(expected(slowEntry(each)));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('has the ease that Number reads', () => {
    const ease = fc.oneof(
      fc.double({ min: 1e-3, max: 999_999_999, noNaN: true }),
      fc.integer({ min: 1, max: 1e6 }),
    );
    fc.assert(
      fc.property(ease, (value) => {
        const text = JSON.stringify({ ...REVIEW, ease: value });
        const scanned = found(text);
        if (scanned) expect(scanned.facts.ease).toBe(value);
        else expect(text).toMatch(/"ease":\d{10}|"ease":\d+\.\d{17}|"ease":[\d.]+e/);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a number with a leading zero', '"ms":8123', '"ms":08123'],
    ['a number of ten digits', '"ms":8123', '"ms":1234567890'],
    ['a day that does not exist', '2026-04-02', '2026-02-30'],
    ['an hour that does not exist', 'T02:', 'T24:'],
    ['an ease of 0', '"ease":2.35', '"ease":0'],
    ['a card without a topic', 'generators/close', 'generators-close'],
    ['an escape that JSON does not know', '\\n', '\\x'],
    ['a field more', '"interval":5', '"interval":5,"more":1'],
    ['a line that goes on', '5}', '5} '],
    ['fields in another order', '"v":1,"id":"fkYl_x-1Zz09"', '"id":"fkYl_x-1Zz09","v":1'],
  ])('is not found with %s', (_, part, other) => {
    const text = JSON.stringify(REVIEW);
    expect(text).toContain(part);
    expect(found(text.replace(part, other))).toBeUndefined();
  });
});
