import type { CardId } from '../core/entry.ts';
import type { Moment } from '../core/time.ts';

/** A card's turn, and what its answer moves. */
export interface Turn {
  readonly id: CardId;
  readonly mode: 'study' | 'plan';
}

/** Where the cards of a study session come from. */
export interface Course {
  /** It follows a plan, so that its end is the plan's being met for today. */
  readonly isPlan: boolean;
  /** The card to ask now and what its answer moves; null: nothing is left now. */
  next(now: Moment): Turn | null;
  /** What an answer moves of a card that is asked out of turn: one that was undone or edited. */
  modeOf(id: CardId): Turn['mode'];
  /** Takes in that a card was answered or put aside. `again`: it was rated so. */
  done(id: CardId, again: boolean, now: Moment): void;
  /**
   * Starts over after something else changed progress or decks: an undo, another process, an edit. `fresh`: new cards asked so
   * far; `gone`: cards to be left out from now on.
   */
  renew(fresh: number, gone: ReadonlySet<CardId>): void;
  /** Cards left to ask. */
  left(): number;
}
