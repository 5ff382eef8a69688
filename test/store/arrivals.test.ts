import { readFileSync, rmSync, truncateSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Placed, stamp } from '../../src/core/journal.ts';
import { DAY_MS, later } from '../../src/core/time.ts';
import { journalFiles, journalPath } from '../../src/store/journal-files.ts';
import { noMark, readEntries } from '../../src/store/journal-reader.ts';
import { scanFor } from '../../src/store/journal-scan.ts';
import { openStore } from '../../src/store/store.ts';
import { happenings, journalsOf, newEntry, review, START } from '../core/entries.ts';
import { expected, linesOfEntries, newHome, optionsOn, plain, putJournal, saved } from './homes.ts';

const DEVICES = ['aa', 'bb', 'import-cc'];

/** What becomes of the store between two arrivals. */
const HABITS = ['stays open', 'is saved and opened again', 'is opened again unsaved'] as const;

const arrivals = fc.array(
  fc.record({
    device: fc.nat({ max: 2 }),
    share: fc.nat({ max: 1000 }).map((share) => share / 1000),
    habit: fc.constantFrom(...HABITS),
  }),
  { maxLength: 8 },
);

describe('journals that arrive in parts', () => {
  test('come to the same as all folded at once, whatever the parts', async () => {
    await fc.assert(
      fc.asyncProperty(happenings(3), arrivals, async (all, parts) => {
        const home = newHome();
        const contents = journalsOf(all, 3).map((journal) => Buffer.from(linesOfEntries(journal)));
        const lengths = [0, 0, 0];
        let store = openStore(home, optionsOn());
        const ends = [0, 1, 2].map((device) => ({ device, share: 1, habit: HABITS[0] }));
        for (const { device, share, habit } of [...parts, ...ends]) {
          const content = contents[device]!;
          lengths[device] = Math.max(lengths[device]!, Math.floor(share * content.length));
          putJournal(home, DEVICES[device]!, content.subarray(0, lengths[device]));
          store.refresh();
          if (habit === 'stays open') continue;
          if (habit === 'is saved and opened again') await store.save();
          store = openStore(home, optionsOn());
        }
        expect(plain(store.progress())).toEqual(expected(home));
        expect(await store.save()).toBeNull();
        expect(plain(openStore(home, optionsOn()).progress())).toEqual(expected(home));
      }),
      { numRuns: 150 },
    );
  });

  test('an entry of another device that comes late goes to its place', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review({ rating: 'again' }), later(START, DAY_MS));
    store.append(review({ card: 'topic/b' }), later(START, DAY_MS));
    putJournal(home, 'zz', linesOfEntries([stamp(review(), 'late00000001', START)]));
    expect(store.refresh()).toBe(true);
    expect(store.progress().cards['topic/a']).toMatchObject({ reps: 2, lapses: 1 });
    expect(plain(store.progress())).toEqual(expected(home));
    expect(store.refresh()).toBe(false);
  });

  test('a last line that is still being written is no news, until it is whole', async () => {
    const home = newHome();
    const line = linesOfEntries([stamp(review(), 'other0000001', START)]);
    putJournal(home, 'zz', line.slice(0, 100));
    const store = openStore(home, optionsOn());
    expect(store.refresh()).toBe(false);
    store.append(review({ card: 'topic/b' }), START);
    expect(await store.save()).toBeNull();
    putJournal(home, 'zz', line);
    expect(store.refresh()).toBe(true);
    expect(store.progress().cards['topic/a']?.reps).toBe(1);
    expect(store.skipped()).toBe(0);
  });

  test('a later entry of another device than the one undone decides', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review({ interval: 5 }), START);
    putJournal(
      home,
      'zz',
      linesOfEntries([stamp(review({ interval: 77 }), 'other0000001', later(START, DAY_MS))]),
    );
    store.undo(later(START, 2 * DAY_MS));
    expect(store.progress().cards['topic/a']).toMatchObject({ reps: 1, interval: 77 });
  });

  test('the same entries once more, in another file, count once', () => {
    fc.assert(
      fc.property(happenings(1), fc.boolean(), (all, atOnce) => {
        const home = newHome();
        const [journal] = journalsOf(all, 1);
        putJournal(home, 'aa', linesOfEntries(journal!));
        const store = openStore(home, optionsOn());
        putJournal(home, 'zz', linesOfEntries(journal!));
        if (!atOnce) store.refresh();
        const again = atOnce ? openStore(home, optionsOn()) : store;
        expect(plain(again.progress())).toEqual(expected(home));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a journal that changes under an open session', () => {
  test.each([
    ['is gone', (path: string) => rmSync(path)],
    ['is shorter', (path: string) => truncateSync(path, 5)],
  ])('and %s, is folded as it is now', (_, change) => {
    const home = newHome();
    putJournal(home, 'aa', linesOfEntries([stamp(review({ card: 'topic/b' }), 'other0000001', START)]));
    const store = openStore(home, optionsOn());
    store.append(review(), START);
    change(journalPath(home.journals, 'aa'));
    expect(store.refresh()).toBe(true);
    expect(Object.keys(store.progress().cards)).toEqual(['topic/a']);
  });
});

test('a scan for some names finds their entries, each with the turn that reading all of the journal gives', () => {
  fc.assert(
    fc.property(
      happenings(1, 40),
      fc.constantFrom('topic/a', 'topic/"quoted" \\ ünï'),
      fc.nat(),
      (all, name, cut) => {
        const home = newHome();
        const lines = linesOfEntries(journalsOf(all, 1)[0]!);
        // A torn line among the others, whose instant is far ahead.
        const at = lines.indexOf('\n', cut % (lines.length + 1)) + 1;
        const torn = '{"v":1,"id":"torn","at":"2031-03-28T02:00:00.000+01:00","do":"rev\n';
        putJournal(home, 'aa', lines.slice(0, at) + (cut % 2 ? torn : '') + lines.slice(at));
        const [file] = journalFiles(home.journals);
        const wanted = ({ entry }: Placed) =>
          entry.do === 'undo' || JSON.stringify(entry).includes(JSON.stringify(name));
        const found = scanFor(file!, file!.size, [name]).filter(wanted);
        expect(found).toEqual([...readEntries(file!, noMark())].filter(wanted));
      },
    ),
    { numRuns: 300 },
  );
});

test('a line that is torn at any byte loses at most itself', () => {
  fc.assert(
    fc.property(
      fc.array(newEntry, { minLength: 1, maxLength: 6 }),
      newEntry,
      fc.nat(),
      (before, torn, cut) => {
        const home = newHome();
        const kept = before.map((entry, i) => stamp(entry, `kept-${i}`, later(START, i)));
        const line = JSON.stringify(stamp(torn, 'torn', later(START, 10)));
        const part = Buffer.from(line).subarray(0, cut % Buffer.byteLength(line));
        putJournal(home, 'aa', Buffer.concat([Buffer.from(linesOfEntries(kept)), part]));
        const store = openStore(home, optionsOn());
        expect(plain(store.progress())).toEqual(expected(home));
        // The next process writes on, and begins with a newline.
        const content = readFileSync(journalPath(home.journals, 'aa'));
        const after = linesOfEntries([stamp(review({ card: 'topic/after' }), 'after', later(START, 20))]);
        putJournal(home, 'aa', Buffer.concat([content, Buffer.from(part.length > 0 ? `\n${after}` : after)]));
        store.refresh();
        expect(store.progress().cards['topic/after']).toMatchObject({ reps: 1 });
        expect(plain(store.progress())).toEqual(expected(home));
        expect(store.skipped()).toBe(part.length > 0 ? 1 : 0);
      },
    ),
    { numRuns: 100 },
  );
});

test('progress.json of a home is the fold after each save, whoever appends', async () => {
  const home = newHome();
  const one = openStore(home, optionsOn('host-1'));
  const two = openStore(home, optionsOn('host-1'));
  for (let i = 0; i < 5; i++) {
    one.append(review({ card: `topic/${i}` }), later(START, i * 1000));
    two.append(review({ card: `topic/${i + 1}` }), later(START, i * 1000));
    expect(await (i % 2 ? one : two).save()).toBeNull();
    expect(saved(home)).toEqual(expected(home));
  }
});
