import { lintDeck, type RuleName } from '../core/lint/index.ts';
import { lintText, type TextRuleName } from '../core/lint/text/index.ts';
import type { Edit, Problem } from '../core/problem.ts';
import { type DeckTree, deckTree } from './deck-tree.ts';
import type { ParsedDeck } from './parsed-deck.ts';
import { reporter } from './reporter.ts';
import { tooLarge } from './too-large.ts';
import { decode } from './utf8.ts';
import { parseDeck } from './yaml.ts';

/** A problem, and by which rule: `format` is what the loader finds. */
export interface LintProblem extends Problem {
  readonly rule: RuleName | TextRuleName | 'format';
}

export interface LintedFile {
  readonly parsed: ParsedDeck;
  /** What the loader and the rules find, in the order of the file. */
  readonly problems: readonly LintProblem[];
  /** The text with all that a machine can mend; null where that is nothing. */
  readonly mended: string | null;
}

interface LintOptions {
  /** Style is held to what built-in decks are held to: an error. */
  readonly strict: boolean;
  /** What a schema line of this file would name: a URL or a path. */
  readonly schema: string;
}

/** Loads a deck file and holds it against every rule. */
export function lintFile(bytes: Uint8Array, file: string, { strict, schema }: LintOptions): LintedFile {
  const parsed = parseDeck(bytes, file);
  const loaded = parsed.problems.map((problem): LintProblem => ({ ...problem, rule: 'format' }));
  if (tooLarge(file, bytes.length)) return { parsed, problems: loaded, mended: null };
  const { text, badAt } = decode(bytes);
  if (badAt !== undefined) return { parsed, problems: loaded, mended: null };
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let known: DeckTree | undefined;
  const tree = () => {
    known ??= deckTree(text);
    return known;
  };
  const { place } = reporter(file, text);
  const severity = strict ? 'error' : 'warning';
  const ofText = lintText({ raw, text, schema, blocks: lazily(() => tree().blocks()) }).map(
    ({ at, ...found }): LintProblem => ({ file, ...place(at), ...found, severity }),
  );
  const ofDeck = (parsed.deck ? lintDeck(parsed.deck, strict) : []).map(
    ({ card, path, ...found }): LintProblem => ({
      file,
      ...place(tree().at(card, path)),
      ...found,
      severity,
    }),
  );
  const problems = [...loaded, ...ofText, ...ofDeck].sort((a, b) => a.line - b.line || a.column - b.column);
  const edits = problems.flatMap(({ edit }) => edit ?? []);
  return { parsed, problems, mended: edits.length > 0 ? mend(text, edits) : null };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The text with its edits made; of two that touch the same letters the first is made. */
function mend(text: string, edits: readonly Edit[]): string {
  let mended = '';
  let from = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    mended += text.slice(from, start) + put;
    from = end;
  }
  return mended + text.slice(from);
}
