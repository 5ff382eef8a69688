// Runs a month of study through the real commands (scripts/month): bundled first, as Node 20 reads no TypeScript.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFile, root } from './bundle.mjs';

const file = join(root, 'node_modules', '.cache', 'pyprep', 'month.mjs');
await bundleFile('scripts/month/main.ts', file);
await import(pathToFileURL(file).href);
