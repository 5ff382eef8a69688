import { textOfUnits, type Units } from './units.ts';

/**
 * A 53-bit hash of a text, for seeds and for telling whether a text changed: not against anybody's malice.
 * Two 32-bit lanes of multiply-and-xor over the UTF-16 units (FNV-1a's scheme), mixed by Murmur3's finaliser.
 */
export function hash53(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x85ebca77);
    low = Math.imul(low ^ unit, 0xc2b2ae3d);
  }
  const mixedHigh = finish(high) ^ low;
  const mixedLow = finish(low ^ (high >>> 13));
  return 2 ** 32 * (mixedHigh & 0x1fffff) + (mixedLow >>> 0);
}

function finish(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

const HASH_LENGTH = 11;

/** The hash of a text as eleven letters and digits. */
export function shortHash(text: string): string {
  return hash53(text).toString(36).padStart(HASH_LENGTH, '0');
}

/** The number of a hash as `shortHash` writes it, between two places of a text; NaN for any other text. */
export function hashNumber(units: Units, from: number, to: number): number {
  if (to - from !== HASH_LENGTH) return Number.NaN;
  let value = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    const digit = unit < 58 ? unit - 48 : unit - 87;
    // Between the digits and the letters lie other signs, which come out above 9 or below 10.
    if (!(unit < 58 ? digit >= 0 : digit >= 10 && digit < 36)) return Number.NaN;
    value = value * 36 + digit;
  }
  return value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN;
}

/** The hash of such a number; undefined for one that is none. */
export function hashText(number: number): string | undefined {
  if (!(number >= 0)) return undefined;
  const units = new Uint8Array(HASH_LENGTH);
  let rest = number;
  for (let i = HASH_LENGTH - 1; i >= 0; i--) {
    const next = Math.floor(rest / 36);
    const digit = rest - next * 36;
    units[i] = digit < 10 ? digit + 48 : digit + 87;
    rest = next;
  }
  return textOfUnits(units, 0, HASH_LENGTH);
}
