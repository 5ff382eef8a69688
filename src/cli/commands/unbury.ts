import { flagCommand } from '../flag-cards.ts';

export const unbury = flagCommand({
  name: 'unbury',
  summary: 'ask buried cards today after all',
  done: 'Unburied',
  entry: (cards) => ({ do: 'unbury', cards }),
});
