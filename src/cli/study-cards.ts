import { aliases } from '../core/deck-index.ts';
import type { CardId } from '../core/entry.ts';
import { filterCards } from '../core/filter.ts';
import { missedCards } from '../core/missed.ts';
import { type Candidate, isAside } from '../core/queue.ts';
import { dayOf } from '../core/time.ts';
import { UserError } from '../core/user-error.ts';
import { allEntries } from '../store/history.ts';
import { cardTypes, levels } from './choices.ts';
import type { Desk } from './desk.ts';
import { namedAt } from './named-cards.ts';

/** What the command line says of the cards to study. */
interface Chosen {
  readonly topic?: string[] | undefined;
  readonly type?: string[] | undefined;
  readonly level?: string[] | undefined;
  readonly missed?: true | undefined;
}

/** So many cards are named one by one in a hint; more by their topics. */
const MOST_NAMED = 3;

/**
 * The cards that the command line chooses. Throws UserError where it names what there is not, where no card is of all that
 * it asks for, and where all that it chooses were put aside.
 */
export function chosenCards(desk: Desk, names: readonly string[], flags: Chosen): Candidate[] {
  const { topic = [], type, level, missed } = flags;
  const named = namedAt(desk, [...names, ...topic]);
  const chosen = filterCards(desk.candidates, { ...named, types: cardTypes(type), levels: levels(level) });
  if (chosen.length === 0) throw noneFits(desk, named.ids);
  const cards = missed ? missedAmong(desk, chosen) : chosen;
  const { progress, today } = { progress: desk.store.progress().cards, today: dayOf(desk.context.now()) };
  if (cards.length > 0 && cards.every(({ id }) => isAside(progress[id], today))) throw allAside(desk, cards);
  return cards;
}

function missedAmong(desk: Desk, cards: readonly Candidate[]): Candidate[] {
  const wrong = missedCards(allEntries(desk.home), aliases(desk.library.decks));
  return cards.filter(({ id }) => wrong.has(id));
}

function noneFits({ python, candidates }: Desk, ids: readonly CardId[]): UserError {
  const away = ids.find((id) => !candidates.some((card) => card.id === id));
  return away === undefined
    ? new UserError('No cards fit.', 'Ask with fewer of --topic, --type and --level.')
    : new UserError(`${away} does not apply to Python ${python}.`, 'Choose another version by --python.');
}

function allAside({ store }: Desk, cards: readonly Candidate[]): UserError {
  const progress = store.progress().cards;
  const suspended = cards.filter(({ id }) => progress[id]?.suspended);
  const [way, back, again] =
    suspended.length === 0
      ? ['buried', 'unbury', cards]
      : [suspended.length === cards.length ? 'suspended' : 'suspended or buried', 'unsuspend', suspended];
  const what = cards.length === 1 ? `${cards[0]?.id} is` : `All ${cards.length} cards that you chose are`;
  return new UserError(
    `${what} ${way}: there is nothing to study.`,
    `To be asked again: pyprep ${back} ${namesOf(again)}`,
  );
}

function namesOf(cards: readonly Candidate[]): string {
  const topics = new Set(cards.map(({ topic }) => topic));
  return (cards.length <= MOST_NAMED ? cards.map(({ id }) => id) : [...topics]).join(' ');
}
