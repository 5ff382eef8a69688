/**
 * A number from 0 to below 1 that depends on these whole numbers alone. A student's draws are addressed by card and
 * repetition, not taken from a stream: whatever a policy asks, the same card's third answer rests on the same chance.
 */
export function uniform(...address: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of address) hash = mix(hash ^ mix(part + 0x7f4a7c15));
  return (hash >>> 0) / 2 ** 32;
}

/** The finishing rounds of MurmurHash3. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A number of the standard normal distribution (Box and Muller). */
export function normal(...address: readonly number[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(...address, 1)));
  return radius * Math.cos(2 * Math.PI * uniform(...address, 2));
}
