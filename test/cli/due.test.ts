import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DRILL, newHome, runJson, runPlain } from './terminal.ts';

/** What `due` keeps, told to hold a number of unseen cards that only it can come from. */
const ONLY_KEPT = 3;

let home: string;
let kept: string;

/** Keeps the count and makes it one that nothing but the kept table gives. */
async function keep(): Promise<void> {
  await runJson(['due', '--topic', 'drill'], { home });
  const content = JSON.parse(readFileSync(kept, 'utf8'));
  for (const topic of content.table.topics) if (topic.topic === 'drill') topic.unseen = ONLY_KEPT;
  writeFileSync(kept, JSON.stringify(content));
  // As if it had been written well after all that it was made of.
  const later = Date.now() / 1000 + 60;
  utimesSync(kept, later, later);
}

const fresh = async () => (await runJson(['due', '--topic', 'drill'], { home }))['new'];

beforeEach(async () => {
  home = newHome();
  kept = join(home, 'cache', 'due.json');
  mkdirSync(join(home, 'decks'), { recursive: true });
  copyFileSync(DRILL, join(home, 'decks', 'drill.yaml'));
  await runPlain(['grade', 'drill/recall', 'good'], { home });
  await keep();
});

test('due counts from what it kept while nothing has changed', async () => {
  expect(await fresh()).toBe(ONLY_KEPT);
});

describe('due counts anew', () => {
  test('after an answer', async () => {
    await runPlain(['grade', 'drill/choice', 'good'], { home });
    expect(await fresh()).toBe(5);
  });

  test('after an entry that another device wrote', async () => {
    const [own = ''] = readdirSync(join(home, 'journal'));
    const entry = {
      ...JSON.parse(readFileSync(join(home, 'journal', own), 'utf8')),
      id: 'other0000001',
      card: 'drill/choice',
    };
    appendFileSync(join(home, 'journal', 'other.jsonl'), `${JSON.stringify(entry)}\n`);
    expect(await fresh()).toBe(5);
  });

  test('after a deck was changed', async () => {
    const deck = join(home, 'decks', 'drill.yaml');
    writeFileSync(deck, readFileSync(deck, 'utf8').replace('id: choice', 'id: other-choice'));
    expect(await fresh()).toBe(6);
  });

  test('where a deck has gone', async () => {
    rmSync(join(home, 'decks', 'drill.yaml'));
    const { code, stderr } = await runPlain(['due', '--topic', 'drill'], { home });
    expect([code, stderr]).toMatchObject([2, expect.stringContaining('There is no topic "drill"')]);
  });

  test('for another version of Python', async () => {
    await runPlain(['config', 'set', 'python', '3.9'], { home });
    expect(await fresh()).toBe(6);
  });

  test('while what was kept is hardly younger than what it was made of', async () => {
    const now = Date.now() / 1000;
    utimesSync(kept, now, now);
    expect(await fresh()).toBe(6);
  });

  test('where what was kept is damaged', async () => {
    writeFileSync(kept, readFileSync(kept).subarray(0, 100));
    expect(await fresh()).toBe(6);
  });
});
