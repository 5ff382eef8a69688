import type { CardId } from './entry.ts';
import type { Level } from './level.ts';

/** The seven card types of FORMAT, in the order in which help lists them. */
export const CARD_TYPES = ['recall', 'choice', 'output', 'cloze', 'bug', 'code', 'open'] as const;
export type CardTypeName = (typeof CARD_TYPES)[number];

/** A range of Python versions as decks write it: `">=3.9"`, `">=3.10,<3.13"`, `"==3.12"`. */
export type PythonRange = string;
/** A Python version as `X.Y`. */
export type PythonVersion = string;

/** What every card has. Built by the loader: `topic`, `line` and `hash` are not written in decks. */
interface Base {
  /** Short id, unique in its deck. */
  readonly id: string;
  readonly topic: string;
  readonly level: Level;
  readonly prompt: string;
  readonly explain: string;
  readonly code?: string;
  /** Default `>=3.9`. */
  readonly python: PythonRange;
  readonly versions?: readonly VersionItem[];
  /** Full ids (`topic/id`) of the cards to know first. */
  readonly needs: readonly CardId[];
  /** Full ids that this card had before. */
  readonly was: readonly CardId[];
  /** Why no interpreter here can show it. */
  readonly unverified?: string;
  readonly concept?: string;
  readonly source?: string;
  /** Line of the card in its file, from 1. */
  readonly line: number;
  /** Hash of what counts as its answer (all versions): changes when the answer was corrected. */
  readonly hash: string;
}

export interface Runs {
  /** Standard output of `code`. */
  readonly prints?: string;
  /** Class name of the uncaught exception of `code`. */
  readonly raises?: string;
}

interface RecallCard extends Base, Runs {
  readonly type: 'recall';
  readonly answer: string;
}

/** One option: the right one, or a wrong one and why it is wrong. Its letter is its place in the deck: a, b, c, d. */
export interface Choice {
  readonly text: string;
  readonly right?: boolean;
  readonly why?: string;
}

export interface ChoiceCard extends Base, Runs {
  readonly type: 'choice';
  readonly choices: readonly Choice[];
}

export interface OutputCard extends Base {
  readonly type: 'output';
  readonly code: string;
  /** Standard output; the empty string is "prints nothing". */
  readonly answer?: string;
  readonly raises?: string;
}

export interface Gap {
  readonly accept: readonly string[];
}

export interface ClozeCard extends Base {
  readonly type: 'cloze';
  readonly gaps: readonly Gap[];
  readonly check?: string;
}

export interface BugCard extends Base {
  readonly type: 'bug';
  readonly code: string;
  /** The line numbers of `code`, from 1, that count as right. */
  readonly lines: readonly number[];
  readonly fixed: string;
  readonly check: string;
}

interface Mistake {
  readonly code: string;
  readonly why: string;
}

export interface CodeCard extends Base {
  readonly type: 'code';
  readonly starter: string;
  readonly solution: string;
  readonly check: string;
  readonly mistakes?: readonly Mistake[];
}

interface Point {
  readonly say: string;
  /** Absent only in decks of one's own. */
  readonly concept?: string;
  readonly must?: boolean;
}

export interface OpenCard extends Base {
  readonly type: 'open';
  readonly points: readonly Point[];
  readonly answer: string;
  /** Time to speak. Default 90. */
  readonly seconds: number;
}

export type Card = RecallCard | ChoiceCard | OutputCard | ClozeCard | BugCard | CodeCard | OpenCard;
export type CardOf<T extends CardTypeName> = Extract<Card, { type: T }>;

/** What holds on some versions of Python only: replaces fields of the card within its range. */
export interface VersionItem {
  readonly python: PythonRange;
  readonly answer?: string;
  readonly raises?: string;
  readonly prints?: string;
  readonly choices?: readonly Choice[];
  readonly gaps?: readonly Gap[];
  readonly code?: string;
  readonly fixed?: string;
  readonly solution?: string;
  readonly explain?: string;
}

export interface Deck {
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  /** Concept id → sentence; empty where the deck names none. */
  readonly concepts: Readonly<Record<string, string>>;
  readonly cards: readonly Card[];
}

/** What a card is called outside its deck. */
export function cardId(card: { readonly topic: string; readonly id: string }): CardId {
  return `${card.topic}/${card.id}`;
}
