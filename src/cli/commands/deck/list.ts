import { orphans } from '../../../core/today.ts';
import type { ShelvedDeck } from '../../../store/decks.ts';
import type { Look } from '../../../store/look.ts';
import { isTrusted } from '../../../store/trust.ts';
import { type DeckListView, deckListText } from '../../../views/deck-list.ts';
import { type Desk, lookingDesk } from '../../desk.ts';
import { commandNamed } from '../../flags.ts';
import { present } from '../../present.ts';
import type { Open } from '../../program.ts';
import { contextOf } from './context-of.ts';

export function deckList(open: Open) {
  return commandNamed('list', 'all decks: how many cards, where they lie, what is wrong with them')
    .option('--json', 'as JSON')
    .action(async (flags, self) => {
      const context = contextOf(open, self);
      const desk = await lookingDesk(context);
      const view: DeckListView = {
        decks: desk.library.decks.map((deck) => deckLine(deck, desk)),
        problems: desk.library.problems,
        orphans: orphans(desk.ids, desk.store.progress()).length,
      };
      present(context, view, flags.json, deckListText);
    });
}

function deckLine(
  { topic, title, cards, file, content, isFork }: ShelvedDeck,
  { library, home }: Desk<Look>,
): DeckListView['decks'][number] {
  return {
    topic,
    title,
    cards: cards.length,
    kind: file === null ? 'built in' : isFork ? 'fork' : 'own',
    file,
    trusted: file === null || isTrusted(home.dir, content, 'checks'),
    problems: library.problems.filter((problem) => problem.file === file).length,
  };
}
