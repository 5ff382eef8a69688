// Bundles TypeScript of the project into one file that Node runs, for scripts, benchmarks and tests.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {string} entry file, from the project's root or absolute
 * @param {string} file where the ES module is written
 * @param {import('rolldown').Plugin[]} [plugins]
 */
export async function bundleFile(entry, file, plugins = []) {
  const bundle = await rolldown({ cwd: root, input: entry, platform: 'node', plugins });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
}
