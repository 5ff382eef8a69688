import { appendFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { journalFiles } from '../../src/store/journal-files.ts';
import { openStore } from '../../src/store/store.ts';
import { review, START } from '../core/entries.ts';
import { expected, newHome, optionsOn, plain } from './homes.ts';

/** What another process does between the look at the journal's end and the write. */
const meanwhile = vi.hoisted(() => ({ act: () => {} }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return {
    ...fs,
    writeSync: (file: number, bytes: Buffer) => {
      meanwhile.act();
      return fs.writeSync(file, bytes);
    },
  };
});

test('an answer that another process joined to its torn line is written again, and counts once', () => {
  const home = newHome();
  const store = openStore(home, optionsOn());
  store.append(review(), START);
  const [journal] = journalFiles(home.journals);
  meanwhile.act = () => {
    meanwhile.act = () => {};
    appendFileSync(journal!.path, '{"v":1,"id":"torn');
  };
  store.append(review({ card: 'topic/b' }), START);
  expect(store.progress().cards['topic/b']?.reps).toBe(1);
  expect(plain(store.progress())).toEqual(expected(home));
  expect(store.skipped()).toBe(1);
});
