import type { Card } from '../core/card.ts';
import type { RunCheck } from '../core/card-types/card-type.ts';
import type { Look } from '../store/look.ts';
import type { Desk } from './desk.ts';

/** The programs outside that a card may need: a Python that judges, an editor to write in. */
export interface Tools {
  /** Null where there is no Python, or the card's deck is not trusted. */
  runCheck(card: Card): Promise<RunCheck | null>;
  /** Null where there is no editor. */
  readonly edit: ((source: string) => Promise<string>) | null;
}

/** The tools of this run; programs are looked for when a card first needs them. */
export function createTools(_desk: Desk<Look>): Tools {
  return { runCheck: async () => null, edit: null };
}
