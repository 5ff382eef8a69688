/** A part of a file's text, from `start` up to but without `end`, and what it is to be replaced by. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something wrong in a deck, at a place that an editor can go to. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** What is wrong and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly severity: 'error' | 'warning';
  /** How a machine mends it without changing anything else; offsets of the text without a byte-order mark and CR. */
  readonly edit?: Edit;
}
