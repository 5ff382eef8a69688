/*
 * A map from names to whole numbers for a fold that looks up a card a million times: a Map<string, number> finds a
 * string through three places of memory that are far apart, and this one through one. It keeps 64 bits of hash in place
 * of a name: among 100,000 names two are taken for one by chance once in 3,000,000,000 folds.
 */

/** Both halves of the hash, and the value plus two, so that 0 is an empty slot. */
const SLOT = 3;

export interface NameMap {
  /** The value of a name; undefined where it has none. */
  get(name: string): number | undefined;
  /** Gives a name that has none a value, a whole number from -1 to 2^31 - 3. */
  add(name: string, value: number): void;
}

export function createNameMap(): NameMap {
  let slots = new Int32Array(SLOT * 256);
  let count = 0;

  /** Where the slot of a hash begins, or the empty one where it would be. */
  function find(one: number, two: number): number {
    const mask = slots.length / SLOT - 1;
    let slot = one & mask;
    for (;;) {
      const at = slot * SLOT;
      if (slots[at + 2] === 0 || (slots[at] === one && slots[at + 1] === two)) return at;
      slot = (slot + 1) & mask;
    }
  }

  function put(one: number, two: number, kept: number): void {
    const at = find(one, two);
    slots[at] = one;
    slots[at + 1] = two;
    slots[at + 2] = kept;
  }

  function widen(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] !== 0) put(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }

  return {
    get(name) {
      const kept = slots[find(firstHash(name), secondHash(name)) + 2]!;
      return kept === 0 ? undefined : kept - 2;
    },
    add(name, value) {
      // Half full at most, so that runs of taken slots stay short.
      if (++count * 2 * SLOT > slots.length) widen();
      put(firstHash(name), secondHash(name), value + 2);
    },
  };
}

/** FNV-1a over the UTF-16 units, mixed so that its low bits differ too. */
function firstHash(name: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Another: a polynomial over the units, mixed by Murmur3's finaliser. */
function secondHash(name: string): number {
  let hash = name.length;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash, 0x9e3779b1) + name.charCodeAt(i);
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
