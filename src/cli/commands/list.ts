import { filterCards } from '../../core/filter.ts';
import { isAside } from '../../core/queue.ts';
import { dayOf } from '../../core/time.ts';
import { orphans } from '../../core/today.ts';
import { type ListView, listText } from '../../views/list.ts';
import { cardTypes, levels } from '../choices.ts';
import { lookingDesk, saveDesk } from '../desk.ts';
import { collect, commandNamed } from '../flags.ts';
import { namedAt } from '../named-cards.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';

export function list(open: Open) {
  return commandNamed('list', 'the cards of one or all topics')
    .argument('[topic...]', 'topics; none: all')
    .option('--topic <topic>', 'only this topic (repeatable)', collect)
    .option('--type <types>', 'only these card types, comma-joined', collect)
    .option('--level <levels>', 'only these levels, comma-joined', collect)
    .option('--json', 'as JSON')
    .action(async (names, flags) => {
      const context = open(flags);
      const desk = await lookingDesk(context);
      const named = namedAt(desk, [...names, ...(flags.topic ?? [])]);
      const cards = filterCards(desk.candidates, {
        ...named,
        types: cardTypes(flags.type),
        levels: levels(flags.level),
      });
      const progress = desk.store.progress();
      const today = dayOf(context.now());
      const view: ListView = {
        cards: cards.map(({ id, topic, type, level, concept }) => {
          const card = progress.cards[id];
          return {
            id,
            topic,
            type,
            level,
            concept: concept ?? null,
            state: card?.state ?? 'new',
            due: card?.due ?? null,
            ease: card?.ease ?? null,
            interval: card?.interval ?? null,
            lapses: card?.lapses ?? 0,
            aside: card?.suspended ? 'suspended' : isAside(card, today) ? 'buried' : null,
          };
        }),
        orphans: orphans(desk.ids, progress),
      };
      present(context, view, flags.json, listText);
      await saveDesk(desk);
    });
}
