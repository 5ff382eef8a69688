import { perRating } from '../rating.ts';
import { makeFuzz } from '../scheduler/fuzz.ts';
import type { Move } from '../scheduler/memory-model.ts';
import { DEFAULT_OPTIONS } from '../scheduler/options.ts';
import { NEW_SCHEDULE, type Schedule } from '../scheduler/schedule.ts';
import { sm2 } from '../scheduler/sm2.ts';
import { dayName } from '../time.ts';
import type { History } from './history.ts';

/*
 * SM-2 as Anki varies it, by the very code that schedules: without steps, fuzz and maximum, since the first review of
 * another day is the graduation and a second review on one day is not counted. Good and easy are the right way round
 * here: in srs-benchmark's own Anki row an on-time easy seems to earn what good should and the other way about, so its
 * published figures for Anki's SM-2 are not quite these.
 */

const options = { ...DEFAULT_OPTIONS, learningSteps: [], relearningSteps: [], fuzz: false };
const fuzz = makeFuzz(options.maximumInterval, null);
/** Every rating leads to state review, there being no steps. */
const moves = perRating((): Move => ({ state: 'review', step: 0, wait: null }));

/** The chance of recall that Anki's intervals stand for at each review of a history; 1 where there is none to give. */
export function ankiRecall(history: History): number[] {
  let schedule: Schedule = NEW_SCHEDULE;
  let today = 0;
  return history.map(({ rating, elapsed }, at) => {
    today += elapsed;
    const recall = elapsed === 0 ? 1 : 0.9 ** (elapsed / schedule.interval);
    if (at === 0 || elapsed > 0) {
      const { record } = sm2.advance({ schedule, today, moves, options, fuzz })[rating];
      schedule = { ...schedule, ...record, state: 'review', last: dayName(today) };
    }
    return recall;
  });
}
