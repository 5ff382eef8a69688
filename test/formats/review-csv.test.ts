import { describe, expect, test } from 'vitest';
import { readReviewCsv } from '../../src/formats/review-csv.ts';

const HEAD = 'card_id,review_rating,review_time,review_duration';
const read = (lines: readonly string[], dayStart = 240) =>
  readReviewCsv([HEAD, ...lines, ''].join('\n'), 'log.csv', dayStart);

describe('a review log as CSV', () => {
  test('is read in order of time, and days start when they are said to', () => {
    const log = read(
      [
        'b,3,1970-01-03T06:59:00+00:00,1',
        'a,1,1970-01-02T07:00:00.250000Z,2',
        'b,4,1970-01-03T07:00:00+00:00,3',
      ],
      7 * 60,
    );
    expect(log.map(({ card, rating, day }) => [card, rating, day])).toEqual([
      ['a', 'again', 1],
      ['b', 'good', 1],
      ['b', 'easy', 2],
    ]);
  });

  test('counts days by the clock of each offset', () => {
    const [one, other] = read(['a,3,2026-03-02T03:30:00+02:00,', 'a,3,2026-03-02T03:30:00-02:00,']);
    expect(one?.day).toBe(other?.day);
  });

  test('takes milliseconds, other columns, quotes, a byte-order mark and Windows line ends', () => {
    const text = '\uFEFFreview_time,"note",card_id,review_rating\r\n1711744352250,"a, ""b""",7,2\r\n';
    expect(readReviewCsv(text, 'log.csv', 240)).toMatchObject([{ card: '7', rating: 'hard', day: 19_811 }]);
  });

  test('leaves out rows that are no review', () => {
    expect(read(['a,0,2026-03-02T09:00:00Z,', 'a,5,2026-03-02T09:00:00Z,', ''])).toEqual([]);
  });

  test.each([
    [['a,3,2026-03-02T09:00:00Z,1', 'a,good,2026-03-02T09:00:00Z,1'], 'log.csv:3: review_rating is "good"'],
    [['a,3,yesterday,1'], 'log.csv:2: review_time is "yesterday", not an instant.'],
    [['a,3,2026-02-30T09:00,1'], 'log.csv:2: review_time is "2026-02-30T09:00"'],
    [[',3,2026-03-02T09:00:00Z,1'], 'log.csv:2: card_id is empty.'],
    [['a'], 'log.csv:2: review_rating is ""'],
  ])('tells the line of what it cannot read: %j', (lines, message) => {
    expect(() => read(lines)).toThrow(message);
  });

  test('tells which column is missing', () => {
    expect(() => readReviewCsv('card_id,rating\n', 'log.csv', 240)).toThrow(
      'log.csv:1: there is no column review_rating, review_time.',
    );
  });
});
