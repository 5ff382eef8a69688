// Builds dist/: the program as one lazy bundle with all that it depends on, the decks as JSON, the licences of what is
// bundled. Run by `npm ci` (prepare) and before packing.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  format: 'esm',
  logLevel: 'warning',
  // CommonJS packages in the bundle call require for Node's own modules.
  banner: { js: "import { createRequire as _cr } from 'node:module'; const require = _cr(import.meta.url);" },
};

/**
 * cli-highlight asks for all of highlight.js, some 190 languages; pyprep shows Python.
 * @type {import('esbuild').Plugin}
 */
const pythonOnly = {
  name: 'python-only',
  setup(bundler) {
    bundler.onResolve({ filter: /^highlight\.js$/ }, () => ({ path: 'highlight', namespace: 'python-only' }));
    bundler.onLoad({ filter: /.*/, namespace: 'python-only' }, () => ({
      resolveDir: root,
      contents: `const hljs = require('highlight.js/lib/core');
        hljs.registerLanguage('python', require('highlight.js/lib/languages/python'));
        module.exports = hljs;`,
    }));
  },
};

async function bundle() {
  const result = await build({
    ...common,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
    metafile: true,
    plugins: [pythonOnly],
  });
  await writeFile(join(root, 'THIRD-PARTY-LICENSES.txt'), await licences(root, result.metafile));
}

async function compile() {
  const outfile = join(dist, 'compile.mjs');
  await build({ ...common, entryPoints: ['src/formats/compile.ts'], outfile });
  const { compileDecks, deckSchema } = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  const folder = join(root, 'decks');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const sources = await Promise.all(
    names.map(async (name) => ({ file: `decks/${name}`, text: await readFile(join(folder, name), 'utf8') })),
  );
  const { decks, index, problems } = compileDecks(sources);
  for (const { file, line, column, message } of problems)
    console.error(`${file}:${line}:${column}: ${message}`);
  if (problems.length > 0) throw new Error('the built-in decks have problems');
  await mkdir(join(dist, 'decks'), { recursive: true });
  const write = (/** @type {string} */ name, /** @type {unknown} */ data) =>
    writeFile(join(dist, 'decks', `${name}.json`), JSON.stringify(data));
  await Promise.all([
    ...decks.map((/** @type {{topic: string}} */ deck) => write(deck.topic, deck)),
    write('index', index),
    write('verified', JSON.parse(await readFile(join(folder, 'verified.json'), 'utf8').catch(() => '{}'))),
  ]);
  await writeFile(join(folder, 'deck.schema.json'), `${JSON.stringify(deckSchema(), null, 2)}\n`);
}

await rm(dist, { recursive: true, force: true });
await bundle();
await compile();
