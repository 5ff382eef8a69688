import type { Mode, ReviewEntry } from './entry.ts';
import { dateNumber, instantMs } from './entry-time.ts';
import type { Rating } from './rating.ts';
import type { State } from './scheduler/schedule.ts';

/*
 * Nearly all lines of a journal are reviews in the very form that `stamp` gives them. An expression reads those in a
 * fifth of the time that JSON.parse and the checks of its result take, and gives the same; it knows nothing of any other
 * form, and whoever asks goes the long way for what it does not know.
 */

/** What JSON writes without an escape. */
const PLAIN = '[^"\\\\\\u0000-\\u001f]';
const WHOLE = '(?:0|[1-9]\\d{0,8})';

const REVIEW = new RegExp(
  [
    '^\\{"v":1,"id":"([\\w-]{1,64})","at":"([^"\\\\]{29})","do":"review"',
    `,"card":"(${PLAIN}*/${PLAIN}*)"`,
    ',"mode":"(study|quiz|exam|cram|plan)","rating":"(again|hard|good|easy)"',
    `,"ms":(${WHOLE})`,
    '(?:,"verdict":"(right|wrong)")?',
    `(?:,"typed":"((?:${PLAIN}|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*)")?`,
    `(?:,"hash":"(${PLAIN}*)")?`,
    '(,"suspend":true)?',
    ',"state":"(new|learning|review|relearning)"',
    `,"step":(${WHOLE}),"due":(?:"([^"\\\\]+)"|null)`,
    `,"ease":(${WHOLE}(?:\\.\\d{1,16})?),"interval":(${WHOLE})\\}$`,
  ].join(''),
);

/**
 * The review that a line holds, where it is one in the form that pyprep writes; else undefined, whatever it holds.
 * Whether its `at` is an instant is for the caller to see, who needs its milliseconds anyway.
 */
export function readReview(line: string): ReviewEntry | undefined {
  const found = REVIEW.exec(line);
  if (!found) return undefined;
  const [, id, at, card, mode, rating, ms, verdict, typed, hash, suspend, state, step, due, ease, interval] =
    found;
  const entry: ReviewEntry = {
    v: 1,
    id: id!,
    at: at!,
    do: 'review',
    card: card!,
    mode: mode as Mode,
    rating: rating as Rating,
    ms: Number(ms),
    ...(verdict === undefined ? {} : { verdict: verdict as 'right' | 'wrong' }),
    ...(typed === undefined ? {} : { typed: unescaped(typed) }),
    ...(hash === undefined ? {} : { hash }),
    ...(suspend === undefined ? {} : { suspend: true }),
    state: state as State,
    step: Number(step),
    due: due ?? null,
    ease: Number(ease),
    interval: Number(interval),
  };
  return entry.ease > 0 && (due === undefined || isTime(due)) ? entry : undefined;
}

function isTime(due: string): boolean {
  return !Number.isNaN(due.length === 10 ? dateNumber(due) : instantMs(due));
}

function unescaped(text: string): string {
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text;
}
