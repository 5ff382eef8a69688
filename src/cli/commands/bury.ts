import { dayName, dayNumber } from '../../core/time.ts';
import { flagCommand } from '../flag-cards.ts';

export const bury = flagCommand({
  name: 'bury',
  summary: 'put cards aside until tomorrow',
  done: 'Buried',
  entry: (cards, now) => ({ do: 'bury', cards, until: dayName(dayNumber(now) + 1) }),
});
