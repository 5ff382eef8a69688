// Builds dist/: the program as a few lazy chunks with all that it depends on, the decks as JSON, the licences of what is
// bundled. Run by `npm ci` (prepare) and before packing.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleFile, root } from './bundle.mjs';
import { licences } from './licences.mjs';

const dist = join(root, 'dist');

/**
 * What pyprep needs of two packages, in place of all of them. cli-highlight asks for all of highlight.js, some 190 languages;
 * pyprep shows Python. chalk asks what the terminal can show, and loads Node's tty for it; pyprep decides that itself.
 * @type {Record<string, string>}
 */
const replaced = {
  'highlight.js': `const hljs = require('highlight.js/lib/core');
    hljs.registerLanguage('python', require('highlight.js/lib/languages/python'));
    module.exports = hljs;`,
  '#supports-color': 'export default { stdout: false, stderr: false };',
};

/** @type {import('rolldown').Plugin} */
const replace = {
  name: 'replace',
  resolveId: (id) => (id in replaced ? join(root, 'node_modules', '.replaced', id.slice(1)) : null),
  load: (id) => Object.entries(replaced).find(([name]) => id.endsWith(`/.replaced/${name.slice(1)}`))?.[1],
};

/**
 * Which modules start together. Left alone, a bundler cuts the shared code of forty lazy imports into seventy files, and
 * Node takes longer to open those than to run them. `first` is what main itself needs, `look` all that a command which only looks needs, without
 * conf, YAML and prompts; `study` is the way to the first card. Each group takes with it what it imports.
 */
const groups = [
  { name: 'first', test: /(package\.json|src\/cli\/exit-codes\.ts)$/, priority: 3 },
  { name: 'look', test: /src\/cli\/(run|commands\/due)\.ts$/, priority: 2 },
  { name: 'study', test: /src\/cli\/commands\/study\.ts$/, priority: 1 },
];

async function program() {
  const bundle = await rolldown({
    cwd: root,
    input: { main: 'src/cli/main.ts' },
    platform: 'node',
    plugins: [replace],
  });
  // CommonJS, because Node's loader of ES modules alone takes a tenth of the time of `node -e 0`.
  const { output } = await bundle.write({
    dir: dist,
    format: 'cjs',
    exports: 'named',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    codeSplitting: { groups },
  });
  await bundle.close();
  const main = output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  const early = main?.type === 'chunk' ? main.imports.filter((file) => /^chunks\/(?!first-)/.test(file)) : [];
  if (early.length > 0) throw new Error(`main loads ${early} before it knows what for`);
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  await writeFile(join(root, 'THIRD-PARTY-LICENSES.txt'), await licences(modules));
}

async function decks() {
  const file = join(dist, 'compile.mjs');
  await bundleFile('src/formats/compile.ts', file);
  const { compileDecks, deckSchema } = await import(pathToFileURL(file).href);
  await rm(file);
  const folder = join(root, 'decks');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const sources = await Promise.all(
    names.map(async (name) => ({ file: `decks/${name}`, text: await readFile(join(folder, name), 'utf8') })),
  );
  const { decks: compiled, index, problems } = compileDecks(sources);
  for (const { file: deck, line, column, message } of problems)
    console.error(`${deck}:${line}:${column}: ${message}`);
  if (problems.length > 0) throw new Error('the built-in decks have problems');
  await mkdir(join(dist, 'decks'), { recursive: true });
  const write = (/** @type {string} */ name, /** @type {unknown} */ data) =>
    writeFile(join(dist, 'decks', `${name}.json`), JSON.stringify(data));
  await Promise.all([
    ...compiled.map((/** @type {{topic: string}} */ deck) => write(deck.topic, deck)),
    write('index', index),
    write('verified', JSON.parse(await readFile(join(folder, 'verified.json'), 'utf8').catch(() => '{}'))),
  ]);
  await writeFile(join(folder, 'deck.schema.json'), `${JSON.stringify(deckSchema(), null, 2)}\n`);
}

await rm(dist, { recursive: true, force: true });
await program();
await decks();
