/** Students of the report. Nothing was chosen on them. */
export const REPORT_SEEDS = { first: 1_000_000, count: 12 } as const;
