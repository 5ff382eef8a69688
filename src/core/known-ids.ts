import { textOfUnits, type Units } from './units.ts';

/*
 * Whether an entry is the second of its id. A Set of a million strings is slow and large, and nearly always all ids
 * differ: so a fold of everything keeps a part of each as a number, sorts the numbers when it ends, and where two are
 * the same folds once more with a Set.
 */

/** The ids that were met. */
export interface KnownIds {
  /** Adds the id between two places of a text; false where it was there, if that can be told already. */
  add(units: Units, from: number, to: number): boolean;
}

/** Tells at once. */
export function exactIds(): KnownIds {
  const known = new Set<string>();
  return {
    add(units, from, to) {
      const { size } = known;
      return known.add(textOfUnits(units, from, to)).size > size;
    },
  };
}

export interface QuickIds extends KnownIds {
  /** Whether all ids that were added differ for sure. To be asked once, at the end. */
  allDiffer(): boolean;
}

/** Tells at the end, and takes 8 bytes an id. */
export function quickIds(): QuickIds {
  let parts = new Float64Array(1 << 10);
  let count = 0;
  return {
    add(units, from, to) {
      if (count === parts.length) {
        const longer = new Float64Array(count * 2);
        longer.set(parts);
        parts = longer;
      }
      parts[count++] = partOf(units, from, to);
      return true;
    },
    allDiffer() {
      const sorted = parts.subarray(0, count).sort();
      for (let i = 1; i < count; i++) if (sorted[i] === sorted[i - 1]) return false;
      return true;
    },
  };
}

/** 50 bits of an id: all units go into them, and of the ids that pyprep makes eight random characters nearly whole. */
function partOf(units: Units, from: number, to: number): number {
  let high = 0;
  let low = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    high = Math.imul(high, 0x41) + unit;
    low = Math.imul(low ^ unit, 0x01000193);
  }
  return (high & 0x3ffffff) * 0x1000000 + ((low ^ (low >>> 8)) & 0xffffff);
}
