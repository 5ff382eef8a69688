import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds the program that the end-to-end tests run, where what it is made of has changed since the last time. */
export function setup(): void {
  const scripts = ['build', 'bundle', 'licences'].map((name) => `scripts/${name}.mjs`);
  const sources = ['src', 'decks', ...scripts, 'package.json'].map((name) => join(ROOT, name));
  const built = [join(ROOT, 'dist', 'main.cjs'), join(ROOT, 'dist', 'decks', 'index.json')].map(changed);
  if (Math.min(...built) > Math.max(...sources.map(newest))) return;
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
}

/** When the newest file at or below a path was changed. The build itself writes the schema of the decks. */
function newest(path: string): number {
  if (!statSync(path).isDirectory()) return path.endsWith('deck.schema.json') ? 0 : changed(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
