import type { LoggedReview } from '../core/evaluation/review-log.ts';
import { RATINGS } from '../core/rating.ts';
import { dayNumber, type Moment, parseInstant } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';

/** The columns that are read, in the words of FSRS's optimisers; others may stand beside them. */
const COLUMNS = ['card_id', 'review_rating', 'review_time'] as const;
type Column = (typeof COLUMNS)[number];

interface Timed extends LoggedReview {
  readonly ms: number;
}

/**
 * The review log in a CSV text, in order of time. `review_time` is an ISO instant or milliseconds since 1970; a day
 * starts `dayStart` minutes after midnight on the clock of that instant's own offset. Rows with a rating other than 1
 * to 4 are no reviews (Anki writes them when a card is moved by hand) and are left out. Throws UserError with the line;
 * `name` is how the message calls the text.
 */
export function readReviewCsv(text: string, name: string, dayStart: number): LoggedReview[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const at = columnsOf(head, name);
  const reviews: Timed[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const fields = fieldsOf(line);
    const review = readReview((column) => fields[at[column]] ?? '', `${name}:${i + 2}`, dayStart);
    if (review) reviews.push(review);
  });
  return reviews.sort((one, other) => one.ms - other.ms);
}

function columnsOf(head: string, name: string): Record<Column, number> {
  const names = fieldsOf(head);
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new UserError(
      `${name}:1: there is no column ${missing.join(', ')}.`,
      `A review log begins with the names of its columns: ${COLUMNS.join(',')}`,
    );
  }
  return {
    card_id: names.indexOf('card_id'),
    review_rating: names.indexOf('review_rating'),
    review_time: names.indexOf('review_time'),
  };
}

function readReview(field: (column: Column) => string, where: string, dayStart: number): Timed | null {
  const card = field('card_id');
  if (card === '') throw new UserError(`${where}: card_id is empty.`);
  const grade = field('review_rating');
  if (!/^\d+$/.test(grade)) {
    throw new UserError(`${where}: review_rating is "${grade}", not a number from 1 (again) to 4 (easy).`);
  }
  const moment = readTime(field('review_time'));
  if (!moment) {
    throw new UserError(
      `${where}: review_time is "${field('review_time')}", not an instant.`,
      'As in 2026-03-29T09:00:00+02:00, or milliseconds since 1970.',
    );
  }
  const rating = RATINGS[Number(grade) - 1];
  return rating ? { card, rating, day: dayNumber(moment, dayStart), ms: moment.ms } : null;
}

function readTime(text: string): Moment | undefined {
  if (/^\d{11,14}$/.test(text)) return { ms: Number(text), offset: 0 };
  return parseInstant(text.replace(' ', 'T'));
}

/** The fields of a line; one may stand in quotes, but none holds a line break. */
function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((field) => field.trim());
  const fields = line.match(/(?<=^|,)("(?:[^"]|"")*"|[^,]*)(?=,|$)/g) ?? [];
  return fields.map((field) =>
    field
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}
