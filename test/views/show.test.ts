import { describe, expect, test } from 'vitest';
import { cardType } from '../../src/core/card-types/index.ts';
import { answeredText, answerView } from '../../src/views/answered.ts';
import { backView, frontView } from '../../src/views/card-json.ts';
import { type NextView, nextText } from '../../src/views/next.ts';
import { historyText, type ShowView } from '../../src/views/show.ts';
import { drillCard } from '../data/drill-deck.ts';
import { exampleCard } from '../data/example-deck.ts';
import { shown } from './shown.ts';

const card = drillCard('code');
const SHOW: ShowView = {
  card: { ...frontView(card), ...backView(card) },
  python: '3.14',
  checkedOn: 'CPython 3.9–3.14',
  file: '/home/me/decks/drill.yaml:72',
  progress: null,
  reviews: [],
  attempt: null,
};
const PROGRESS = {
  state: 'review',
  due: '2026-03-12',
  ease: 2.36,
  interval: 10,
  step: 0,
  reps: 4,
  lapses: 1,
  leech: false,
} as unknown as NonNullable<ShowView['progress']>;
const REVIEW = { verdict: null, typed: null, ease: 2.5, interval: 1 };

const history = (more: Partial<ShowView>, width: 80 | 40 = 80) =>
  shown((style) => historyText({ ...SHOW, ...more }, style), width);

describe("a card's history", () => {
  test('names the card and its place in the deck; without answers it was never asked', () => {
    expect(history({})).toMatchInlineSnapshot(`
      "  drill/code · /home/me/decks/drill.yaml:72
        Never asked."
    `);
    expect(history({}, 40)).toMatchInlineSnapshot(`
      "  drill/code ·
        /home/me/decks/drill.yaml:72
        Never asked."
    `);
  });

  test('tells where the card stands and each answer with the due date that it gave', () => {
    const told = {
      progress: PROGRESS,
      attempt: 'def double(n):\n    return n + n\n',
      reviews: [
        {
          ...REVIEW,
          at: '2026-03-01T09:00:00+00:00',
          mode: 'study',
          rating: 'again',
          ms: 65_000,
          due: '2026-03-01T09:01:00+00:00',
        },
        {
          ...REVIEW,
          at: '2026-03-02T09:00:00+00:00',
          mode: 'study',
          rating: 'good',
          ms: 8000,
          due: '2026-03-12',
        },
        { ...REVIEW, at: '2026-03-03T09:00:00+00:00', mode: 'quiz', rating: 'good', ms: 150_000, due: null },
      ],
    };
    expect(history(told)).toMatchInlineSnapshot(`
      "  drill/code · /home/me/decks/drill.yaml:72
        review · due 2026-03-12 · ease 2.36 · interval 10 d · 4 reviews · 1 lapse

        Your last attempt:
          1  def double(n):
          2      return n + n

        2026-03-01 09:00  study  again  65 s   due 2026-03-01 09:01
        2026-03-02 09:00  study  good   8 s    due 2026-03-12
        2026-03-03 09:00  quiz   good   3 min"
    `);
    expect(history(told, 40)).toMatchInlineSnapshot(`
      "  drill/code ·
        /home/me/decks/drill.yaml:72
        review · due 2026-03-12 · ease 2.36 ·
        interval 10 d · 4 reviews · 1 lapse

        Your last attempt:
          1  def double(n):
          2      return n + n

        2026-03-01 09:00  study  again  65 s
        due 2026-03-01 09:01
        2026-03-02 09:00  study  good   8 s
        due 2026-03-12
        2026-03-03 09:00  quiz   good   3 min"
    `);
  });

  test('says that it is put aside, and how fast it is forgotten where FSRS knows', () => {
    const aside = {
      ...PROGRESS,
      reps: 1,
      lapses: 0,
      suspended: true as const,
      buried: '2026-03-03',
      memory: { stability: 12.34, difficulty: 5 },
    };
    expect(history({ progress: aside })).toMatchInlineSnapshot(`
      "  drill/code · /home/me/decks/drill.yaml:72
        review · due 2026-03-12 · ease 2.36 · interval 10 d · 1 review · 0 lapses ·
        suspended · buried until 2026-03-03 · stability 12.3 d"
    `);
    expect(history({ progress: aside }, 40)).toMatchInlineSnapshot(`
      "  drill/code ·
        /home/me/decks/drill.yaml:72
        review · due 2026-03-12 · ease 2.36 ·
        interval 10 d · 1 review · 0 lapses ·
        suspended · buried until 2026-03-03 ·
        stability 12.3 d"
    `);
  });
});

const NEXT: NextView = {
  card: frontView(drillCard('choice')),
  labels: { again: '1m', hard: '6m', good: '10m', easy: '4d' },
  due: null,
  left: 12,
  planMet: null,
  nextDue: null,
  today: '2026-03-02',
};

const next = (more: Partial<NextView> = {}, width: 80 | 40 = 80) =>
  shown((style) => nextText({ ...NEXT, ...more }, style), width);

describe('the next card', () => {
  test('has its question, its options with letters, and how to answer and to grade it', () => {
    expect(next()).toMatchInlineSnapshot(`
      "drill/choice · choice · junior · 12 left

      Which of these is the number two?
        a) one
        b) two
        c) three

      pyprep answer drill/choice TEXT · the letter of an option, a to d
      pyprep grade drill/choice RATING · again 1m, hard 6m, good 10m, easy 4d"
    `);
    expect(next({}, 40)).toMatchInlineSnapshot(`
      "drill/choice · choice · junior · 12 left

      Which of these is the number two?
        a) one
        b) two
        c) three

      pyprep answer drill/choice TEXT · the
      letter of an option, a to d
      pyprep grade drill/choice RATING · again
      1m, hard 6m, good 10m, easy 4d"
    `);
  });

  test('has its code, and with --reveal its answer', () => {
    const output = exampleCard('output', 'send-first');
    expect(next({ card: { ...frontView(output), ...backView(output) } })).toMatchInlineSnapshot(`
      "generators/send-first · output · mid · 12 left

      What does this print, and which exception ends it?

          1  def gen():
          2      yield 1
          3  print("go")
          4  gen().send(1)

      go
      TypeError

      Because of how generators work.

      pyprep answer generators/send-first TEXT · the text that is printed, then the
      class name of the exception, if any
      pyprep grade generators/send-first RATING · again 1m, hard 6m, good 10m, easy 4d"
    `);
    const cloze = drillCard('cloze');
    expect(next({ card: frontView(cloze) })).toMatchInlineSnapshot(`
      "drill/cloze · cloze · mid · 12 left

      Make the generator yield one, then two.

          1  def gen():
          2      {{1}} 1
          3      {{2}} 2

      pyprep answer drill/cloze TEXT · a JSON list of texts, one a gap
      pyprep grade drill/cloze RATING · again 1m, hard 6m, good 10m, easy 4d"
    `);
  });

  test('is none where nothing is due, and then says when', () => {
    expect(next({ card: null })).toMatchInlineSnapshot(`"No card now."`);
    expect(next({ card: null, nextDue: '2026-03-02T14:30:00+00:00' })).toMatchInlineSnapshot(
      `"No card now. The next is due today at 14:30."`,
    );
    expect(next({ card: null, planMet: true })).toMatchInlineSnapshot(`"The plan is met for today."`);
  });
});

describe('an answer on the command line', () => {
  const placed = {
    due: '2026-03-02T09:10:00+00:00',
    state: 'learning',
    ease: 2.5,
    interval: 0,
  } as unknown as Parameters<typeof answerView>[0]['placed'];
  const output = drillCard('output');

  async function answered(text: string, more: object = {}, width: 80 | 40 = 80) {
    const verdict = await cardType(output).judge(output, text, null);
    const facts = {
      rating: verdict.rating,
      mode: 'study',
      placed,
      early: false,
      leech: false,
      recorded: true,
    } as const;
    const view = answerView({ card: output, verdict, ...facts, ...more });
    return shown((style) => answeredText(view, style), width);
  }

  test('is told its verdict, why, and the new due date', async () => {
    expect(await answered('alpha\nbeta')).toMatchInlineSnapshot(`
      "✔ right
      Each print ends its line.
      good, due 2026-03-02 09:10."
    `);
    expect(await answered('alpha\ngamma', {}, 40)).toMatchInlineSnapshot(`
      "✘ wrong
          alpha
        + beta
        - gamma
      Each print ends its line.
      again, due 2026-03-02 09:10."
    `);
  });

  test('is told that nothing was recorded, that it was early, that the plan brought it forward', async () => {
    expect(await answered('alpha\nbeta', { recorded: false, early: true })).toMatchInlineSnapshot(`
      "✔ right
      Each print ends its line.
      good, not recorded; it would be due 2026-03-02 09:10. It was not yet due: an
      early review."
    `);
    expect(await answered('alpha\nbeta', { mode: 'plan', leech: true })).toMatchInlineSnapshot(`
      "✔ right
      Each print ends its line.
      good, still due 2026-03-02 09:10: the plan brought it forward.
      Leech: drill/output keeps being forgotten."
    `);
  });
});
