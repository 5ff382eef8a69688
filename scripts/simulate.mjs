// Runs the benchmark of scripts/simulate: bundled first, as Node 20 reads no TypeScript.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'node_modules', '.cache', 'pyprep', 'simulate.mjs');

await build({
  absWorkingDir: root,
  entryPoints: ['scripts/simulate/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  format: 'esm',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
