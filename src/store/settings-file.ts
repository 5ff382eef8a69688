import { readFileSync, writeFileSync } from 'node:fs';
import { SETTINGS, type SettingKey, type Settings, settingsFrom } from '../core/settings.ts';
import { UserError } from '../core/user-error.ts';
import { confWriter } from './conf-file.ts';
import { errorCode, readError } from './file-error.ts';

/** All settings of a home, the defaults where nothing was set. Throws UserError where settings.json is damaged. */
export function readSettings(path: string): Settings {
  return settingsFrom(readRaw(path) ?? {}, path);
}

/** What settings.json itself holds, unknown keys included; undefined where there is none. */
function readRaw(path: string): Readonly<Record<string, unknown>> | undefined {
  const text = readText(path);
  return text === undefined ? undefined : parse(path, text);
}

/** Sets some settings, undefined puts one back to its default, and leaves all others as they are. */
export async function changeSettings(
  path: string,
  changes: { readonly [K in SettingKey]?: Settings[K] | undefined },
): Promise<void> {
  const write = await confWriter(path, '  ');
  const text = readText(path);
  const merged = new Map<string, unknown>(Object.entries(text === undefined ? {} : parse(path, text)));
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === SETTINGS[key as SettingKey].default) merged.delete(key);
    else merged.set(key, value);
  }
  try {
    write(Object.fromEntries(merged));
  } catch (error) {
    putBack(path, text);
    throw error;
  }
}

/** A full disk has cut the new file off; the old one's room is free again, so it fits. */
function putBack(path: string, text: string | undefined): void {
  try {
    if (text !== undefined && readText(path) !== text) writeFileSync(path, text, { flush: true });
  } catch {
    // The error that led here says what is wrong.
  }
}

function parse(path: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    throw new SyntaxError('it is no object');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${path} cannot be read as JSON: ${why}.`,
      'Mend it, or move it away to start with the defaults.',
    );
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw readError(path, error);
  }
}
