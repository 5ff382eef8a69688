/** More edits than this make another word, not a slip of the finger. */
const mostEdits = (name: string) => Math.max(1, Math.floor(name.length / 3));

/**
 * The one of `names` that `name` is most likely a slip of; undefined when none is near. A name that begins with what
 * was typed is near too.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const typed = name.toLowerCase();
  let best: string | undefined;
  let least = mostEdits(typed) + 1;
  for (const candidate of names) {
    const edits = distance(typed, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  if (best !== undefined || typed === '') return best;
  return names.find((candidate) => candidate.toLowerCase().startsWith(typed));
}

/** A hint for a name that is none of `names`: the one that was meant, as far as one is near; else `otherwise`. */
export function meant(name: string, names: readonly string[], otherwise: string): string {
  const near = nearest(name, names);
  return near === undefined ? otherwise : `Did you mean: ${near}`;
}

/** Insertions, deletions, replacements and swaps of neighbours that make `b` of `a` (optimal string alignment). */
function distance(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(row[j - 1]! + 1, back[j]! + 1, back[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, twoBack[j - 2]! + 1);
      row.push(edits);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length]!;
}
