// Runs the benchmark of scripts/simulate: bundled first, as Node 20 reads no TypeScript.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFile, root } from './bundle.mjs';

const file = join(root, 'node_modules', '.cache', 'pyprep', 'simulate.mjs');
await bundleFile('scripts/simulate/main.ts', file);
await import(pathToFileURL(file).href);
