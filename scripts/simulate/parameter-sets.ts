import { DEFAULT_OPTIONS } from '../../src/core/scheduler/options.ts';
import { normal, uniform } from './uniform.ts';

/*
 * Whose memories are simulated: of four students one is the FSRS-6 average, one is fitted to a real log, two are drawn
 * at random. No policy knows; all believe the defaults.
 */

/**
 * FSRS-6 fitted by @open-spaced-repetition/binding 0.5.0 (short-term reviews on, day start 07:00 UTC, rounded to four
 * places) to the one real log at hand: 12,580 reviews of 1,205 cards by one learner, from the tests of py-fsrs (MIT
 * licence, Copyright (c) 2022 Open Spaced Repetition). The whole log, then every other of its cards, then the others.
 */
const FITTED: readonly (readonly number[])[] = [
  [
    0.1731, 0.8339, 2.4872, 6.3093, 6.5545, 0.5188, 3.1773, 0.0213, 1.6661, 0.2572, 0.6257, 1.5865, 0.0355,
    0.3903, 1.7807, 0.6017, 1.8729, 0.8069, 0.0473, 0.1514, 0.2526,
  ],
  [
    0.1765, 1.0214, 3.4593, 9.7786, 6.5721, 0.6119, 3.1041, 0.0186, 1.707, 0.2514, 0.6447, 1.6074, 0.0367,
    0.412, 1.7789, 0.5914, 1.8729, 0.7265, 0.1261, 0.1226, 0.2221,
  ],
  [
    0.1448, 0.7323, 2.2591, 5.898, 6.6543, 0.6555, 3.077, 0.0136, 1.6511, 0.2347, 0.5872, 1.5669, 0.057,
    0.3593, 1.8001, 0.6014, 1.8729, 0.6838, 0.0762, 0.1264, 0.2455,
  ],
];

const CHANNEL = { fitted: 21, first: 22, growth: 23, lapse: 24, decay: 25 } as const;

const drawn = new Map<number, readonly number[]>();

/** The FSRS-6 weights of the student of a seed: always the same array, as what is derived of it is cached. */
export function parametersOf(seed: number): readonly number[] {
  const kind = seed % 4;
  if (kind === 0) return DEFAULT_OPTIONS.parameters;
  if (kind === 1) return FITTED[Math.floor(uniform(seed, CHANNEL.fitted) * FITTED.length)]!;
  const known = drawn.get(seed) ?? draw(seed);
  drawn.set(seed, known);
  return known;
}

/**
 * The defaults, with the four first stabilities times one lognormal factor (deviation 0.4), the growth of stability
 * (weight 8, a logarithm) moved normally (0.25), stability after a lapse (weight 11) times a lognormal factor (0.2), and
 * the exponent of forgetting (weight 20) uniform from 0.1 to 0.4.
 */
function draw(seed: number): number[] {
  const weights = [...DEFAULT_OPTIONS.parameters];
  const first = Math.exp(0.4 * normal(seed, CHANNEL.first));
  for (let i = 0; i < 4; i++) weights[i] = weights[i]! * first;
  weights[8] = weights[8]! + 0.25 * normal(seed, CHANNEL.growth);
  weights[11] = weights[11]! * Math.exp(0.2 * normal(seed, CHANNEL.lapse));
  weights[20] = 0.1 + 0.3 * uniform(seed, CHANNEL.decay);
  return weights;
}
