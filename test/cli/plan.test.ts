import { describe, expect, test } from 'vitest';
import { drillHome, journal, runJson, runPlain, start } from './terminal.ts';

const TOMORROW = { PYPREP_NOW: '2026-03-03T09:00:00+00:00' };

/** A home in which a plan is on for the seven cards of the drill alone. */
async function planHome(date: string, ...more: string[]): Promise<string> {
  const home = drillHome({ fuzz: false });
  const { topics } = await runJson(['topics'], { home });
  const others = topics
    .map(({ topic }: { topic: string }) => topic)
    .filter((name: string) => name !== 'drill');
  await runPlain(['suspend', ...others], { home });
  await runPlain(['plan', date, ...more], { home });
  return home;
}

/** Has a card known poorly today, and due by its own schedule only when the interview is over. */
async function farOff(home: string, id: string): Promise<void> {
  await runPlain(['grade', id, 'hard'], { home });
  await runPlain(['set-due', '10', id], { home });
}

/** The reviews in a home's journal: card, rating, mode. */
function reviews(home: string): string[] {
  return journal(home).flatMap((line) =>
    line.do === 'review' ? [`${line['card']} ${line['rating']} ${line['mode']}`] : [],
  );
}

describe.concurrent('next, grade and answer while a plan is on', () => {
  test('ask what study would, write mode plan for a card brought forward, and end when the plan is met', async () => {
    const home = await planHome('2026-03-07');
    await farOff(home, 'drill/recall');
    const given = { home, env: TOMORROW };
    const asked: unknown[] = [];
    for (;;) {
      const { card, mode, labels, left, planMet } = await runJson(['next'], given);
      if (card === null) break;
      asked.push([card.id, mode, labels.good, left, planMet]);
      await runPlain(['grade', card.id, 'good', '--seconds', '12'], given);
    }
    expect(asked).toEqual([
      ['drill/choice', 'study', '10m', 4, false],
      ['drill/output', 'study', '10m', 3, false],
      ['drill/cloze', 'study', '10m', 2, false],
      ['drill/recall', 'plan', '', 1, false],
    ]);
    expect(reviews(home).slice(1)).toEqual([
      'drill/choice good study',
      'drill/output good study',
      'drill/cloze good study',
      'drill/recall good plan',
    ]);
    expect(await runPlain(['next'], given)).toMatchObject({
      code: 1,
      stdout: 'The plan is met for today.\n',
    });
    expect((await runJson(['next'], given))['planMet']).toBe(true);
  });

  test('a card brought forward keeps its due day, and is told so; its memory moves', async () => {
    const home = await planHome('2026-03-07');
    await farOff(home, 'drill/recall');
    const given = { home, env: TOMORROW };
    const before = (await runJson(['show', 'drill/recall'], given))['progress'];
    expect((await runPlain(['answer', 'drill/recall', 'true', '--dry-run'], given)).stdout).toContain(
      'good, not recorded, still due 2026-03-12: the plan brought it forward.',
    );
    expect(await runJson(['answer', 'drill/recall', 'true'], given)).toMatchObject({
      mode: 'plan',
      early: true,
      due: '2026-03-12',
      state: 'review',
    });
    const { memory, memoryDay, ...kept } = (await runJson(['show', 'drill/recall'], given))['progress'];
    expect(before).toMatchObject(kept);
    expect(memory.stability).toBeGreaterThan(before.memory.stability);
    expect(memoryDay).toBe('2026-03-03');
  });

  test('one that was not known comes again today, in the mode that it had', async () => {
    const home = await planHome('2026-03-07');
    await farOff(home, 'drill/recall');
    const given = { home, env: TOMORROW };
    for (const id of ['recall', 'choice']) await runPlain(['grade', `drill/${id}`, 'again'], given);
    await runPlain(['suspend', 'drill/output', 'drill/cloze', 'drill/bug'], given);
    await runPlain(['suspend', 'drill/open', 'drill/code'], given);
    expect(await runJson(['next'], given)).toMatchObject({
      card: { id: 'drill/recall' },
      mode: 'plan',
      left: 2,
    });
    await runPlain(['grade', 'drill/recall', 'good'], given);
    expect(await runJson(['next'], given)).toMatchObject({ card: { id: 'drill/choice' }, mode: 'study' });
    await runPlain(['grade', 'drill/choice', 'good'], given);
    expect((await runPlain(['next'], given)).code).toBe(1);
    expect(reviews(home).slice(1)).toEqual([
      'drill/recall again plan',
      'drill/choice again study',
      'drill/recall good plan',
      'drill/choice good study',
    ]);
  });

  test('the glance shows what the plan asks for today, also when that is nothing', async () => {
    const home = await planHome('2026-03-07');
    await farOff(home, 'drill/recall');
    const given = { home, env: TOMORROW };
    expect(await runJson([], given)).toMatchObject({ plan: { new: 3, due: 0, early: 1 }, new: 3, due: 0 });
    const glance = (await runPlain([], given)).stdout;
    expect(glance).toContain('By the plan: 3 new, 1 brought forward, about 2 minutes.');
    expect(glance).toMatch(/drill .* 3 new\n/);
    for (const id of ['recall', 'choice', 'output', 'cloze'])
      await runPlain(['grade', `drill/${id}`, 'easy'], given);
    const { plan, readinessRange } = await runJson([], given);
    expect(plan).toMatchObject({ new: 0, due: 0, early: 0, met: true });
    expect(readinessRange.reviews).toBe(1);
    expect((await runPlain([], given)).stdout).toContain('The plan is met for today.\n');
    expect((await runPlain(['due'], given)).stdout).toBe('0 cards due by schedule; study follows the plan\n');
    expect((await runPlain(['due', '--topic', 'drill'], given)).stdout).toMatch(/^0 cards due, \d new\n$/);
    const { topics } = await runJson(['topics'], given);
    expect(topics.at(-1)).toMatchObject({ topic: 'drill', readinessRange: { reviews: 1 } });
  });

  test('the minutes of the day end it; who names cards, or whose card is no part of the plan, is outside of it', async () => {
    const home = await planHome('2026-03-07', '--minutes', '1');
    await runPlain(['grade', 'drill/choice', 'good', '--seconds', '61'], { home });
    expect((await runPlain(['next'], { home })).stdout).toBe('The plan is met for today.\n');
    expect(await runJson(['next', 'drill'], { home })).toMatchObject({
      card: { id: 'drill/recall' },
      mode: 'study',
      planMet: null,
    });
    await runPlain(['grade', 'drill/open', 'easy'], { home });
    // Known too well for the plan to ask it: an early review like any other.
    expect(await runJson(['grade', 'drill/open', 'good'], { home, env: TOMORROW })).toMatchObject({
      mode: 'study',
      early: true,
    });
    const wrong = await runPlain(['grade', 'drill/open', 'good', '--seconds', 'ten'], { home });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
  });
});

describe.concurrent('a study session while a plan is on', () => {
  test('shows the count of the plan, brings a card forward, stops when it is met, and goes on the next day', async () => {
    const home = await planHome('2026-03-07');
    await farOff(home, 'drill/recall');
    const day = start(['study'], { home, env: TOMORROW });
    await day.shows('0/4');
    await day.shows('Which of these is the number two?');
    day.type(/([123]) {2}two/.exec(await day.shows('1–3 or'))?.[1] ?? '');
    await day.shows('3 good 10m');
    day.type('3');
    await day.shows('1/4');
    await day.shows('your answer ›');
    day.type('alpha\rbeta\r\r');
    await day.shows('3 good 10m');
    day.type('3');
    await day.shows('2/4');
    await day.shows('gap 1 of 2');
    day.type('yield\ryield\r');
    await day.shows('3 good 10m');
    day.type('3');
    await day.shows('3/4');
    await day.shows("What does the drill's first card ask?");
    day.type(' ');
    // Its due day stays, so no key promises another.
    await day.shows(/1 again +2 hard +3 good +4 easy/);
    day.type('1');
    await day.shows('4/5');
    // Taken back and asked again, it is still the plan's.
    day.type('u');
    await day.shows('3/4');
    day.type(' ');
    await day.shows(/1 again +2 hard +3 good +4 easy/);
    day.type('1');
    await day.shows('4/5');
    day.type(' ');
    await day.shows(/1 again +2 hard/);
    day.type('3');
    await day.shows('Done. 4 cards');
    await day.shows('The plan is met for today.');
    day.type('\r');
    expect(await day.exit).toBe(0);
    expect(reviews(home).slice(1)).toEqual([
      'drill/choice good study',
      'drill/output good study',
      'drill/cloze good study',
      'drill/recall again plan',
      'drill/recall again plan',
      'drill/recall good plan',
    ]);
    expect((await runJson(['show', 'drill/recall'], { home, env: TOMORROW }))['progress']).toMatchObject({
      due: '2026-03-12',
      interval: 10,
    });

    const idle = start(['study'], { home, env: TOMORROW });
    await idle.shows('The plan is met for today. More than it asks: pyprep study --new 5.');
    expect(await idle.exit).toBe(0);

    const next = start(['study'], { home, env: { PYPREP_NOW: '2026-03-04T09:00:00+00:00' } });
    await next.shows(/drill · .*0\/\d/);
    await next.shows('› 1  def last(items):');
    next.type('q');
    expect(await next.exit).toBe(0);
    expect(next.text()).not.toContain('The plan is met');
  });
});
