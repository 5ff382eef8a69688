import { flagCommand } from '../flag-cards.ts';

export const suspend = flagCommand({
  name: 'suspend',
  summary: 'put cards aside until they are unsuspended',
  done: 'Suspended',
  entry: (cards) => ({ do: 'suspend', cards }),
});
