import { type Units, unitsOf } from './units.ts';

/*
 * A map from names to whole numbers, as Map<string, number> would be, for a fold that looks up a card a million times: a
 * Map finds a string through three places of memory that are far apart, and this one through two. Names lie one after
 * the other in one array of UTF-16 units, and are compared there.
 */

/** A slot: the hash, where the name begins plus one (0: empty), and the value. */
const SLOT = 3;

export interface NameMap {
  /** The value of the name between two places of a text; undefined where it has none. */
  get(units: Units, from: number, to: number): number | undefined;
  /** Gives a name that has none a value, a 32-bit integer. */
  add(name: string, value: number): void;
}

export function createNameMap(): NameMap {
  let slots = new Int32Array(SLOT * 256);
  let store = new Uint16Array(1 << 13);
  let end = 0;
  let count = 0;

  /** The slot of a name, or the empty one where it would be. */
  function find(units: Units, from: number, to: number, hash: number): number {
    const mask = slots.length / SLOT - 1;
    let slot = hash & mask;
    for (;;) {
      const begin = slots[slot * SLOT + 1]!;
      if (begin === 0 || (slots[slot * SLOT] === hash && isAt(units, from, to, begin - 1))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function isAt(units: Units, from: number, to: number, begin: number): boolean {
    if (store[begin] !== to - from) return false;
    for (let i = from, at = begin + 1; i < to; i++, at++) if (store[at] !== units[i]) return false;
    return true;
  }

  function widen(): void {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    const mask = slots.length / SLOT - 1;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 1] === 0) continue;
      let slot = old[at]! & mask;
      while (slots[slot * SLOT + 1] !== 0) slot = (slot + 1) & mask;
      slots[slot * SLOT] = old[at]!;
      slots[slot * SLOT + 1] = old[at + 1]!;
      slots[slot * SLOT + 2] = old[at + 2]!;
    }
  }

  function write(units: Units): number {
    const begin = end;
    end += 1 + units.length;
    while (end > store.length) {
      const longer = new Uint16Array(store.length * 2);
      longer.set(store);
      store = longer;
    }
    store[begin] = units.length;
    store.set(units, begin + 1);
    return begin;
  }

  return {
    get(units, from, to) {
      const at = find(units, from, to, hashOf(units, from, to)) * SLOT;
      return slots[at + 1] === 0 ? undefined : slots[at + 2];
    },
    add(name, value) {
      // Half full at most, so that runs of taken slots stay short.
      if (++count * 2 * SLOT > slots.length) widen();
      const units = unitsOf(name);
      const hash = hashOf(units, 0, units.length);
      const slot = find(units, 0, units.length, hash);
      slots[slot * SLOT] = hash;
      slots[slot * SLOT + 1] = write(units) + 1;
      slots[slot * SLOT + 2] = value;
    },
  };
}

/** FNV-1a over the UTF-16 units, mixed so that its low bits differ too. */
function hashOf(units: Units, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
