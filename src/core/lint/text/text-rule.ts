import type { Edit } from '../../problem.ts';

/** A text that a deck writes as a block (`|` or `>`): where it stands, and the key before it. */
export interface Block {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A deck's file as text. */
export interface DeckText {
  /** As it is, with byte-order mark and CR. */
  readonly raw: string;
  /** Without them: what offsets count in, and what mended text is made of. */
  readonly text: string;
  /** In the order of the file; empty where the file is no YAML. Looked up only when it is needed. */
  readonly blocks: () => readonly Block[];
  /** What a schema line of this file would name. */
  readonly schema: string;
}

/** Something at an offset of the text, and how it is mended; an empty edit where `text` itself is the mended one. */
export interface TextFinding {
  readonly at: number;
  readonly message: string;
  readonly edit: Edit;
}

/** One rule: pure. What it finds is a warning, in strict mode an error. */
export interface TextRule {
  find(deck: DeckText): TextFinding[];
}

/** The edit of what is mended by reading the file already. */
export const MENDED: Edit = { start: 0, end: 0, text: '' };
