/** The numbers of the policy. They were chosen in simulation, on seeds that no report uses. */
export interface PlanRules {
  /** New cards are spread over this share of the days until the interview. */
  readonly freshSpan: number;
  /** A card that will be above this recall on the day is left alone. */
  readonly sure: number;
  /** While there is more time than work, so is one that is above this recall today. */
  readonly known: number;
  /** The exponent of the forgetting curve that the plan believes in. */
  readonly exponent: number;
  /**
   * With more work than time, reviews that win so many times as much a second as a new card go before the new ones.
   * Without it, a person with far too little time only ever sees new cards, and where memories fade exponentially
   * keeps fewer of them than by Anki's schedule. Infinite: new cards always come first.
   */
  readonly reviewsFirst: number;
}

export const PLAN_RULES: PlanRules = {
  freshSpan: 0.7,
  sure: 0.995,
  known: 0.94,
  exponent: 1.5,
  reviewsFirst: 2,
};
