import type { Card, PythonRange, PythonVersion, VersionItem } from './card.ts';
import { interval } from './python-range.ts';

/** The versions that cards are verified on, oldest first. */
export const PYTHON_VERSIONS = [
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.14',
] as const satisfies readonly PythonVersion[];

/** Which versions a card is about that does not say. */
export const DEFAULT_RANGE: PythonRange = `>=${PYTHON_VERSIONS[0]}`;

/** `X.Y` as one number that compares: 3.9 below 3.10. Undefined when the text is no version. */
function versionNumber(version: PythonVersion): number | undefined {
  const match = /^(\d+)\.(\d+)$/.exec(version);
  return match ? Number(match[1]) * 1000 + Number(match[2]) : undefined;
}

/** Whether `version` lies in `range`, which is well formed. */
export function holds(range: PythonRange, version: PythonVersion): boolean {
  const number = versionNumber(version);
  const { from, to } = interval(range);
  return number !== undefined && from <= number && number < to;
}

/** Whether the card is asked of somebody who is interviewed on `version`. */
export function applies(card: { readonly python: PythonRange }, version: PythonVersion): boolean {
  return appliesOn(version)(card);
}

/** As `applies`, for many cards: most share a range, which is looked at once. */
export function appliesOn(version: PythonVersion): (card: { readonly python: PythonRange }) => boolean {
  const known = new Map<PythonRange, boolean>();
  return ({ python }) => {
    const before = known.get(python);
    if (before !== undefined) return before;
    const now = holds(python, version);
    known.set(python, now);
    return now;
  };
}

/** The card as it holds on `version`: the version item in whose range it lies, merged over the card. */
export function onVersion<C extends Card>(card: C, version: PythonVersion): C {
  const item = card.versions?.find((candidate: VersionItem) => holds(candidate.python, version));
  if (!item) return card;
  const { python: _, ...fields } = item;
  return { ...card, ...fields };
}
