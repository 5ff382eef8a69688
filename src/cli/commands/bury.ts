import { buryEntry } from '../../core/entry.ts';
import { flagCommand } from '../flag-cards.ts';

export const bury = flagCommand({
  name: 'bury',
  summary: 'put cards aside until tomorrow',
  done: 'Buried',
  entry: buryEntry,
});
