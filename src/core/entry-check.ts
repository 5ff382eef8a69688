import { type Entry, MODES } from './entry.ts';
import { dateNumber, instantMs } from './entry-time.ts';
import { RATINGS } from './rating.ts';
import { STATES } from './scheduler/schedule.ts';

/*
 * Whether a parsed journal line is an entry that this version knows. By hand, since a fold checks a million of them; a
 * line that fails is skipped and counted by the caller, and stays in its file.
 */

type Raw = Readonly<Record<string, unknown>>;

const ENTRY_ID = /^[\w-]{1,64}$/;
const MODE_NAMES = new Set<unknown>(MODES);
const RATING_NAMES = new Set<unknown>(RATINGS);
const STATE_NAMES = new Set<unknown>(STATES);

const CHECKS = new Map<unknown, (raw: Raw) => boolean>(
  Object.entries({
    review: isReview,
    undo: (raw) => isEntryId(raw['entry']),
    suspend: isFlag,
    unsuspend: isFlag,
    unbury: isFlag,
    reset: isFlag,
    bury: (raw) => isFlag(raw) && isDate(raw['until']),
    'set-due': isPlacing,
    reschedule: isPlacing,
    result: isResult,
  } satisfies Record<Entry['do'], (raw: Raw) => boolean>),
);

/** Whether `value`, as JSON gave it, is a whole entry of format 1 that this version knows. */
export function isEntry(value: unknown): value is Entry {
  return !Number.isNaN(entryInstant(value));
}

/** The instant of a whole entry of format 1 that this version knows, in milliseconds; NaN where `value` is none. */
export function entryInstant(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Number.NaN;
  const raw = value as Raw;
  const at = raw['at'];
  if (raw['v'] !== 1 || !isEntryId(raw['id']) || typeof at !== 'string') return Number.NaN;
  return CHECKS.get(raw['do'])?.(raw) ? instantMs(at) : Number.NaN;
}

function isReview(raw: Raw): boolean {
  return (
    isCardId(raw['card']) &&
    MODE_NAMES.has(raw['mode']) &&
    RATING_NAMES.has(raw['rating']) &&
    isCount(raw['ms']) &&
    isPlacement(raw) &&
    (raw['hash'] === undefined || typeof raw['hash'] === 'string')
  );
}

function isFlag(raw: Raw): boolean {
  return Array.isArray(raw['cards']) && raw['cards'].every(isCardId);
}

function isPlacing(raw: Raw): boolean {
  return (
    Array.isArray(raw['cards']) && raw['cards'].every((item) => isCardId(item?.card) && isPlacement(item))
  );
}

function isResult(raw: Raw): boolean {
  return (
    (raw['kind'] === 'quiz' || raw['kind'] === 'exam') &&
    isCount(raw['right']) &&
    isCount(raw['count']) &&
    Array.isArray(raw['topics'])
  );
}

function isPlacement(raw: Raw): boolean {
  return (
    STATE_NAMES.has(raw['state']) &&
    isCount(raw['step']) &&
    (raw['due'] === null || isDue(raw['due'])) &&
    isPositive(raw['ease']) &&
    isCount(raw['interval'])
  );
}

/** `topic/id`: the slash also keeps names such as `__proto__` and `constructor` out of the records. */
function isCardId(value: unknown): boolean {
  return typeof value === 'string' && value.includes('/');
}

function isEntryId(value: unknown): boolean {
  return typeof value === 'string' && ENTRY_ID.test(value);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(instantMs(value));
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && value.length === 10 && !Number.isNaN(dateNumber(value));
}

function isDue(value: unknown): boolean {
  return typeof value === 'string' && (value.length === 10 ? isDate(value) : isInstant(value));
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isPositive(value: unknown): boolean {
  return Number.isFinite(value) && (value as number) > 0;
}
