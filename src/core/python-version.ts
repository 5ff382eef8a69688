import type { Card, PythonRange, PythonVersion, VersionItem } from './card.ts';

/** The versions that cards are verified on, oldest first. */
export const PYTHON_VERSIONS = [
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.14',
] as const satisfies readonly PythonVersion[];

const PART = /^(>=|<|==)(\d+)\.(\d+)$/;

/** `X.Y` as one number that compares: 3.9 below 3.10. Undefined when the text is no version. */
function versionNumber(version: PythonVersion): number | undefined {
  const match = /^(\d+)\.(\d+)$/.exec(version);
  return match ? Number(match[1]) * 1000 + Number(match[2]) : undefined;
}

/** Whether `version` lies in `range`. */
export function holds(range: PythonRange, version: PythonVersion): boolean {
  const actual = versionNumber(version);
  if (actual === undefined) return false;
  return range.split(',').every((part) => {
    const [, sign, major, minor] = PART.exec(part.trim()) ?? [];
    const bound = Number(major) * 1000 + Number(minor);
    if (sign === '>=') return actual >= bound;
    return sign === '<' ? actual < bound : actual === bound;
  });
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
