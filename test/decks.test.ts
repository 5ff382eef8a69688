import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { snippetTasks } from '../src/core/verified.ts';
import { parseDeck } from '../src/formats/yaml.ts';
import { verify } from '../src/system/verify.ts';
import { someEngine } from './system/pythons.ts';

const FOLDER = fileURLToPath(new URL('../decks/', import.meta.url));
const parsed = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, ...parseDeck(readFileSync(FOLDER + name), name) }));
const cards = parsed.flatMap(({ deck }) => deck?.cards ?? []);

test.each(parsed)('$name is read without a problem', ({ deck, problems }) => {
  expect(problems).toEqual([]);
  expect(deck?.cards.length).toBeGreaterThanOrEqual(45);
});

// `npm run verify` does this on every version and under all hash seeds; two seeds show an order that depends on them.
test('every snippet of every card does on a Python here what the card says', async () => {
  const engine = await someEngine();
  const tasks = cards.flatMap(snippetTasks).filter(({ version }) => version === engine.version);
  expect(tasks.length).toBeGreaterThan(500);
  const { results } = await verify(tasks, [engine], { seeds: [0, 1] });
  const wrong = results.filter(({ outcome }) => outcome.kind === 'failed');
  expect(wrong.map(({ task, outcome }) => ({ card: task.card, part: task.part, outcome }))).toEqual([]);
}, 180_000);

test('every code card has a wrong solution that its check catches', () => {
  const without = cards.filter((card) => card.type === 'code' && !card.mistakes?.length);
  expect(without.map(({ id }) => id)).toEqual([]);
});
