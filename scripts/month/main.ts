import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEVEL_WEIGHT } from '../../src/core/readiness.ts';
import { DAY_MS, dayName, dayNumberOf } from '../../src/core/time.ts';
import { answer, createStudent, type Student } from '../simulate/student.ts';
import { trueRecall, WORLDS } from '../simulate/worlds.ts';
import { type Program, programAt } from './program.ts';
import { type DayTold, endText, headText, type Plan, rowText } from './report.ts';

/*
 * A month of study by a simulated person through the real commands, the clock stepped answer by answer and day by day:
 * what the plan forecast, and what came. The person forgets as their world has it, which pyprep is not told.
 */

const START = dayNumberOf('2026-03-02');
/** Four of the eleven decks; the others are suspended. */
const TOPICS = ['scope', 'decorators', 'generators', 'gil'];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2027' },
    world: { type: 'string', default: 'power law' },
    days: { type: 'string', default: '30' },
    minutes: { type: 'string', default: '10' },
  },
});

interface Card {
  readonly id: string;
  readonly topic: string;
  readonly level: keyof typeof LEVEL_WEIGHT;
}

/** A person at their program. */
interface Person {
  readonly student: Student;
  readonly program: Program;
  /** The cards that they study, in the order of the student's. */
  readonly cards: readonly Card[];
}

function sitDown(home: string): Person {
  const world = WORLDS.find(({ name }) => name === values.world);
  if (!world)
    throw new Error(`there is no world "${values.world}": ${WORLDS.map(({ name }) => name).join(', ')}`);
  const program = programAt(home);
  const all: Card[] = program.run(nine(START), 'list').cards;
  const others = new Set(all.map(({ topic }) => topic).filter((topic) => !TOPICS.includes(topic)));
  program.run(nine(START), 'suspend', ...others);
  const cards = all.filter(({ topic }) => TOPICS.includes(topic));
  return { student: createStudent(Number(values.seed), world, cards.length), program, cards };
}

/** Nine in the morning of a day. */
function nine(day: number): number {
  return day * DAY_MS + 9 * 3_600_000;
}

/** The mean true recall of all cards, by their weights in readiness. */
function truth({ student, cards }: Person, day: number): number {
  const weight = cards.reduce((sum, { level }) => sum + LEVEL_WEIGHT[level], 0);
  const recall = (i: number) => trueRecall(student.world, student.cards[i]!, day);
  return cards.reduce((sum, { level }, i) => sum + LEVEL_WEIGHT[level] * recall(i), 0) / weight;
}

/** Studies by `next` and `grade` until the plan is met for today. */
function study({ student, program, cards }: Person, day: number): DayTold['came'] {
  const came = { new: 0, reviews: 0, repeats: 0, lapses: 0, seconds: 0 };
  for (;;) {
    const now = nine(day) + came.seconds * 1000;
    const { card, planMet } = program.run(now, 'next');
    if (card === null) {
      if (!planMet) throw new Error('no card, and the plan is not met');
      return came;
    }
    const index = cards.findIndex(({ id }) => id === card.id);
    const isRepeat = student.cards[index]!.memory !== null && student.cards[index]!.day === day;
    const { rating, kind, seconds } = answer(student, index, day);
    came.seconds += seconds;
    came[isRepeat ? 'repeats' : kind === 'fresh' ? 'new' : 'reviews']++;
    if (!isRepeat && kind === 'wrong') came.lapses++;
    program.run(nine(day) + came.seconds * 1000, 'grade', card.id, rating, '--seconds', seconds.toFixed(1));
  }
}

function main(home: string): void {
  const person = sitDown(home);
  const date = START + Number(values.days);
  const plan = (day: number): Plan => person.program.run(nine(day), 'plan');
  person.program.run(nine(START), 'plan', dayName(date), '--minutes', values.minutes);
  const first = plan(START);
  process.stdout.write(headText({ ...values, cards: person.cards.length, topics: TOPICS }));
  const told: DayTold[] = [];
  for (let day = START; day < date; day++) {
    const morning = plan(day);
    const one = { day: dayName(day), first: first.days[day - START]!, morning, truth: truth(person, day) };
    told.push({ ...one, came: study(person, day) });
    process.stdout.write(rowText(told.at(-1)!));
  }
  const end = { told, last: plan(date), truth: truth(person, date), starts: person.program.starts() };
  process.stdout.write(endText(end));
}

const home = mkdtempSync(join(tmpdir(), 'pyprep-month-'));
try {
  main(home);
} finally {
  rmSync(home, { recursive: true, force: true });
}
