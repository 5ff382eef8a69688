import type { Card, Deck } from '../core/card.ts';
import { type RunnableKind, runnableCode } from '../core/runnable-code.ts';
import { dayOf } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import type { Look } from '../store/look.ts';
import type { Home } from '../store/paths.ts';
import { isTrusted, trust, trustAll } from '../store/trust.ts';
import { deckCode } from '../views/deck-code.ts';
import { asking } from './asking.ts';
import type { Context } from './context.ts';
import type { Desk } from './desk.ts';
import { isTerminal } from './need-terminal.ts';

/** A deck that is not built in, with its code that would run. */
export interface RunnableDeck {
  readonly file: string;
  /** Hash of the bytes that the deck was read from. */
  readonly content: string;
  readonly what: RunnableKind;
  readonly deck: Deck;
}

/** Code of decks that the person said no to in this run; they are not asked again in it. */
const refused = new Set<string>();

/**
 * Whether code of a card's deck may run when the card is asked; `asked` is called after the person had to be asked. Throws
 * UserError where nobody can be.
 */
export async function mayRun(
  { context, home, library }: Desk<Look>,
  card: Card,
  asked?: () => void,
): Promise<boolean> {
  const { file } = library.deck(card.topic);
  if (file === null || context.flags.trust) return true;
  // The content that the cards of this run were read from, whatever the file holds by now.
  const { deck, content } = await library.whole(card.topic);
  return deck !== null && mayRunDeck(context, home, { file, content, what: 'checks', deck }, asked);
}

/**
 * Whether code of a deck that is not built in may run: there is none, `--trust` was given, or the person was shown all that
 * would run and said yes to that very content. Throws UserError where nobody can be asked.
 */
export async function mayRunDeck(
  context: Context,
  home: Home,
  runnable: RunnableDeck,
  asked?: () => void,
): Promise<boolean> {
  const { file, content, what, deck } = runnable;
  if (context.flags.trust || isTrusted(home.dir, content, what)) return true;
  const code = runnableCode(deck, what);
  if (code.length === 0) return true;
  const refusal = `${what} ${content}`;
  if (refused.has(refusal)) return false;
  if (!isTerminal(context)) {
    throw new UserError(
      `The deck ${deck.topic} (${file}) is not built in, and its code would run on this machine.`,
      'Look at it, then say --trust; or do this on a terminal, where you are asked.',
    );
  }
  context.stderr.write(`${deckCode(file, what, code, context.style(context.stderr))}\n\n`);
  const message = what === 'checks' ? 'Run this code when its cards are asked?' : 'Run this code now?';
  const { yes } = await asking(context, (prompt) =>
    prompt([{ type: 'confirm', name: 'yes', message, default: false }]),
  );
  asked?.();
  const today = dayOf(context.now());
  if (!yes) refused.add(refusal);
  else if (what === 'checks') trust(home.dir, content, what, today);
  else trustAll(home.dir, content, today);
  return yes;
}
