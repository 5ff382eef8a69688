/**
 * The recall, 0 to 1, that the plan expects `days` (at least 0) after the last review: R = (1 + f·t/S)^(−b) with
 * f = 0.9^(−1/b) − 1, so that it is 90 % at the stability S. With its exponent b of 1.5 it fades faster than FSRS's
 * own curve (b about 0.15), whose tail is flat: in simulated worlds where people forget exponentially, a plan that
 * trusts the flat tail leaves cards alone that are lost by the day.
 */
export function believedRecall(stability: number, days: number, exponent: number): number {
  return (1 + ((0.9 ** (-1 / exponent) - 1) * days) / stability) ** -exponent;
}
