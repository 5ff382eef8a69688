import { describe, expect, test } from 'vitest';
import { type GlanceView, glanceText, type TopicLine } from '../../src/views/glance.ts';
import { createStyle } from '../../src/views/style.ts';
import { type TopicsView, topicsText } from '../../src/views/topics.ts';

function line(topic: string, readiness: number, reviews: number, more: Partial<TopicLine> = {}): TopicLine {
  const spread = readiness === 0 ? 0 : 0.08;
  return {
    topic,
    title: 'Class methods, static methods and what binds them',
    cards: 58,
    due: 4,
    new: 2,
    unseen: 20,
    known: 31,
    suspended: 0,
    buried: 0,
    readiness,
    readinessRange: { mean: readiness, low: readiness - spread, high: readiness + spread / 2, reviews },
    ...more,
  };
}

const topics = [
  line('classmethod-staticmethod', 0.67, 240),
  line('gil', 0.52, 72, { due: 12 }),
  line('scope', 0, 0, { due: 0, known: 0, unseen: 60 }),
];
const readinessRange = { mean: 0.41, low: 0.36, high: 0.45, reviews: 312 };

const glance: GlanceView = {
  today: '2026-03-02',
  interview: { date: '2026-03-19', days: 17 },
  plan: { new: 6, due: 11, early: 3, minutes: 9.7, met: false },
  readiness: 0.41,
  readinessRange,
  streak: 5,
  topics,
  due: 16,
  new: 6,
  minutes: 10,
  nextDue: '2026-03-03',
  corrected: 0,
  backlogDays: 0,
};

const list: TopicsView = {
  python: '3.14',
  readiness: 0.41,
  readinessRange,
  topics,
  notApplicable: 0,
  orphans: 0,
};

const widest = (text: string) => Math.max(...text.split('\n').map((row) => row.length));

describe('the glance', () => {
  test('says what the plan asks for today, and how sure readiness is', () => {
    expect(glanceText(glance, createStyle(80, 0, false))).toMatchInlineSnapshot(`
      "  pyprep                                  interview in 17 days · readiness 41 %
        classmethod-staticmethod  ████████████░░░░░░  67 %    4 due   2 new
        gil                       █████████░░░░░░░░░  52 %   12 due   2 new
        scope                     ░░░░░░░░░░░░░░░░░░   0 %    0 due   2 new

        By the plan: 6 new, 11 due, 3 brought forward, about 10 minutes.
        Start with: pyprep study
        Readiness 36–45 %, from 312 reviews.
        5 days in a row."
    `);
  });

  test('fits 40 columns', () => {
    const text = glanceText(glance, createStyle(40, 0, false));
    expect(widest(text)).toBeLessThanOrEqual(40);
    expect(text).toMatchInlineSnapshot(`
      "  pyprep
        interview in 17 days · readiness 41 %
        classmethod-staticmethod  67 %   4 due
        gil                       52 %  12 due
        scope                      0 %   0 due

        By the plan: 6 new, 11 due, 3 brought
        forward, about 10 minutes.
        Start with: pyprep study
        Readiness 36–45 %, from 312 reviews.
        5 days in a row."
    `);
  });

  test('without a plan it counts what is due; met, or with nothing seen yet, it says so in a word', () => {
    const last = (more: Partial<GlanceView>) =>
      glanceText({ ...glance, streak: 0, ...more }, createStyle(80, 0, true)).split('\n\n')[1];
    expect(last({ plan: null })).toMatchInlineSnapshot(`
      "  16 due, 6 new, about 10 minutes.  Start with: pyprep study
        Readiness 36–45 %, from 312 reviews."
    `);
    expect(last({ plan: { ...glance.plan!, met: true } })).toMatchInlineSnapshot(`
      "  The plan is met for today.
        Readiness 36–45 %, from 312 reviews."
    `);
    const nothing = { mean: 0, low: 0, high: 0, reviews: 0 };
    expect(
      last({ plan: null, due: 0, new: 0, nextDue: null, readinessRange: nothing }),
    ).toMatchInlineSnapshot(`"  Nothing left for today."`);
    const fresh = { mean: 0.02, low: 0.01, high: 0.02, reviews: 0 };
    expect(last({ plan: null, due: 0, readinessRange: fresh })).toMatchInlineSnapshot(`
      "  0 due, 6 new, about 10 minutes.  Start with: pyprep study
        Readiness 1–2 %, which no review has tested yet."
    `);
  });
});

describe('the topics', () => {
  test('have a range of readiness each, and one in all', () => {
    expect(topicsText(list, createStyle(80, 0, false))).toMatchInlineSnapshot(`
      "topic                     cards  known  due  unseen  ready    range
      classmethod-staticmethod     58     31    4      20   67 %  59–71 %
      gil                          58     31   12      20   52 %  44–56 %
      scope                        58      0    0      60    0 %
      In all 41 % (36–45 %), from 312 reviews."
    `);
  });

  test('fit every width: what matters least goes first', () => {
    for (const width of [40, 58, 59, 68, 69, 80, 90, 120])
      expect([width, widest(topicsText(list, createStyle(width, 0, false))) <= width]).toEqual([width, true]);
    expect(topicsText(list, createStyle(40, 0, false))).toMatchInlineSnapshot(`
      "topic                    due left ready
      classmethod-staticmethod   4   20  67 %
      gil                       12   20  52 %
      scope                      0   60   0 %
      In all 41 % (36–45 %), from 312 reviews."
    `);
    expect(topicsText(list, createStyle(100, 0, false)).split('\n')[1]).toMatchInlineSnapshot(
      `"classmethod-staticmethod     58     31    4      20   67 %  59–71 %  Class methods, static method…"`,
    );
  });
});
