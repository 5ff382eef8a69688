import type { Card, Deck } from '../core/card.ts';
import { cardType } from '../core/card-types/index.ts';
import { dayOf } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import { loadDeck } from '../store/decks.ts';
import type { Look } from '../store/look.ts';
import { isTrusted, trust } from '../store/trust.ts';
import { deckCode } from '../views/deck-code.ts';
import type { Desk } from './desk.ts';
import { isTerminal } from './need-terminal.ts';

/** Decks that the person said no to in this run; they are not asked again in it. */
const refused = new Set<string>();

/**
 * Whether code of a card's deck may run: the deck is built in, `--trust` was given, or the person was shown all that would
 * run and said yes to that very content. Throws UserError where nobody can be asked.
 */
export async function mayRun({ context, home, library }: Desk<Look>, card: Card): Promise<boolean> {
  const { file, content, topic } = library.deck(card.topic);
  if (file === null || context.flags.trust || isTrusted(home.dir, content)) return true;
  if (refused.has(content)) return false;
  if (!isTerminal(context)) {
    throw new UserError(
      `The deck ${topic} (${file}) is not built in, and its code would run on this machine.`,
      'Look at it, then say --trust; or study it on a terminal, where you are asked.',
    );
  }
  const deck = await loadDeck(library.places, library.deck(topic));
  const { default: inquirer } = await import('inquirer');
  context.stderr.write(`${deckCode(file, runnable(deck), context.style(context.stderr))}\n\n`);
  const { yes } = await inquirer.createPromptModule({ input: context.stdin, output: context.stderr })([
    { type: 'confirm', name: 'yes', message: 'Run this code when its cards are asked?', default: false },
  ]);
  if (yes) trust(home.dir, content, dayOf(context.now()));
  else refused.add(content);
  return yes;
}

/** Everything of a deck that pyprep would run: its checks, and what they are run on. */
function runnable(deck: Deck | null): { id: string; code: string }[] {
  return (deck?.cards ?? []).flatMap((card) => {
    const check = 'check' in card ? card.check : undefined;
    if (check === undefined) return [];
    const [first] = cardType(card).snippets(card);
    return [{ id: card.id, code: first ? `${first.code.trimEnd()}\n# the check:\n${check}` : check }];
  });
}
