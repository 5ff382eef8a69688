import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash53, shortHash } from '../../src/core/hash.ts';
import { seeded, shuffle } from '../../src/core/random.ts';

test('a seed gives the same numbers for ever', () => {
  const random = seeded('1');
  expect([random(), random(), random()].map((n) => n.toFixed(6))).toMatchInlineSnapshot(`
    [
      "0.526264",
      "0.396071",
      "0.158303",
    ]
  `);
});

test('numbers are at least 0 and below 1, and seeds that differ little differ at once', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const first = seeded(seed)();
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThan(1);
      expect(seeded(`${seed}x`)()).not.toBe(first);
    }),
  );
});

test('a shuffle keeps every item and leaves its list alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items];
      const mixed = shuffle(items, seeded(seed));
      expect(items).toEqual(before);
      expect(mixed.toSorted()).toEqual(before.toSorted());
    }),
  );
});

test('each of the 24 orders of four items comes equally often', () => {
  const random = seeded('orders');
  const counts = new Map<string, number>();
  const rounds = 24_000;
  for (let i = 0; i < rounds; i++) {
    const order = shuffle(['a', 'b', 'c', 'd'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - rounds / 24) ** 2 / (rounds / 24), 0);
  // The 99.9th percentile of chi-square with 23 degrees of freedom.
  expect(chiSquare).toBeLessThan(49.73);
});

test('the hash of a text stays what it is, since journals keep it', () => {
  expect(shortHash('')).toMatchInlineSnapshot(`"08etv69t1by"`);
  expect(shortHash('True')).toMatchInlineSnapshot(`"0nn71pedzx5"`);
});

test('a hundred thousand short texts have a hundred thousand hashes', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => hash53(`answer ${i}`)));
  expect(hashes.size).toBe(100_000);
});
