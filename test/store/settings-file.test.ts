import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { changeSettings, readSettings } from '../../src/store/settings-file.ts';
import { newHome } from './homes.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

describe('settings.json', () => {
  test('is not made by reading', () => {
    const { settings, dir } = newHome();
    expect(readSettings(settings)['new-per-day']).toBe(10);
    expect(statSync(dir, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('holds what was set and nothing else, and keeps what it does not know', async () => {
    const { settings, dir } = newHome();
    mkdirSync(dir);
    writeFileSync(settings, '{"of-a-later-version": {"a.b": 1}}');
    await changeSettings(settings, { 'new-per-day': 5, editor: 'vi', plain: false });
    expect(json(settings)).toEqual({ 'of-a-later-version': { 'a.b': 1 }, 'new-per-day': 5, editor: 'vi' });
    await changeSettings(settings, { 'new-per-day': undefined });
    expect(json(settings)).toEqual({ 'of-a-later-version': { 'a.b': 1 }, editor: 'vi' });
    expect(readSettings(settings)).toMatchObject({ 'new-per-day': 10, editor: 'vi' });
  });

  test('that is damaged is told and left as it is', async () => {
    const { settings, dir } = newHome();
    mkdirSync(dir);
    writeFileSync(settings, '{"fuzz": tru');
    expect(() => readSettings(settings)).toThrow(/settings\.json cannot be read as JSON: .*/);
    await expect(changeSettings(settings, { fuzz: false })).rejects.toThrow(UserError);
    expect(readFileSync(settings, 'utf8')).toBe('{"fuzz": tru');
  });

  test('with a wrong value can be mended by setting it', async () => {
    const { settings, dir } = newHome();
    mkdirSync(dir);
    writeFileSync(settings, '{"fuzz": 7, "plain": true}');
    expect(() => readSettings(settings)).toThrow(/fuzz takes true or false, not 7/);
    await changeSettings(settings, { fuzz: false });
    expect(readSettings(settings)).toMatchObject({ fuzz: false, plain: true });
  });
});
