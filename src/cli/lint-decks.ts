import type { Problem } from '../core/problem.ts';
import { acrossDecks } from '../formats/across-decks.ts';
import { type LintedFile, type LintProblem, lintFile } from '../formats/lint-file.ts';
import { loadParsed } from '../store/decks.ts';
import { readDeck } from '../store/own-decks.ts';
import { type DeckHome, schemaFor } from './deck-home.ts';
import type { DeckSource } from './deck-sources.ts';

/** A deck file that was held against every rule. */
export interface LintedSource extends LintedFile {
  readonly source: DeckSource;
}

/** Holds one file against the rules; built-in decks always strictly. Throws UserError where it cannot be read. */
export function lintSource(source: DeckSource, strict: boolean): LintedSource {
  const { file, builtIn } = source;
  const options = { strict: strict || builtIn, schema: schemaFor(file) };
  return { source, ...lintFile(readDeck(file), file, options) };
}

/** All problems of the files, those between decks included, in the order of the files. */
export async function allProblems(
  linted: readonly LintedSource[],
  { library }: DeckHome,
): Promise<LintProblem[]> {
  const topics = new Set(linted.map(({ parsed }) => parsed.deck?.topic));
  const others = library.decks.filter(({ topic }) => !topics.has(topic));
  const parsed = await Promise.all(others.map((deck) => loadParsed(library.places, deck)));
  const between = acrossDecks([...linted.map((one) => one.parsed), ...parsed]);
  return linted.flatMap(({ source, problems }) => {
    const told = new Set(problems.map(placeOf));
    const more = [...between, ...library.problems].filter(
      (problem) => problem.file === source.file && !told.has(placeOf(problem)),
    );
    const all = [...problems, ...more.map((problem): LintProblem => ({ ...problem, rule: 'format' }))];
    return all.sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

const placeOf = ({ line, column, message }: Problem) => `${line}:${column}:${message}`;
