import type * as v from 'valibot';
import type { Card, CardOf, CardTypeName } from '../../card.ts';

/** Something that is wrong with a card although each field is well formed; `path` leads to it from the card. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
}

/** The fields that this type has and others do not; the compiler holds them to be those of the card. */
type OwnFields<T extends CardTypeName> = {
  readonly [K in Exclude<keyof CardOf<T>, keyof Card>]-?: v.GenericSchema<
    unknown,
    Exclude<CardOf<T>[K], undefined>
  >;
};

/** How a card type is written in a deck. Apart from the type's rules, so that a session never loads valibot. */
export interface CardForm<T extends CardTypeName> {
  /** Own fields, and `code` where this type cannot do without it. */
  readonly fields: OwnFields<T> & { readonly code?: v.GenericSchema<string> };
  /** What is wrong with the card as it holds on one version of Python; all fields are well formed. */
  flaws(card: CardOf<T>): Flaw[];
  /** What counts as the answer: when this changes, the card is offered once more to those who know it. */
  counts(card: CardOf<T>): unknown;
}
