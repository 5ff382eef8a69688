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

/** The hash of a text as eleven letters and digits. */
export function shortHash(text: string): string {
  return hash53(text).toString(36).padStart(11, '0');
}
