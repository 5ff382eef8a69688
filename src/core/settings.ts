import { meant } from './nearest.ts';
import { PYTHON_VERSIONS } from './python-version.ts';
import { LEARN_AHEAD_MINUTES } from './queue.ts';
import {
  DEFAULT_OPTIONS,
  SCHEDULERS,
  type SchedulerName,
  type SchedulerOptions,
} from './scheduler/options.ts';
import {
  date,
  type FittedParameters,
  type Form,
  fitted,
  flag,
  fraction,
  oneOf,
  stepMinutes,
  steps,
  text,
  texts,
  wholeNumber,
} from './setting-form.ts';
import { UserError } from './user-error.ts';

/** All settings with their values. Null: not set, and there is no default. */
export interface Settings {
  readonly scheduler: SchedulerName;
  readonly 'new-per-day': number;
  readonly 'reviews-per-day': number;
  readonly 'learning-steps': string;
  readonly 'relearning-steps': string;
  readonly 'learn-ahead': number;
  readonly 'desired-retention': number;
  readonly 'maximum-interval': number;
  readonly 'leech-threshold': number;
  readonly 'leech-action': 'suspend' | 'flag';
  readonly fuzz: boolean;
  readonly python: (typeof PYTHON_VERSIONS)[number];
  readonly 'python-path': string | null;
  readonly editor: string | null;
  readonly plain: boolean;
  readonly 'interview-date': string | null;
  readonly 'plan-start': string | null;
  readonly 'minutes-per-day': number | null;
  readonly 'deck-paths': readonly string[];
  readonly parameters: FittedParameters | null;
}

export type SettingKey = keyof Settings;

/** One setting: what it takes, what holds until it is set, and what it is for. */
interface Setting<T> {
  readonly form: Form<NonNullable<T>>;
  readonly default: T;
  readonly help: string;
  /** Kept by a command of its own (`deck add`, `plan`, `optimize`), which is named here. */
  readonly keptBy?: string;
  /** Due days follow from it: those that cards have may be moved to what it says. */
  readonly decidesDays?: true;
}

/** The settings, in the order in which `config list` shows them. A new one is a line here and in `Settings`. */
export const SETTINGS: { readonly [K in SettingKey]: Setting<Settings[K]> } = {
  scheduler: {
    form: oneOf(SCHEDULERS),
    default: DEFAULT_OPTIONS.scheduler,
    help: 'which memory model decides when a card is due',
    decidesDays: true,
  },
  'new-per-day': { form: wholeNumber(0, 9999), default: 10, help: 'new cards a day' },
  'reviews-per-day': { form: wholeNumber(0, 9999), default: 200, help: 'reviews a day' },
  'learning-steps': { form: steps, default: '1m 10m', help: 'waits between the answers to a new card' },
  'relearning-steps': { form: steps, default: '10m', help: 'waits between the answers to a forgotten card' },
  'learn-ahead': {
    form: wholeNumber(0, 1440),
    default: LEARN_AHEAD_MINUTES,
    help: 'minutes by which a learning card comes early when nothing else is left',
  },
  'desired-retention': {
    form: fraction(0.7, 0.99),
    default: DEFAULT_OPTIONS.desiredRetention,
    help: 'the share of cards to recall when they are due (scheduler fsrs)',
    decidesDays: true,
  },
  'maximum-interval': {
    form: wholeNumber(1, 36_500),
    default: DEFAULT_OPTIONS.maximumInterval,
    help: 'no interval is longer, in days',
    decidesDays: true,
  },
  'leech-threshold': {
    form: wholeNumber(0, 99),
    default: DEFAULT_OPTIONS.leechThreshold,
    help: 'lapses that make a card a leech; 0: never',
  },
  'leech-action': {
    form: oneOf(['suspend', 'flag']),
    default: 'suspend',
    help: 'what becomes of a leech',
  },
  fuzz: {
    form: flag,
    default: DEFAULT_OPTIONS.fuzz,
    help: 'spread due dates a little, so that cards learned together part',
  },
  python: {
    form: oneOf(PYTHON_VERSIONS),
    default: PYTHON_VERSIONS.at(-1)!,
    help: 'the version of Python that you are interviewed on',
  },
  'python-path': { form: text, default: null, help: 'the Python that runs code; unset: the one on PATH' },
  editor: { form: text, default: null, help: 'the editor for code and decks; unset: $VISUAL, then $EDITOR' },
  plain: { form: flag, default: false, help: 'no redraw and no box art, for screen readers' },
  'interview-date': { form: date, default: null, help: 'the day of the interview', keptBy: 'plan' },
  'plan-start': { form: date, default: null, help: 'the first day of the plan', keptBy: 'plan' },
  'minutes-per-day': {
    form: wholeNumber(1, 1440),
    default: null,
    help: 'minutes a day for the plan',
    keptBy: 'plan',
  },
  'deck-paths': { form: texts, default: [], help: 'where decks of your own lie', keptBy: 'deck add' },
  parameters: { form: fitted, default: null, help: 'FSRS weights fitted to you', keptBy: 'optimize' },
};

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** The key of that name. Throws UserError with the nearest one. */
export function settingKey(name: string): SettingKey {
  if (Object.hasOwn(SETTINGS, name)) return name as SettingKey;
  throw new UserError(
    `There is no setting "${name}".`,
    meant(name, SETTING_KEYS, 'pyprep config list shows all of them.'),
  );
}

/** The value that a text stands for. Throws UserError that says what the setting takes. */
export function parseSetting<K extends SettingKey>(key: K, given: string): Settings[K] {
  const form: Form<NonNullable<Settings[K]>> = SETTINGS[key].form;
  const value = form.parse(given);
  if (value === undefined) throw new UserError(`${key} takes ${form.takes}, not "${given}".`);
  return value;
}

/**
 * All settings: those that settings.json (parsed) holds, and the defaults of the others. Keys that this version does
 * not know are left alone. Throws UserError where a value is of the wrong form; `file` is how the message calls it.
 */
export function settingsFrom(raw: Readonly<Record<string, unknown>>, file: string): Settings {
  const given = new Map<string, unknown>(Object.entries(raw));
  const pairs = SETTING_KEYS.map((key) => [
    key,
    given.has(key) ? checked(key, given.get(key), file) : SETTINGS[key].default,
  ]);
  return Object.fromEntries(pairs) as unknown as Settings;
}

function checked(key: SettingKey, value: unknown, file: string): unknown {
  const form: Form<unknown> = SETTINGS[key].form;
  const known = form.check(value);
  if (known === undefined) {
    throw new UserError(
      `${file}: ${key} takes ${form.takes}, not ${JSON.stringify(value)}.`,
      `Set it with pyprep config set ${key} VALUE, or put it back with pyprep config unset ${key}.`,
    );
  }
  return known;
}

/** What the person set about scheduling. */
export function schedulerOptions(settings: Settings): SchedulerOptions {
  return {
    scheduler: settings.scheduler,
    learningSteps: stepMinutes(settings['learning-steps']) ?? DEFAULT_OPTIONS.learningSteps,
    relearningSteps: stepMinutes(settings['relearning-steps']) ?? DEFAULT_OPTIONS.relearningSteps,
    maximumInterval: settings['maximum-interval'],
    desiredRetention: settings['desired-retention'],
    parameters: settings.parameters?.weights ?? DEFAULT_OPTIONS.parameters,
    fuzz: settings.fuzz,
    leechThreshold: settings['leech-threshold'],
  };
}
