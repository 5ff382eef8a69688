import { planArm } from './plan-arm.ts';
import { ankiSm2, capLeft, capQuarter, fsrs90 } from './queue-arm.ts';
import { roundRobin } from './round-robin.ts';
import type { Arm } from './sitting.ts';

const times = (factor: number) =>
  planArm({
    name: `costs ×${factor}`,
    belief: ({ fresh, right, wrong }) => ({
      fresh: fresh * factor,
      right: right * factor,
      wrong: wrong * factor,
    }),
  });

/** The policies, by the name that tables give them. */
export const ARMS = {
  plan: planArm({}),
  anki: ankiSm2,
  capLeft,
  capQuarter,
  fsrs: fsrs90,
  roundRobin,
  costsLow: times(0.5),
  costsHigh: times(1.5),
} as const satisfies Record<string, Arm>;

export type ArmName = keyof typeof ARMS;
