import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where everything that pyprep keeps lies. */
export interface Home {
  readonly dir: string;
  /** Written by conf. */
  readonly settings: string;
  /** Written by conf. */
  readonly progress: string;
  /** One file a device: the truth. */
  readonly journals: string;
  readonly device: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The home that a flag or PYPREP_HOME names, else the one that conf would take, by the system's habit. */
export function findHome(
  flag: string | undefined,
  env: Env,
  platform: NodeJS.Platform = process.platform,
): Home {
  const dir = resolve(flag || env['PYPREP_HOME'] || defaultDir(env, platform));
  return {
    dir,
    settings: join(dir, 'settings.json'),
    progress: join(dir, 'progress.json'),
    journals: join(dir, 'journal'),
    device: join(dir, 'device.json'),
  };
}

/** What conf computes for the project pyprep (by env-paths); written out, since importing conf costs a start's time. */
function defaultDir(env: Env, platform: NodeJS.Platform): string {
  const user = homedir();
  if (platform === 'darwin') return join(user, 'Library', 'Preferences', 'pyprep');
  if (platform === 'win32')
    return join(env['APPDATA'] || join(user, 'AppData', 'Roaming'), 'pyprep', 'Config');
  return join(env['XDG_CONFIG_HOME'] || join(user, '.config'), 'pyprep');
}
