import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsOf, stamp } from '../../src/core/journal.ts';
import { DAY_MS, later } from '../../src/core/time.ts';
import { cardHistory } from '../../src/store/history.ts';
import { journalFiles, journalPath } from '../../src/store/journal-files.ts';
import { look } from '../../src/store/look.ts';
import { openStore } from '../../src/store/store.ts';
import { newEntry, RULES, review, START } from '../core/entries.ts';
import { expected, linesOfEntries, newHome, optionsOn, plain, putJournal, saved } from './homes.ts';

const tomorrow = later(START, DAY_MS);

/** What two people at two machines with one home (a shared folder) do by turns. */
const acts = fc.array(
  fc.record({
    who: fc.nat({ max: 1 }),
    act: fc.oneof({ arbitrary: newEntry, weight: 4 }, fc.constantFrom('undo' as const, 'refresh' as const)),
    gap: fc.integer({ min: -DAY_MS, max: 2 * DAY_MS }),
  }),
  { maxLength: 25 },
);

describe('a store', () => {
  test('shows at every moment what folding its journals gives', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const home = newHome();
        const stores = [openStore(home, optionsOn('host-1')), openStore(home, optionsOn('host-1'))];
        let now = START;
        for (const { who, act, gap } of all) {
          now = later(now, gap);
          const store = stores[who]!;
          if (act === 'undo') store.undo(now);
          else if (act !== 'refresh') store.append(act, now);
          // What was made here shows at once; what the other made, after a look at the journals.
          store.refresh();
          expect(plain(store.progress())).toEqual(expected(home));
        }
        for (const store of stores) {
          store.refresh();
          expect(plain(store.progress())).toEqual(expected(home));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is undone step by step, back to where it began, also in later runs', () => {
    fc.assert(
      fc.property(fc.array(newEntry, { maxLength: 12 }), (all) => {
        const home = newHome();
        const states = [plain(openStore(home, optionsOn()).progress())];
        for (const [i, entry] of all.entries()) {
          const store = openStore(home, optionsOn());
          const made = store.append(entry, later(START, i * 1000));
          if (cardsOf(made).length > 0) states.push(plain(store.progress()));
        }
        while (states.length > 1) {
          const store = openStore(home, optionsOn());
          expect(plain(store.progress())).toEqual(states.pop());
          expect(store.undo(tomorrow)).not.toBeNull();
          expect(plain(store.progress())).toEqual(states.at(-1));
        }
        expect(openStore(home, optionsOn()).undo(tomorrow)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('undoes what this device did, whatever others did since', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    const { id } = store.append(review(), START);
    putJournal(home, 'zz', linesOfEntries([stamp(review({ card: 'topic/b' }), 'other0000001', tomorrow)]));
    expect(store.undo(tomorrow)).toEqual({ entry: id, do: 'review', cards: ['topic/a'] });
    expect(Object.keys(store.progress().cards)).toEqual(['topic/b']);
    expect(store.undo(tomorrow)).toBeNull();
  });

  test('names a renamed card by its name of today', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review({ card: 'old/a' }), START);
    expect(cardHistory(home, 'topic/a', RULES.aliases)).toHaveLength(1);
    expect(store.undo(tomorrow)?.cards).toEqual(['topic/a']);
    expect(cardHistory(home, 'topic/a', RULES.aliases)).toEqual([]);
  });

  test('undoes an entry whose line is longer than what it reads in one go', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    const cards = Array.from({ length: 9000 }, (_, i) => `topic/card-${i}`);
    store.append(review(), START);
    store.append({ do: 'suspend', cards }, START);
    store.append({ do: 'result', kind: 'quiz', right: 1, count: 2, topics: [] }, START);
    const [journal] = journalFiles(home.journals);
    // And so when it is the last line, and has lost its newline.
    const text = readFileSync(journal!.path, 'utf8').trimEnd();
    writeFileSync(journal!.path, text.slice(0, text.lastIndexOf('\n')));
    expect(store.undo(tomorrow)).toMatchObject({ do: 'suspend', cards });
    expect(Object.keys(store.progress().cards)).toEqual(['topic/a']);
    expect(store.undo(tomorrow)?.do).toBe('review');
  });

  test('does not change a record that it handed out', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review(), START);
    const before = store.progress().cards['topic/a'];
    const copy = structuredClone(before);
    store.append(review({ rating: 'again', state: 'relearning' }), tomorrow);
    expect(before).toEqual(copy);
    expect(store.progress().cards['topic/a']).not.toEqual(copy);
  });

  test('that only looks leaves no trace in an empty home, and needs none', async () => {
    const home = newHome();
    const seen = await look(home, optionsOn());
    expect(plain(seen.progress())).toEqual({ cards: {}, days: {} });
    expect(await seen.save()).toBeNull();
    expect(existsSync(home.dir)).toBe(false);
  });

  test('that only looks, and had to fold, saves what it folded', async () => {
    const home = newHome();
    openStore(home, optionsOn()).append(review(), START);
    const seen = await look(home, optionsOn());
    expect(await seen.save()).toBeNull();
    expect(saved(home)).toEqual(expected(home));
    const { mtimeMs } = statSync(home.progress);
    const again = await look(home, optionsOn());
    expect(plain(again.progress())).toEqual(expected(home));
    expect(await again.save()).toBeNull();
    expect(statSync(home.progress).mtimeMs).toBe(mtimeMs);
  });

  test('refuses to write what it could not read again', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    expect(() => store.append(review({ ease: Number.NaN }), START)).toThrow(/not an entry/);
    expect(() => store.append(review({ card: 'no-topic' }), START)).toThrow(/not an entry/);
    expect(journalFiles(home.journals)).toEqual([]);
  });
});

describe('progress.json', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['another JSON', () => '[]'],
    ['of a later format', (text: string) => text.replace('"format":1', '"format":2')],
    ['of other rules', (text: string) => text.replace(/"rules":"\w+"/, '"rules":"x"')],
    ['with a mark that is none', (text: string) => text.replace(/"bytes":\d+/, '"bytes":null')],
  ])('that is %s is folded again and replaced', async (_, damage) => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review(), START);
    await store.save();
    const good = readFileSync(home.progress, 'utf8');
    writeFileSync(home.progress, damage(good));
    const again = openStore(home, optionsOn());
    expect(plain(again.progress())).toEqual(expected(home));
    expect(await again.save()).toBeNull();
    expect(readFileSync(home.progress, 'utf8')).toBe(good);
  });

  test('is folded again with other parameters and with other names', async () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review({ card: 'old/a' }), START);
    await store.save();
    const parameters = RULES.parameters.map((weight, i) => (i < 4 ? weight * 2 : weight));
    const other = openStore(home, { ...optionsOn(), parameters, aliases: {} });
    expect(Object.keys(other.progress().cards)).toEqual(['old/a']);
    expect(other.progress().cards['old/a']?.memory?.stability).not.toBe(
      store.progress().cards['topic/a']?.memory?.stability,
    );
  });

  test.each([
    ['is shorter', (path: string) => truncateSync(path, 0)],
    [
      'has another entry at that place',
      (path: string) =>
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"r0', '"s0').replaceAll('good', 'hard')),
    ],
    ['is gone', (path: string) => rmSync(path)],
  ])('of which a journal %s is folded again', async (_, change) => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review(), START);
    store.append(review({ card: 'topic/b' }), START);
    await store.save();
    const [journal] = journalFiles(home.journals);
    change(journal!.path);
    writeFileSync(journalPath(home.journals, 'zz'), linesOfEntries([stamp(review(), 'other0000001', START)]));
    const again = openStore(home, optionsOn());
    expect(plain(again.progress())).toEqual(expected(home));
    await again.save();
    expect(saved(home)).toEqual(expected(home));
  });

  test('may be deleted: nothing is lost', async () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review(), START);
    await store.save();
    rmSync(home.progress);
    expect(plain((await look(home, optionsOn())).progress())).toEqual(plain(store.progress()));
  });
});

describe('a clock', () => {
  test('that was set back does no harm: the order is that of the lines', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review({ interval: 5 }), tomorrow);
    store.append(review({ interval: 12 }), START);
    expect(store.progress().cards['topic/a']).toMatchObject({ reps: 2, interval: 12 });
    expect(plain(openStore(home, optionsOn()).progress())).toEqual(plain(store.progress()));
  });

  test('more than a day behind an entry is told', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review(), later(START, DAY_MS + 60_000));
    const [device] = journalFiles(home.journals);
    expect(store.ahead(START)).toEqual([{ device: device!.device, at: '2026-03-29T02:01:00.000+01:00' }]);
    expect(store.ahead(later(START, 120_000))).toEqual([]);
  });
});

describe('a device', () => {
  test('writes a journal of its own; a copied home on another host gets another', () => {
    const home = newHome();
    openStore(home, optionsOn('host-1')).append(review(), START);
    openStore(home, optionsOn('host-1')).append(review(), START);
    expect(journalFiles(home.journals)).toHaveLength(1);
    const copied = openStore(home, optionsOn('host-2'));
    expect(copied.undo(START)).toBeNull();
    copied.append(review(), START);
    expect(journalFiles(home.journals)).toHaveLength(2);
    expect(copied.progress().cards['topic/a']?.reps).toBe(3);
  });

  test('whose file is damaged gets a new id', () => {
    const home = newHome();
    openStore(home, optionsOn()).append(review(), START);
    writeFileSync(home.device, '{"id":"../../etc/passwd","host":"host-1"}');
    openStore(home, optionsOn()).append(review(), START);
    expect(journalFiles(home.journals)).toHaveLength(2);
    expect(existsSync(join(home.dir, 'journal', '..', '..', 'etc'))).toBe(false);
  });
});
