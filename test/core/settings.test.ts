import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/core/scheduler/options.ts';
import { stepMinutes } from '../../src/core/setting-form.ts';
import {
  parseSetting,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  schedulerOptions,
  settingKey,
  settingsFrom,
} from '../../src/core/settings.ts';
import { UserError } from '../../src/core/user-error.ts';

describe('a setting', () => {
  test.each(SETTING_KEYS)('%s has a default that it takes itself, and a help text', (key) => {
    const { form, default: value, help } = SETTINGS[key];
    if (value !== null) expect((form.check as (value: unknown) => unknown)(value)).toEqual(value);
    expect(help).toMatch(/^\S.{10,}$/);
  });

  test.each<[SettingKey, string, unknown]>([
    ['scheduler', 'fsrs', 'fsrs'],
    ['new-per-day', '0', 0],
    ['learning-steps', ' 1m  10m ', '1m 10m'],
    ['learning-steps', '', ''],
    ['desired-retention', '.85', 0.85],
    ['fuzz', 'false', false],
    ['python', '3.12', '3.12'],
    ['interview-date', '2026-04-01', '2026-04-01'],
    ['editor', 'code --wait', 'code --wait'],
  ])('%s takes "%s"', (key, text, value) => {
    expect(parseSetting(key, text)).toEqual(value);
  });

  test.each<[SettingKey, string, string]>([
    ['new-per-day', '-1', 'new-per-day takes a whole number from 0 to 9999, not "-1".'],
    ['new-per-day', '1e3', 'new-per-day takes a whole number from 0 to 9999, not "1e3".'],
    ['scheduler', 'sm3', 'scheduler takes sm2 or fsrs, not "sm3".'],
    ['python', '3.8', 'python takes 3.9, 3.10, 3.11, 3.12, 3.13 or 3.14, not "3.8".'],
    ['desired-retention', '1.5', 'desired-retention takes a number from 0.7 to 0.99, not "1.5".'],
    [
      'learning-steps',
      '1m ten',
      'learning-steps takes steps such as "1m 10m" (s, m, h or d; empty for none), not "1m ten".',
    ],
    ['interview-date', '2026-02-30', 'interview-date takes a date such as 2026-03-29, not "2026-02-30".'],
    ['fuzz', 'yes', 'fuzz takes true or false, not "yes".'],
    ['deck-paths', '[1]', 'deck-paths takes a list of texts, as JSON, not "[1]".'],
  ])('%s does not take "%s", and says what it takes', (key, text, message) => {
    expect(() => parseSetting(key, text)).toThrow(new UserError(message));
  });

  test('of an unknown name is told with the nearest', () => {
    expect(() => settingKey('new-perday')).toThrow(
      expect.objectContaining({ hint: 'Did you mean: new-per-day' }),
    );
    expect(() => settingKey('constructor')).toThrow('There is no setting "constructor".');
    expect(settingKey('fuzz')).toBe('fuzz');
  });
});

test('steps are minutes', () => {
  expect(stepMinutes('30s 10m 2h 1d')).toEqual([0.5, 10, 120, 1440]);
  expect(stepMinutes('0m')).toBeUndefined();
});

describe('settings.json', () => {
  test('gives defaults for what it lacks, and leaves what it does not know', () => {
    const settings = settingsFrom({ fuzz: false, 'of-a-later-version': 7 }, 'settings.json');
    expect(settings.fuzz).toBe(false);
    expect(schedulerOptions(settings)).toEqual({ ...DEFAULT_OPTIONS, fuzz: false });
  });

  test('that sets nothing schedules by the defaults, whose steps the table holds as texts', () => {
    expect(schedulerOptions(settingsFrom({}, 'settings.json'))).toEqual(DEFAULT_OPTIONS);
  });

  test('with a wrong value is told by file, key and range', () => {
    expect(() => settingsFrom({ 'new-per-day': '10' }, '/home/settings.json')).toThrow(
      '/home/settings.json: new-per-day takes a whole number from 0 to 9999, not "10".',
    );
  });

  test('with fitted parameters schedules by them', () => {
    const weights = DEFAULT_OPTIONS.parameters.map((weight) => weight + 0.001);
    const parameters = { weights, date: '2026-03-01', reviews: 1000 };
    expect(schedulerOptions(settingsFrom({ parameters }, 'f')).parameters).toEqual(weights);
    expect(() => settingsFrom({ parameters: { ...parameters, weights: [1] } }, 'f')).toThrow(UserError);
  });
});
