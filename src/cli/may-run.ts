import type { Card, Deck } from '../core/card.ts';
import { cardType } from '../core/card-types/index.ts';
import { type Day, dayOf } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import { variants } from '../core/variants.ts';
import type { Look } from '../store/look.ts';
import type { Home } from '../store/paths.ts';
import { isTrusted, trust } from '../store/trust.ts';
import { type CodePart, deckCode } from '../views/deck-code.ts';
import { asking } from './asking.ts';
import type { Context } from './context.ts';
import type { Desk } from './desk.ts';
import { isTerminal } from './need-terminal.ts';

/** A deck that is not built in, with its code that would run. */
export interface RunnableDeck {
  readonly file: string;
  /** Hash of the bytes that the deck was read from. */
  readonly content: string;
  /** What would run: checks when cards are asked, or, by `verify`, every snippet. */
  readonly what: 'checks' | 'everything';
  readonly deck: Deck;
}

/** Decks that the person said no to in this run; they are not asked again in it. */
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
 * Whether code of a deck that is not built in may run: `--trust` was given, or the person was shown all that would run
 * and said yes to that very content. Throws UserError where nobody can be asked.
 */
export async function mayRunDeck(
  context: Context,
  home: Home,
  runnable: RunnableDeck,
  asked?: () => void,
): Promise<boolean> {
  const { file, content, what, deck } = runnable;
  const key = trustKey(content, what);
  if (context.flags.trust || isTrusted(home.dir, key)) return true;
  if (refused.has(key)) return false;
  if (!isTerminal(context)) {
    throw new UserError(
      `The deck ${deck.topic} (${file}) is not built in, and its code would run on this machine.`,
      'Look at it, then say --trust; or do this on a terminal, where you are asked.',
    );
  }
  const parts = what === 'checks' ? checks(deck) : everything(deck);
  context.stderr.write(`${deckCode(file, what, parts, context.style(context.stderr))}\n\n`);
  const message = what === 'checks' ? 'Run this code when its cards are asked?' : 'Run this code now?';
  const { yes } = await asking(context, (prompt) =>
    prompt([{ type: 'confirm', name: 'yes', message, default: false }]),
  );
  asked?.();
  if (!yes) refused.add(key);
  else if (what === 'checks') trust(home.dir, key, dayOf(context.now()));
  else trustContent(home, content, dayOf(context.now()));
  return yes;
}

/** Keeps that all code of a deck of this content may run. */
export function trustContent({ dir }: Home, content: string, day: Day): void {
  for (const what of ['checks', 'everything'] as const) trust(dir, trustKey(content, what), day);
}

/** Who said yes to the checks was not shown the rest. */
function trustKey(content: string, what: RunnableDeck['what']): string {
  return what === 'checks' ? content : `${content} everything`;
}

/** What judging answers runs, and nothing that would give one away, as it holds on any version. */
function checks(deck: Deck): CodePart[] {
  return distinct(
    deck.cards.flatMap(variants).flatMap(({ card }) => {
      const judging = cardType(card).judgedBy?.(card as never);
      return judging ? [{ id: card.id, part: null, ...judging }] : [];
    }),
  );
}

/** Every snippet of a deck. */
function everything(deck: Deck): CodePart[] {
  return distinct(
    deck.cards.flatMap(variants).flatMap(({ card }) =>
      cardType(card)
        .snippets(card as never)
        .map(({ part, code, expect }) => ({
          id: card.id,
          part,
          code,
          check: 'check' in expect ? expect.check : null,
        })),
    ),
  );
}

function distinct(parts: readonly CodePart[]): CodePart[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}
