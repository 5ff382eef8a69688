import type { Verdict } from './card-type.ts';

/** What a machine found: wrong means again, right means good. */
export function judged(right: boolean, more: Pick<Verdict, 'note' | 'diff'> = {}): Verdict {
  return { right, byMachine: true, rating: right ? 'good' : 'again', ...more };
}

/** The text as JSON; undefined where it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
