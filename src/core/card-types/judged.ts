import type { Verdict } from './card-type.ts';

/** What a machine found: wrong means again, right means good. */
export function judged(right: boolean, more: Pick<Verdict, 'note' | 'diff'> = {}): Verdict {
  return { right, byMachine: true, rating: right ? 'good' : 'again', ...more };
}

/** What the machine judged, in the word that an entry keeps; null where no machine did. */
export function machineWord(verdict: Verdict | null): 'right' | 'wrong' | null {
  if (!verdict?.byMachine) return null;
  return verdict.right ? 'right' : 'wrong';
}

/** The text as JSON; undefined where it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
