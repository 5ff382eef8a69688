import { flagCommand } from '../flag-cards.ts';

export const reset = flagCommand({
  name: 'reset',
  summary: 'make cards new again; their history stays in the statistics',
  done: 'Reset',
  entry: (cards) => ({ do: 'reset', cards }),
});
