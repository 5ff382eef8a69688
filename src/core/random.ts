import { hash53 } from './hash.ts';

/** Gives the next number, at least 0 and below 1. */
export type Random = () => number;

/**
 * A generator that gives the same numbers for the same seed on every machine: Doty-Humphrey's sfc32, whose 128 bits of
 * state leave no order of a deck out of reach.
 */
export function seeded(seed: string): Random {
  const [first, second] = [hash53(seed, 1), hash53(seed, 2)];
  let [a, b, c, counter] = [first | 0, (first / 2 ** 32) | 0, second | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that differ in little start alike; the designer's advice is to throw the first dozen away.
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** The items in a random order, each order equally likely (Fisher and Yates). The given list stays as it is. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
