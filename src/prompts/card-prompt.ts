import type { CardOf, CardTypeName } from '../core/card.ts';
import type { Answers } from '../core/card-types/card-type.ts';
import type { Asked, Room } from './room.ts';

/** What a prompt may need beside the card. */
export interface AskOptions {
  /** Orders the options of a choice. */
  readonly seed: string;
  /** Opens the starter in the person's editor and gives what was saved; null where there is no editor. */
  readonly edit: ((source: string) => Promise<string>) | null;
}

/** How one card type is asked. The header and the prompt stand above already; so does the code, unless `drawsCode`. */
export interface CardPrompt<T extends CardTypeName> {
  readonly type: T;
  readonly drawsCode: boolean;
  ask(card: CardOf<T>, room: Room, options: AskOptions): Promise<Asked<Answers[T]>>;
}
