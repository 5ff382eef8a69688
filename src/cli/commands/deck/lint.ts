import { replaceDeck } from '../../../store/own-decks.ts';
import { lintText } from '../../../views/lint.ts';
import { type DeckHome, openDecks, shownPath } from '../../deck-home.ts';
import { type DeckSource, deckSources } from '../../deck-sources.ts';
import { EXIT } from '../../exit-codes.ts';
import { commandNamed } from '../../flags.ts';
import { present } from '../../present.ts';
import type { Open } from '../../program.ts';
import { contextOf } from './context-of.ts';

export function deckLint(open: Open) {
  return commandNamed('lint', 'check the form of decks, and tell what is wrong with its place')
    .argument('[file|topic...]', 'decks; none: all')
    .option('--fix', 'mend what a machine can mend, and leave everything else as it is')
    .option('--strict', 'style that built-in decks are held to is an error in others too')
    .option('--json', 'as JSON')
    .action(async (names, flags, self) => {
      const context = contextOf(open, self);
      const decks = await openDecks(context);
      const sources = deckSources(decks, names);
      // The package's own decks only where they are named.
      const mendable = sources.filter(({ builtIn }) => !builtIn || names.length > 0);
      const mended = flags.fix ? await mend(mendable) : [];
      const view = await lintView(
        mended.length > 0 ? await openDecks(context) : decks,
        sources,
        flags.strict,
      );
      present(context, { ...view, mended: mended.map(shownPath) }, flags.json, lintText);
      if (view.errors > 0) context.exitCode = EXIT.no;
    });
}

/** Mends files; gives back which ones were changed. */
async function mend(sources: readonly DeckSource[]): Promise<string[]> {
  const { lintSource } = await import('../../lint-decks.ts');
  return sources.flatMap((source) => {
    const { mended } = lintSource(source, false);
    if (mended === null) return [];
    replaceDeck(source.file, mended);
    return [source.file];
  });
}

async function lintView(decks: DeckHome, sources: readonly DeckSource[], strict = false) {
  const { allProblems, lintSource } = await import('../../lint-decks.ts');
  const linted = sources.map((source) => lintSource(source, strict));
  const problems = await allProblems(linted, decks);
  const count = (kind: string) => problems.filter(({ severity }) => severity === kind).length;
  return {
    decks: linted.length,
    cards: linted.reduce((sum, { parsed }) => sum + (parsed.deck?.cards.length ?? 0), 0),
    errors: count('error'),
    warnings: count('warning'),
    problems: problems.map(({ edit, ...problem }) => {
      return { ...problem, file: shownPath(problem.file), fixable: edit !== undefined };
    }),
  };
}
