// Decks for the benchmark: as large as nobody writes them by hand.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The ids of all built-in cards. @returns {string[]} */
export function builtInIds() {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'decks');
  const topics = ['scope', 'generators', 'decorators', 'gil', 'pickling', 'metaclasses', 'bytecode'];
  return topics.flatMap((topic) => {
    const text = readFileSync(join(folder, `${topic}.yaml`), 'utf8');
    return [...text.matchAll(/^ {2}- id: ([a-z0-9-]+)$/gm)].map((match) => `${topic}/${match[1]}`);
  });
}

/** A deck of `count` recall cards. @param {string} topic @param {number} count */
export function deckOf(topic, count) {
  const ids = Array.from({ length: count }, (_, i) => `card-${i}`);
  const cards = ids.map(
    (id, i) =>
      `  - id: ${id}\n    type: recall\n    level: mid\n    prompt: What is ${i} in ${topic}?\n    answer: The number ${i}.\n    explain: Because it is.\n`,
  );
  return {
    text: `topic: ${topic}\ntitle: ${topic}\nsummary: Many cards.\ncards:\n${cards.join('')}`,
    ids: ids.map((id) => `${topic}/${id}`),
  };
}
