import type { CardId } from '../core/entry.ts';
import { plural } from '../views/words.ts';
import type { Library } from './library.ts';
import { notice } from './pause.ts';
import type { Stage } from './stage.ts';

/**
 * Those of `ids` that are of the topic of `id`, but no longer in its deck: while a sitting runs, an edit may rename or remove
 * any card. Empty where `id` is there.
 */
export async function goneCards(library: Library, id: CardId, ids: readonly CardId[]): Promise<CardId[]> {
  if (await library.has(id)) return [];
  const topic = id.slice(0, id.indexOf('/') + 1);
  const gone = [id];
  for (const other of ids) {
    if (other !== id && other.startsWith(topic) && !(await library.has(other))) gone.push(other);
  }
  return gone;
}

/** Says that cards are left out, as they are gone; false where the person quits then. */
export function tellGone(stage: Stage, [id = '', ...others]: readonly CardId[]): Promise<boolean> {
  const text =
    others.length === 0
      ? `${id} is no longer in its deck: it is not asked.`
      : `${id} and ${plural(others.length, 'other card')} are no longer in their deck: they are not asked.`;
  return notice(stage, text);
}
