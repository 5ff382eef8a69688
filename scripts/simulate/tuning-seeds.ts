/** Students on whom the numbers of the policy, and the cap of SM-2, were chosen. No report uses them. */
export const TUNING_SEEDS = { first: 7_000_000, count: 8, countAt20: 8 } as const;
