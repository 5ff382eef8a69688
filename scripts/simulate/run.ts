import type { Arm, Sitting } from './sitting.ts';
import { createStudent, meanRecall } from './student.ts';
import { WORLDS } from './worlds.ts';

/** One cell of the benchmark. */
export interface Cell {
  /** Index of the world. */
  readonly world: number;
  readonly days: number;
  readonly cards: number;
  /** Minutes a day. */
  readonly minutes: number;
  /** Days in the middle on which nothing is studied. */
  readonly missed: number;
}

export interface Outcome {
  /** Mean true recall of all cards on the day of the interview. */
  readonly recall: number;
  /** Minutes of study in all. */
  readonly minutes: number;
}

/** Day number of the first day; its date is of no meaning. */
const START = 20_500;

/** Has the student of a seed study by a policy. */
export function run(arm: Arm, cell: Cell, seed: number): Outcome {
  const student = createStudent(seed, WORLDS[cell.world]!, cell.cards);
  const date = START + cell.days;
  const sitting: Sitting = {
    student,
    day: START,
    start: START,
    date,
    budget: cell.minutes * 60,
    spent: 0,
    total: 0,
    times: [],
  };
  const studyDay = arm.start(sitting);
  const missed = Math.floor(cell.days / 2);
  for (let day = 0; day < cell.days; day++) {
    if (day >= missed && day < missed + cell.missed) continue;
    sitting.day = START + day;
    sitting.spent = 0;
    studyDay();
  }
  return { recall: meanRecall(student, date), minutes: sitting.total / 60 };
}
