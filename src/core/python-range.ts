import type { PythonRange } from './card.ts';

/** The versions from `from` up to but without `to`, as `major * 1000 + minor`. */
interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A well-formed range as an interval; empty where `to` is not above `from`. */
export function interval(range: PythonRange): Interval {
  let [from, to] = [0, Number.POSITIVE_INFINITY];
  for (const [, sign, major, minor] of range.matchAll(/(>=|<|==)(\d+)\.(\d+)/g)) {
    const bound = Number(major) * 1000 + Number(minor);
    if (sign !== '<') from = Math.max(from, bound);
    if (sign !== '>=') to = Math.min(to, sign === '<' ? bound : bound + 1);
  }
  return { from, to };
}

/** A number of `interval` as people write versions. */
function versionName(number: number): string {
  return `${Math.floor(number / 1000)}.${number % 1000}`;
}

/** What is wrong with ranges that are to fill a whole: `item` is the place of the range that is to blame, if one is. */
export interface RangeFlaw {
  readonly item?: number;
  readonly message: string;
}

/** Whether the ranges of `items` fill `whole` without overlap; all are well formed. */
export function rangeFlaws(whole: PythonRange, items: readonly PythonRange[]): RangeFlaw[] {
  const all = interval(whole);
  const flaws: RangeFlaw[] = [];
  const parts = items.map((range, item) => ({ item, range, ...clip(interval(range), all) }));
  for (const { item, range, from, to } of parts) {
    if (to <= from) flaws.push({ item, message: `"${range}" holds for no version in "${whole}"` });
  }
  let reached = all.from;
  let before = '';
  for (const part of parts.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    if (part.from < reached) flaws.push({ item: part.item, message: `"${part.range}" overlaps "${before}"` });
    if (part.from > reached) flaws.push({ message: hole(reached, part.from, whole) });
    if (part.to > reached) [reached, before] = [part.to, part.range];
  }
  if (reached < all.to) flaws.push({ message: hole(reached, all.to, whole) });
  return flaws;
}

function clip(part: Interval, whole: Interval): Interval {
  return { from: Math.max(part.from, whole.from), to: Math.min(part.to, whole.to) };
}

function hole(from: number, to: number, whole: PythonRange): string {
  const until = to === Number.POSITIVE_INFINITY ? '' : ` and below ${versionName(to)}`;
  return `no item holds for Python ${versionName(from)} and above${until}, which "${whole}" holds for`;
}
