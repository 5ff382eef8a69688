// Runs a month of study through the real commands (scripts/month): bundled first, as Node 20 reads no TypeScript.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'node_modules', '.cache', 'pyprep', 'month.mjs');

await build({
  absWorkingDir: root,
  entryPoints: ['scripts/month/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  format: 'esm',
  logLevel: 'warning',
  define: { PROGRAM: JSON.stringify(join(root, 'bin', 'pyprep.js')) },
});
await import(pathToFileURL(outfile).href);
