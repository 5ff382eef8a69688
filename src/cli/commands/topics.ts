import { orphans } from '../../core/today.ts';
import { type TopicsView, topicsText } from '../../views/topics.ts';
import { lookingDesk, saveDesk } from '../desk.ts';
import { commandNamed } from '../flags.ts';
import { replayAt } from '../plan-source.ts';
import { present } from '../present.ts';
import type { Open } from '../program.ts';
import { freshOf, queueAt, readinessAt, topicLines } from '../topic-lines.ts';

export function topics(open: Open) {
  return commandNamed('topics', 'the topics: cards, what is due, what is known')
    .option('--json', 'as JSON')
    .action(async (flags) => {
      const context = open(flags);
      const desk = await lookingDesk(context);
      const replay = replayAt(desk);
      const range = readinessAt(desk, desk.candidates, replay.observations);
      const view: TopicsView = {
        python: desk.python,
        readiness: range.mean,
        readinessRange: range,
        topics: topicLines(desk, freshOf(queueAt(desk)), replay),
        notApplicable: desk.ids.size - desk.candidates.length,
        orphans: orphans(desk.ids, desk.store.progress()).length,
      };
      present(context, view, flags.json, topicsText);
      await saveDesk(desk);
    });
}
