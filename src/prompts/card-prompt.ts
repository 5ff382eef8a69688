import type { CardOf, CardTypeName } from '../core/card.ts';
import type { Answers, CheckResult } from '../core/card-types/card-type.ts';
import type { Asked, Room } from './room.ts';

/** A file in which a person writes code, in whatever editor they like. */
export interface Workbench {
  /** Its path, for people. */
  readonly file: string;
  read(): string;
  write(source: string): void;
  /** Calls back after each save; gives what ends that. */
  watch(onSave: () => void): () => void;
  /** What opens the file on this terminal; null where no editor is set. */
  readonly editor: { readonly name: string; open(): Promise<void> } | null;
  /** Runs what is written against the card's check; null where no Python may or can run it. */
  readonly check: ((source: string) => Promise<CheckResult>) | null;
}

/** What was typed at a card when a key such as `?` interrupted it: its prompt, asked again, goes on from there. */
export interface Draft {
  texts?: readonly string[];
}

/** What a prompt may need beside the card. */
export interface AskOptions {
  /** Orders the options of a choice. */
  readonly seed: string;
  /** Of this turn of the card. */
  readonly draft: Draft;
  /** For code cards alone. */
  workbench(): Workbench;
}

/** How one card type is asked. The header and the prompt stand above already; so does the code, unless `drawsCode`. */
export interface CardPrompt<T extends CardTypeName> {
  readonly type: T;
  readonly drawsCode: boolean;
  ask(card: CardOf<T>, room: Room, options: AskOptions): Promise<Asked<Answers[T]>>;
}
