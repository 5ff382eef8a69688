import { existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { writeError } from './file-error.ts';
import { putWhole } from './whole-file.ts';

/** Who writes a journal. */
interface Device {
  /** Random; the journal's name. */
  readonly id: string;
  /** The host's name when the id was made: on another host the home was copied, and the id is not ours. */
  readonly host: string;
}

/** The id of this device; undefined where it has none yet, or the home came from another host. */
export function knownDevice(path: string, host: string = hostname()): string | undefined {
  const device = readDevice(path);
  return device?.host === host ? device.id : undefined;
}

/** The id of this device, made from `newId` where there is none. Throws UserError where it cannot be written. */
export function ensureDevice(path: string, newId: () => string, host: string = hostname()): string {
  const known = knownDevice(path, host);
  if (known !== undefined) return known;
  // A copied home or a damaged file: replaced. Where there is no file, whoever of several processes is first wins.
  const replaces = existsSync(path);
  const device: Device = { id: newId(), host };
  const text = `${JSON.stringify(device)}\n`;
  try {
    if (replaces) putWhole(path, text, { flush: true });
    else putFirst(path, text, `${path}.${device.id}`);
  } catch (error) {
    throw writeError(path, error);
  }
  return knownDevice(path, host) ?? device.id;
}

/** Puts a whole file where none is: who comes second leaves the first one's. */
function putFirst(path: string, text: string, beside: string): void {
  putWhole(beside, text, { flush: true });
  try {
    linkSync(beside, path);
  } catch {
    // Another process was first, or there are no hard links here.
    if (!existsSync(path)) renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

function readDevice(path: string): Device | undefined {
  try {
    const { id, host } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Device>;
    return typeof id === 'string' && /^[\w-]+$/.test(id) && typeof host === 'string'
      ? { id, host }
      : undefined;
  } catch {
    return undefined;
  }
}
