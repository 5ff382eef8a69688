import type { CardOf } from '../../core/card.ts';
import { lastAttempt } from '../../store/attempts.ts';
import { cardBack } from '../../views/card-back.ts';
import { cardFront, cardHeader } from '../../views/card-front.ts';
import { backView, frontView } from '../../views/card-json.ts';
import { wrap } from '../../views/layout.ts';
import { inline } from '../../views/markup.ts';
import { historyText, type ShowView } from '../../views/show.ts';
import type { Style } from '../../views/style.ts';
import { reviewsOf } from '../card-history.ts';
import { checkedOn } from '../checked-on.ts';
import { lookingDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { namedCard } from '../named-cards.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';

/** What an answer said aloud has to hold; a session lets it be ticked. */
function openPoints({ points }: CardOf<'open'>, style: Style): string[] {
  return points.map(({ say, must }) =>
    wrap(`- ${inline(say, style)}${must ? style.paint.warn(' (a must)') : ''}`, style.width - 1, 2),
  );
}

export function show(open: Open) {
  return commandNamed('show', 'one card: question, answer, history')
    .argument('<id>', 'the card, topic/id')
    .option('--json', 'as JSON')
    .action(async (id, flags) => {
      const context = open(flags);
      const desk = await lookingDesk(context);
      const card = await namedCard(desk, id);
      const place = desk.library.place(card);
      const view: ShowView = {
        card: { ...frontView(card), ...backView(card) },
        python: desk.python,
        checkedOn: checkedOn(desk, card),
        file: `${place.file}:${place.line}`,
        progress: desk.store.progress().cards[id] ?? null,
        reviews: reviewsOf(desk, id),
        attempt: lastAttempt(desk.home.dir, card.topic, card.id),
      };
      present(context, view, flags.json, (shown, style) =>
        [
          cardHeader(card, desk.python, style, null),
          '',
          cardFront(card, style, { code: true }),
          '',
          cardBack(card, null, { answer: null, seed: 'show' }, style, shown.checkedOn),
          ...(card.type === 'open' ? ['', ...openPoints(card, style)] : []),
          '',
          historyText(shown, style),
        ].join('\n'),
      );
      await saveDesk(desk);
    });
}
