/** Makes whole days of an interval, at least `least` (where the maximum allows) and at most the maximum interval. */
export type Fuzz = (interval: number, least: number, spread?: boolean) => number;

/** How many cards are already due on a day number. */
export type Load = (day: number) => number;

/** Anki's fuzz: the share of the part of an interval within each span of days by which it may be moved. */
const SPANS = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
] as const;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/**
 * The days, first and last, among which an interval may be moved: Anki's ranges. Under 2.5 days there is no choice;
 * from there on it is one day either way and more with length.
 */
export function fuzzRange(interval: number, least: number, most: number): [number, number] {
  const low = Math.min(least, most);
  const days = clamp(interval, low, most);
  const parts = SPANS.map(({ from, to, share }) => share * Math.max(0, Math.min(days, to) - from));
  const delta = days < 2.5 ? 0 : parts.reduce((sum, part) => sum + part, 1);
  const first = clamp(Math.round(days - delta), low, most);
  const last = clamp(Math.round(days + delta), low, most);
  // A lower bound that eats the whole range would put all such cards on one day.
  return [first, last === first && last > 2 && last < most ? last + 1 : last];
}

/** Where in its range a card falls, 0 to below 1: the same for the same card and repetition, so labels hold. */
export function fuzzFactor(id: string, reps: number): number {
  // FNV-1a over the text, then the finishing rounds of MurmurHash3 so that successive repetitions are unlike.
  let hash = 0x811c9dc5;
  for (const char of `${id}#${reps}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Of the days from `first` to `last` the one on which fewest cards are due; of equals, the nearest to `wanted`. */
function lightest(first: number, last: number, wanted: number, load: Load): number {
  let best = wanted;
  for (let days = first; days <= last; days += 1) {
    const lighter = load(days) - load(best);
    const nearer = Math.abs(days - wanted) < Math.abs(best - wanted);
    if (lighter < 0 || (lighter === 0 && nearer)) best = days;
  }
  return best;
}

/**
 * The rounding of intervals. `most` is the maximum interval; `factor` where in its range an interval falls (null:
 * fuzz is off, the interval is rounded); with `load`, told for intervals in days from now, the lightest day of the
 * range is taken instead.
 */
export function makeFuzz(most: number, factor: number | null, load?: Load): Fuzz {
  const ceiling = Math.max(1, most);
  return (interval, least, spread = true) => {
    const floor = clamp(least, 1, ceiling);
    if (factor === null || !spread) return clamp(Math.round(interval), floor, ceiling);
    const [first, last] = fuzzRange(interval, floor, ceiling);
    const wanted = first + Math.floor(factor * (1 + last - first));
    return load ? lightest(first, last, wanted, load) : wanted;
  };
}
