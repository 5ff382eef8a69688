import { type Arm, ask, timeLeft } from './sitting.ts';

/** All cards in turn, over and over, each at most once a day, as long as there is time. */
export const roundRobin: Arm = {
  name: 'round-robin',
  start: (sitting) => {
    const count = sitting.student.cards.length;
    let next = 0;
    return () => {
      for (let asked = 0; asked < count && timeLeft(sitting) > 0; asked++) {
        ask(sitting, next);
        next = (next + 1) % count;
      }
    };
  },
};
