/** A power curve of forgetting, R = (1 + f·t/S)^(−b): its exponent b, and the f by which R is 90 % at the stability S. */
export interface Curve {
  readonly exponent: number;
  readonly factor: number;
}

export function curveOf(exponent: number): Curve {
  return { exponent, factor: 0.9 ** (-1 / exponent) - 1 };
}

/**
 * The recall, 0 to 1, that the plan expects `days` (at least 0) after the last review. With the plan's exponent of 1.5
 * it fades faster than by FSRS's own curve (about 0.15), whose tail is flat: in simulated worlds where people forget
 * exponentially, a plan that trusts the flat tail leaves cards alone that are lost by the day.
 */
export function believedRecall(stability: number, days: number, { exponent, factor }: Curve): number {
  return (1 + (factor * days) / stability) ** -exponent;
}
