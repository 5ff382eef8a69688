/** Students of the report. Nothing was chosen on them. Days of 20 minutes take longest to simulate, and differ least. */
export const REPORT_SEEDS = { first: 1_000_000, count: 12, countAt20: 8 } as const;
