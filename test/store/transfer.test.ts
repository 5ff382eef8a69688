import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { later } from '../../src/core/time.ts';
import { journalFiles } from '../../src/store/journal-files.ts';
import { openStore } from '../../src/store/store.ts';
import { exportJournal, importJournal } from '../../src/store/transfer.ts';
import { happenings, journalsOf, review, START } from '../core/entries.ts';
import { expected, linesOfEntries, newHome, optionsOn, plain, putJournal } from './homes.ts';

const exported = (home: ReturnType<typeof newHome>) => [...exportJournal(home)].join('');

describe('an exported journal', () => {
  test('gives the same progress in an empty home, for any journals, and is exported the same again', () => {
    fc.assert(
      fc.property(happenings(3), (all) => {
        const home = newHome();
        for (const [i, journal] of journalsOf(all, 3).entries())
          putJournal(home, `dev${i}`, linesOfEntries(journal));
        const other = newHome();
        const text = exported(home);
        importJournal(other, text, 'it');
        expect(plain(openStore(other, optionsOn()).progress())).toEqual(expected(home));
        expect(exported(other).split('\n').slice(1)).toEqual(text.split('\n').slice(1));
      }),
      { numRuns: 60 },
    );
  });

  test('imported twice, or where it came from, changes nothing', () => {
    const home = newHome();
    const store = openStore(home, optionsOn());
    store.append(review(), START);
    store.append(review({ rating: 'again' }), later(START, 1000));
    const before = plain(store.progress());
    const text = exported(home);
    expect(importJournal(home, text, 'it')).toEqual({ entries: 2, skipped: 0, already: false });
    expect(importJournal(home, text, 'it')).toEqual({ entries: 2, skipped: 0, already: true });
    expect(journalFiles(home.journals)).toHaveLength(2);
    store.refresh();
    expect(plain(store.progress())).toEqual(before);
    expect(plain(openStore(home, optionsOn()).progress())).toEqual(before);
    expect(exported(home).split('\n').slice(1)).toEqual(text.split('\n').slice(1));
  });

  test('carries lines that this version does not know, and names the devices', () => {
    const home = newHome();
    const lines = '{"v":2,"of":"a later version"}\n{"v":1,"id":"torn';
    putJournal(home, 'aa', lines);
    const text = exported(home);
    expect(text).toBe(`{"pyprep":"journal","format":1,"devices":{"aa":2}}\n${lines}\n`);
    const other = newHome();
    expect(importJournal(other, text, 'it')).toEqual({ entries: 0, skipped: 2, already: false });
    expect(openStore(other, optionsOn()).skipped()).toBe(2);
  });

  test('may have a byte-order mark and the line ends of Windows', () => {
    const home = newHome();
    openStore(home, optionsOn()).append(review(), START);
    const other = newHome();
    const text = `\uFEFF${exported(home).replaceAll('\n', '\r\n')}`;
    expect(importJournal(other, text, 'it')).toMatchObject({ entries: 1, skipped: 0 });
    expect(importJournal(other, exported(home), 'it')).toMatchObject({ already: true });
  });

  test('is refused where it is something else', () => {
    const home = newHome();
    expect(() => importJournal(home, 'topic: scope\ncards: []\n', 'scope.yaml')).toThrow(
      'scope.yaml is no journal: none of its 2 lines is an entry.',
    );
    expect(journalFiles(home.journals)).toEqual([]);
  });

  test('of an empty home imports as nothing', () => {
    const home = newHome();
    const text = exported(home);
    expect(importJournal(home, text, 'it')).toEqual({ entries: 0, skipped: 0, already: false });
    expect(journalFiles(home.journals)).toEqual([]);
  });
});
