import { UserError } from '../../src/core/user-error.ts';
import { findHome } from '../../src/store/paths.ts';
import { changeSettings } from '../../src/store/settings-file.ts';
import { openStore } from '../../src/store/store.ts';
import { RULES, START } from '../core/entries.ts';

/*
 * A process that answers cards, for tests that need a real one: `node worker.mjs HOME NAME COUNT`. Writes the id of each
 * answer once it is acknowledged, then what saving said. Named `settings`, it sets an editor of COUNT letters instead.
 */

const [home, name, count] = process.argv.slice(2) as [string, string, string];
let made = 0;
const randomId = () => `${name}${String(++made).padStart(12 - name.length, '0')}`;

async function work(): Promise<void> {
  if (name === 'settings') {
    await changeSettings(findHome(home, {}).settings, { editor: 'x'.repeat(Number(count)) });
    return;
  }
  const store = openStore(findHome(home, {}), { ...RULES, randomId, host: 'host-1' });
  for (let i = 0; i < Number(count); i++) {
    store.refresh();
    const entry = store.append(
      {
        do: 'review',
        card: `topic/card-${i % 25}`,
        mode: 'study',
        rating: i % 5 === 0 ? 'again' : 'good',
        ms: 1000 + i,
        state: 'review',
        step: 0,
        due: '2026-04-02',
        ease: 2.5,
        interval: i,
      },
      { ms: START.ms + i * 1000, offset: 60 },
    );
    process.stdout.write(`${entry.id}\n`);
  }
  process.stdout.write(`${Object.keys(store.progress().cards).length} cards\n`);
  process.stdout.write(`saved: ${await store.save()}\n`);
}

try {
  await work();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stdout.write(`told: ${error.message} ${error.hint}\n`);
  process.exitCode = 2;
}
