import { describe, expect, test } from 'vitest';
import { type SessionView, sessionText } from '../../src/views/session-summary.ts';
import { shown } from './shown.ts';

const SESSION: SessionView = {
  answers: 31,
  cards: 28,
  fresh: 10,
  recall: 0.86,
  ms: 543_000,
  weakest: { topic: 'classmethod-staticmethod', recall: 0.5 },
  leeches: [],
  left: 0,
  nextDue: '2026-03-03',
  today: '2026-03-02',
  planMet: null,
};

const summary = (more: Partial<SessionView> = {}, width: 80 | 40 = 80) =>
  shown((style) => sessionText({ ...SESSION, ...more }, style), width);

describe('the end of a session', () => {
  test('has cards, recall, time, the weakest topic and what is due next', () => {
    expect(summary()).toMatchInlineSnapshot(`
      "  Done. 28 cards · 10 of them new · recall 86 % · 9 min
        Weakest: classmethod-staticmethod, 50 % right
        Next card due tomorrow."
    `);
    expect(summary({}, 40)).toMatchInlineSnapshot(`
      "  Done. 28 cards · 10 of them new ·
        recall 86 % · 9 min
        Weakest: classmethod-staticmethod, 50
        % right
        Next card due tomorrow."
    `);
  });

  test('leaves out what there is none of', () => {
    const first = { answers: 1, cards: 1, fresh: 0, recall: null, ms: 31_000, weakest: null };
    expect(summary({ ...first, nextDue: '2026-03-02T09:10:00+00:00' })).toMatchInlineSnapshot(`
      "  Done. 1 card · 31 s
        Next card due today at 09:10."
    `);
    expect(summary({ ...first, nextDue: null })).toMatchInlineSnapshot(`"  Done. 1 card · 31 s"`);
  });

  test('counts what is left for today, or says that the plan is met', () => {
    expect(summary({ left: 3 }).split('\n').at(-1)).toMatchInlineSnapshot(`"  3 cards left for today."`);
    expect(summary({ planMet: true }).split('\n').at(-1)).toMatchInlineSnapshot(
      `"  The plan is met for today."`,
    );
  });

  test('names cards that keep being forgotten, and where to look', () => {
    const leeches = ['classmethod-staticmethod/what-binds-first'];
    expect(summary({ leeches })).toMatchInlineSnapshot(`
      "  Done. 28 cards · 10 of them new · recall 86 % · 9 min
        Weakest: classmethod-staticmethod, 50 % right
        Leech: classmethod-staticmethod/what-binds-first keeps being forgotten. Look
        at it: pyprep show classmethod-staticmethod/what-binds-first
        Next card due tomorrow."
    `);
    expect(summary({ leeches }, 40)).toMatchInlineSnapshot(`
      "  Done. 28 cards · 10 of them new ·
        recall 86 % · 9 min
        Weakest: classmethod-staticmethod, 50
        % right
        Leech:
        classmethod-staticmethod/what-binds-first
        keeps being forgotten. Look at it:
        pyprep show
        classmethod-staticmethod/what-binds-first
        Next card due tomorrow."
    `);
  });
});

describe('a session without an answer', () => {
  const none = { answers: 0, cards: 0, fresh: 0, recall: null, ms: 0, weakest: null };

  test('says when the next card is due, and how to study more', () => {
    expect(summary(none)).toMatchInlineSnapshot(`
      "  Nothing to study now. The next card is due tomorrow. More: pyprep study --new
        5, or --ahead 3."
    `);
    expect(summary({ ...none, nextDue: '2026-03-02T14:30:00+00:00' }, 40)).toMatchInlineSnapshot(`
      "  Nothing to study now. The next card is
        due today at 14:30. More: pyprep study
        --new 5, or --ahead 3."
    `);
    expect(summary({ ...none, nextDue: null })).toMatchInlineSnapshot(
      `"  Nothing to study now. More: pyprep study --new 5, or --ahead 3."`,
    );
  });

  test('that was left early counts what is left', () => {
    expect(summary({ ...none, left: 1 })).toMatchInlineSnapshot(
      `"  Nothing answered. 1 card left for today."`,
    );
    expect(summary({ ...none, left: 28 }, 40)).toMatchInlineSnapshot(`
      "  Nothing answered. 28 cards left for
        today."
    `);
  });

  test('says that the plan is met, and how to study more', () => {
    expect(summary({ ...none, planMet: true })).toMatchInlineSnapshot(
      `"  The plan is met for today. More than it asks: pyprep study --new 5."`,
    );
    expect(summary({ ...none, planMet: true }, 40)).toMatchInlineSnapshot(`
      "  The plan is met for today. More than
        it asks: pyprep study --new 5."
    `);
  });
});
