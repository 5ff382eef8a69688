import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../../core/user-error.ts';
import { type SnippetResult, type Verified, verifiedRecord } from '../../../core/verified.ts';
import {
  readVerified,
  readVerifyCache,
  writeVerified,
  writeVerifyCache,
} from '../../../store/verified-file.ts';
import { type VerifyView, verifyText } from '../../../views/verify.ts';
import { HOME_RECORD } from '../../checked-on.ts';
import { type DeckHome, openDecks, shipped, shownPath } from '../../deck-home.ts';
import { deckSources } from '../../deck-sources.ts';
import { EXIT } from '../../exit-codes.ts';
import { collect, commandOnPythons } from '../../flags.ts';
import { interruptible } from '../../interruptible.ts';
import { mayRunDeck } from '../../may-run.ts';
import { present } from '../../present.ts';
import type { Open } from '../../program.ts';
import { progressBar } from '../../progress-bar.ts';
import type { VerifiedDeck } from '../../verify-decks.ts';
import { contextOf, pythonsOf } from './context-of.ts';

export function deckVerify(open: Open) {
  return commandOnPythons('verify', 'run all code of decks on every Python that is found')
    .argument('[file|topic...]', 'decks; none: all')
    .option('--python <path|X.Y>', 'a Python to run on, or a version to keep to (repeatable)', collect)
    .option('--record', 'write down in a checkout of pyprep what of the built-in decks passed')
    .option('--json', 'as JSON')
    .action(async (names, flags, self) => {
      const context = contextOf(open, self);
      const decks = await openDecks(context);
      const recordFile = shipped(context, 'verified.json');
      if (flags.record) needCheckout(shipped(context, '../src'));
      const all = await interruptible(context, (signal) => verifyAll(decks, names, pythonsOf(self), signal));
      if (!all) return;
      const recorded = record(all.results, all.decks, [
        { file: recordFile, builtIn: true, whole: names.length === 0, wanted: flags.record === true },
        { file: join(decks.home.dir, HOME_RECORD), builtIn: false, whole: false, wanted: true },
      ]);
      const view = { ...all.view, recorded: recorded.map(shownPath) };
      present(context, view, flags.json, verifyText);
      if (view.failures.length + view.problems.length > 0) context.exitCode = EXIT.no;
    });
}

interface Verification {
  readonly decks: readonly VerifiedDeck[];
  readonly results: readonly SnippetResult[];
  readonly view: VerifyView;
}

async function verifyAll(
  decks: DeckHome,
  names: readonly string[],
  python: readonly string[],
  signal: AbortSignal,
): Promise<Verification> {
  const { context, home } = decks;
  const [{ findEngines, wantedPythons }, deckWork, { verify }] = await Promise.all([
    import('../../engines.ts'),
    import('../../verify-decks.ts'),
    import('../../../system/verify.ts'),
  ]);
  const wanted = wantedPythons(python);
  const { allowed, refused } = await sorted(decks, deckSources(decks, names).map(deckWork.readVerifiedDeck));
  const engines = await findEngines(context.env['PATH'] ?? '', wanted);
  const tasks = deckWork.tasksOf(allowed, wanted.versions);
  const bar = progressBar(context, 'verifying');
  const cacheFile = join(home.dir, 'cache', 'verify.json');
  const { results, cache } = await verify(tasks, engines, {
    cache: readVerifyCache(cacheFile),
    progress: (done, total) => bar.show(done / total),
    signal,
  }).finally(bar.clear);
  writeVerifyCache(cacheFile, { ...(names.length > 0 ? readVerifyCache(cacheFile) : {}), ...cache });
  const cards = allowed.flatMap((deck) => deck.cards);
  const view = {
    decks: allowed.length,
    cards: cards.length,
    versions: deckWork.versionCounts(results, engines),
    failures: deckWork.failuresOf(results, allowed),
    unrun: deckWork.unrunCounts(results),
    unverified: cards.filter(({ unverified }) => unverified !== undefined).length,
    refused: refused.map(({ source }) => shownPath(source.file)),
    problems: allowed.flatMap((deck) => deck.problems.map((one) => ({ ...one, file: shownPath(one.file) }))),
    recorded: [],
  };
  return { decks: allowed, results, view };
}

/** Decks whose code may run, and those to which the person said no. */
async function sorted({ context, home }: DeckHome, decks: readonly VerifiedDeck[]) {
  const allowed: VerifiedDeck[] = [];
  const refused: VerifiedDeck[] = [];
  for (const deck of decks) {
    const { source, content, deck: whole } = deck;
    const may =
      source.builtIn ||
      whole === null ||
      (await mayRunDeck(context, home, { file: source.file, content, what: 'everything', deck: whole }));
    (may ? allowed : refused).push(deck);
  }
  return { allowed, refused };
}

interface RecordFile {
  readonly file: string;
  /** For the built-in decks, or for the others. */
  readonly builtIn: boolean;
  /** Whether all of its decks were run now, so that what is not among them is gone. */
  readonly whole: boolean;
  readonly wanted: boolean;
}

/** Writes down what passed; gives back the files that were written. */
function record(
  results: readonly SnippetResult[],
  decks: readonly VerifiedDeck[],
  files: readonly RecordFile[],
): string[] {
  return files.flatMap(({ file, builtIn, whole, wanted }) => {
    const topics = decks.filter(({ source }) => source.builtIn === builtIn).map(({ topic }) => topic);
    const ofDecks = results.filter(({ task }) => topics.includes(task.card.slice(0, task.card.indexOf('/'))));
    if (!wanted || ofDecks.length === 0) return [];
    const before = readVerified(file);
    const now = verifiedRecord(ofDecks, before);
    writeVerified(file, whole ? now : joined(before, now, ofDecks));
    return [file];
  });
}

/** The record with the cards of these results as they are now, and all others as they were. */
function joined(before: Verified, now: Verified, results: readonly SnippetResult[]): Verified {
  const again = new Set(results.map(({ task }) => task.hash));
  const others = Object.entries(before.cards).filter(([hash]) => !again.has(hash));
  return { format: 1, cards: { ...Object.fromEntries(others), ...now.cards } };
}

function needCheckout(sources: string): void {
  if (existsSync(sources)) return;
  throw new UserError('--record is for a checkout of pyprep: here is only the package.');
}
