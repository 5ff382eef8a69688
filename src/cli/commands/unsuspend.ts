import { flagCommand } from '../flag-cards.ts';

export const unsuspend = flagCommand({
  name: 'unsuspend',
  summary: 'ask suspended cards again',
  done: 'Unsuspended',
  entry: (cards) => ({ do: 'unsuspend', cards }),
});
