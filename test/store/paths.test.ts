import Conf from 'conf';
import { afterEach, expect, test, vi } from 'vitest';
import { findHome } from '../../src/store/paths.ts';
import { newHome } from './homes.ts';

afterEach(() => vi.unstubAllEnvs());

test('the home is the flag, else PYPREP_HOME, else where conf would write', () => {
  expect(findHome('/a', { PYPREP_HOME: '/b' }).dir).toBe('/a');
  expect(findHome(undefined, { PYPREP_HOME: '/b' }).dir).toBe('/b');
  expect(findHome(undefined, { XDG_CONFIG_HOME: '/c' }, 'linux').dir).toBe('/c/pyprep');
});

test('the default is the path that conf computes itself', () => {
  // conf reads its home from the environment at import, so only the value that holds for this process can be compared.
  const { path } = new Conf({ projectName: 'pyprep', projectSuffix: '', configName: 'settings' });
  expect(findHome(undefined, process.env).settings).toBe(path);
});

test('other systems have their own habit', () => {
  vi.stubEnv('HOME', '/Users/ada');
  const user = { HOME: '/Users/ada' };
  expect(findHome('', user, 'darwin').dir).toBe('/Users/ada/Library/Preferences/pyprep');
  expect(findHome('', { APPDATA: '/Roaming' }, 'win32').dir).toBe('/Roaming/pyprep/Config');
});

test('all that is kept lies in the home', () => {
  const { dir, ...rest } = newHome();
  for (const path of Object.values(rest)) expect(path.startsWith(dir)).toBe(true);
});
