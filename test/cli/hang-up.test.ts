import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drillHome, journal, start } from './terminal.ts';

// In a file of its own: a program that is started meanwhile would hold the terminal open.
test('a closed terminal ends it by its signal, and what was answered is kept and folded', async () => {
  const home = drillHome();
  const screen = start(['study', 'drill/recall', 'drill/choice'], { home });
  await screen.shows('space shows the answer');
  screen.type(' ');
  await screen.shows('4 easy');
  screen.type('4');
  await screen.shows('number two');
  screen.hangUp();
  expect(await screen.exit).toBe(129);
  expect(journal(home)).toMatchObject([{ card: 'drill/recall', rating: 'easy' }]);
  const folded = JSON.parse(readFileSync(join(home, 'progress.json'), 'utf8'));
  expect(folded.cards['drill/recall']).toMatchObject({ state: 'review' });
});
