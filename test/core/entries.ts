import fc from 'fast-check';
import { type Entry, MODES, type NewEntry } from '../../src/core/entry.ts';
import { isEntry } from '../../src/core/entry-check.ts';
import { stamp } from '../../src/core/journal.ts';
import { RATINGS } from '../../src/core/rating.ts';
import { DEFAULT_OPTIONS } from '../../src/core/scheduler/options.ts';
import { type Placement, STATES } from '../../src/core/scheduler/schedule.ts';
import { DAY_MS, dayName, formatInstant, MINUTE, type Moment } from '../../src/core/time.ts';

/** Names that a careless record would trip over are among them. `old/a` is an earlier name of `topic/a`. */
const CARDS = ['topic/a', 'topic/b', 'old/a', '__proto__/constructor', 'topic/"quoted" \\ ünï'];

export const RULES = { parameters: DEFAULT_OPTIONS.parameters, aliases: { 'old/a': 'topic/a' } };

/** 2026-03-28, the day before a daylight-saving change in Europe, early in the day. */
export const START: Moment = { ms: Date.UTC(2026, 2, 28, 1), offset: 60 };

const card = fc.constantFrom(...CARDS);
const cards = fc.uniqueArray(card, { maxLength: 3 });
const day = fc.integer({ min: 20_500, max: 20_700 }).map(dayName);
const instant = fc
  .record({
    ms: fc.integer({ min: START.ms, max: START.ms + 9 * DAY_MS }),
    offset: fc.constantFrom(0, 120, -330),
  })
  .map(formatInstant);

const placement: fc.Arbitrary<Placement> = fc.record({
  state: fc.constantFrom(...STATES),
  step: fc.nat({ max: 3 }),
  due: fc.oneof(day, instant, fc.constant(null)),
  ease: fc.integer({ min: 130, max: 400 }).map((ease) => ease / 100),
  interval: fc.nat({ max: 4000 }),
});

const reviewEntry: fc.Arbitrary<NewEntry> = fc
  .record(
    {
      mode: fc.constantFrom(...MODES, 'study' as const, 'study' as const),
      card,
      rating: fc.constantFrom(...RATINGS),
      ms: fc.nat({ max: 400_000 }),
      placement,
      verdict: fc.constantFrom('right' as const, 'wrong' as const),
      typed: fc.string({ unit: 'binary', maxLength: 8 }),
      hash: fc.oneof(
        fc.constantFrom('00000000abc', 'zzzzzzzzzzz', 'h', '.:;<=>?@[\\]'),
        fc.string({ maxLength: 12 }),
      ),
      suspend: fc.constant(true as const),
    },
    { requiredKeys: ['mode', 'card', 'rating', 'ms', 'placement'] },
  )
  .map(({ placement, ...rest }) => ({ do: 'review', ...rest, ...placement }));

/** Any entry but an undo. */
export const newEntry: fc.Arbitrary<NewEntry> = fc.oneof(
  { arbitrary: reviewEntry, weight: 8 },
  fc.record({ do: fc.constantFrom('suspend', 'unsuspend', 'unbury', 'reset'), cards }),
  fc.record({ do: fc.constant('bury'), cards, until: day }),
  fc.record({
    do: fc.constantFrom('set-due', 'reschedule'),
    cards: fc.array(
      fc.tuple(card, placement).map(([name, to]) => ({ card: name, ...to })),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    do: fc.constant('result'),
    kind: fc.constantFrom('quiz', 'exam'),
    right: fc.nat(9),
    count: fc.nat(9),
    topics: fc.constant(['topic']),
  }),
) as fc.Arbitrary<NewEntry>;

/** One thing that happens on some device: an entry, or an undo of the n-th entry so far; its clock moves by `gap`. */
export interface Happening {
  readonly device: number;
  readonly gap: number;
  readonly offset: number;
  readonly what: NewEntry | { readonly undoes: number };
}

export function happenings(devices: number, maxLength = 25): fc.Arbitrary<Happening[]> {
  return fc.array(
    fc.record({
      device: fc.nat({ max: devices - 1 }),
      // Mostly forward, by up to two days; sometimes a clock is set back.
      gap: fc.oneof(
        { arbitrary: fc.integer({ min: 0, max: 2 * DAY_MS }), weight: 4 },
        { arbitrary: fc.integer({ min: -2 * DAY_MS, max: 0 }), weight: 1 },
        { arbitrary: fc.constant(0), weight: 1 },
      ),
      offset: fc.constantFrom(60, 120, -480),
      what: fc.oneof(
        { arbitrary: newEntry, weight: 5 },
        { arbitrary: fc.record({ undoes: fc.nat({ max: 30 }) }), weight: 1 },
      ),
    }),
    { maxLength },
  );
}

/** The journals' entries that happenings leave, by device; each device has a clock of its own. */
export function journalsOf(all: readonly Happening[], devices: number): Entry[][] {
  const journals: Entry[][] = Array.from({ length: devices }, () => []);
  const clocks = Array.from({ length: devices }, (_, i) => START.ms + i * 40 * MINUTE);
  const ids: string[] = [];
  for (const { device, gap, offset, what } of all) {
    clocks[device]! += gap;
    const id = `id${String(ids.length).padStart(10, '0')}`;
    const entry: NewEntry = 'undoes' in what ? { do: 'undo', entry: ids[what.undoes] ?? 'nothing' } : what;
    journals[device]!.push(stamp(entry, id, { ms: clocks[device]!, offset }));
    ids.push(id);
  }
  return journals;
}

/** A review of topic/a that went well. */
export function review(more: Partial<Extract<NewEntry, { do: 'review' }>> = {}): NewEntry {
  return {
    do: 'review',
    card: 'topic/a',
    mode: 'study',
    rating: 'good',
    ms: 4000,
    state: 'review',
    step: 0,
    due: '2026-04-02',
    ease: 2.5,
    interval: 5,
    ...more,
  };
}

/** The entry that a line holds as JSON.parse and the checks of its result say: what the fast ways are held against. */
export function slowEntry(text: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}
