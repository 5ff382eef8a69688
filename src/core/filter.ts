import type { CardTypeName } from './card.ts';
import type { CardId } from './entry.ts';
import type { Level } from './level.ts';
import type { Candidate } from './queue.ts';

/** Which cards a command is about. Empty lists: all. */
export interface Filter {
  readonly topics: readonly string[];
  readonly ids: readonly CardId[];
  readonly types: readonly CardTypeName[];
  readonly levels: readonly Level[];
}

/** The candidates that a filter lets through; a card that is named by id passes whatever its topic. */
export function filterCards<C extends Candidate>(candidates: readonly C[], filter: Filter): C[] {
  const { topics, ids, types, levels } = filter;
  const everywhere = topics.length === 0 && ids.length === 0;
  return candidates.filter(
    ({ id, topic, type, level }) =>
      (everywhere || topics.includes(topic) || ids.includes(id)) &&
      (types.length === 0 || types.includes(type)) &&
      (levels.length === 0 || levels.includes(level)),
  );
}
