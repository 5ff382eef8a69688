import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashNumber, hashText, shortHash } from '../../src/core/hash.ts';
import { exactIds, type KnownIds, quickIds } from '../../src/core/known-ids.ts';
import { createNameMap } from '../../src/core/name-map.ts';
import { unitsOf } from '../../src/core/units.ts';

const add = (ids: KnownIds, id: string) => ids.add(unitsOf(id), 0, id.length);
const numberOf = (hash: string) => hashNumber(unitsOf(hash), 0, hash.length);

describe('a name map', () => {
  test('finds what a Map finds', () => {
    const name = fc.string({ unit: 'binary', maxLength: 4 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 600 }), fc.array(name), (names, others) => {
        const expected = new Map<string, number>();
        const map = createNameMap();
        for (const [i, each] of names.entries()) {
          if (expected.has(each)) continue;
          expected.set(each, i - 1);
          map.add(each, i - 1);
        }
        for (const each of [...names, ...others])
          expect(map.get(unitsOf(each), 0, each.length)).toBe(expected.get(each));
      }),
      { numRuns: 40 },
    );
  });
});

describe('known ids', () => {
  test('that differ are not said to differ where one comes twice', () => {
    const id = fc.string({ minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 3000 }), fc.nat(), (ids, again) => {
        const [quick, exact] = [quickIds(), exactIds()];
        for (const each of ids) {
          add(quick, each);
          expect(add(exact, each)).toBe(true);
        }
        const twice = ids[again % Math.max(1, ids.length)];
        if (twice === undefined) return;
        add(quick, twice);
        expect(add(exact, twice)).toBe(false);
        expect(quick.allDiffer()).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('that all differ are nearly always said to', () => {
    const quick = quickIds();
    for (let i = 0; i < 100_000; i++) add(quick, `${shortHash(`${i}`)}x`);
    expect(quick.allDiffer()).toBe(true);
  });
});

test('a hash is a number and back, and no other text is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 11, maxLength: 11 }), (text, other) => {
      expect(hashText(numberOf(shortHash(text)))).toBe(shortHash(text));
      const number = numberOf(other);
      if (!Number.isNaN(number)) expect(hashText(number)).toBe(other);
    }),
    { numRuns: 1000 },
  );
  expect(numberOf('zzzzzzzzzzz')).toBeNaN();
});
