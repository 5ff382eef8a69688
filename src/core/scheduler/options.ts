/** The memory models that can decide when a card is due. */
export const SCHEDULERS = ['sm2', 'fsrs'] as const;
export type SchedulerName = (typeof SCHEDULERS)[number];

/** What a person can set about scheduling. */
export interface SchedulerOptions {
  /** Whose interval becomes the due date; the other model's record is kept all the same. */
  readonly scheduler: SchedulerName;
  /** Minutes between the answers to a new card; empty: straight to review. */
  readonly learningSteps: readonly number[];
  /** Minutes between the answers to a card that lapsed; empty: it stays in review. */
  readonly relearningSteps: readonly number[];
  /** No interval is longer, in days. */
  readonly maximumInterval: number;
  /** The recall at which FSRS asks again, above 0, at most 1. */
  readonly desiredRetention: number;
  /** The 21 weights of FSRS-6. What is derived from them is cached by this array's identity. */
  readonly parameters: readonly number[];
  /** Spread intervals a little, so that cards learned together part. */
  readonly fuzz: boolean;
  /** Lapses that make a leech, told again after every half as many more; 0: never. */
  readonly leechThreshold: number;
}

/** FSRS-6's weights as fitted to the reviews of many people (fsrs-rs, DEFAULT_PARAMETERS). */
const FSRS_6_PARAMETERS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** What holds until the person chooses otherwise: Anki's defaults. */
export const DEFAULT_OPTIONS: SchedulerOptions = {
  scheduler: 'sm2',
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumInterval: 36_500,
  desiredRetention: 0.9,
  parameters: FSRS_6_PARAMETERS,
  fuzz: true,
  leechThreshold: 8,
};
