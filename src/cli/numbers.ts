import { InvalidArgumentError } from '@commander-js/extra-typings';

/** A parser of a flag's whole number in a range, for commander. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^-?\d+$/.test(text) && number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`It takes a whole number ${range}.`);
  };
}

export const SECONDS_HELP = 'how long the answer took: a plan reckons with your pace';

/** A parser of a flag's seconds, a fraction allowed, for commander. */
export function seconds(text: string): number {
  if (/^\d{1,6}(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes seconds, as in 12 or 7.5.');
}
