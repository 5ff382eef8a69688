import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Which rooms a room may import from, beside itself. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  views: ['core'],
  store: ['core', 'formats', 'views'],
  system: ['core', 'formats', 'views'],
  prompts: ['core', 'formats', 'views'],
  cli: ['core', 'formats', 'views', 'store', 'system', 'prompts'],
};

/** Packages that only some rooms may use; Node's own modules count as `node:`. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['ts-fsrs', 'valibot'],
  formats: ['yaml', 'valibot', '@valibot/to-json-schema'],
  views: ['chalk', 'cli-highlight', 'fast-string-width', 'fast-wrap-ansi'],
  store: ['node:', 'conf'],
  system: ['node:', '@open-spaced-repetition/binding', 'pyodide'],
  prompts: ['node:readline', '@inquirer/core', 'fast-wrap-ansi'],
  cli: ['node:', 'commander', '@commander-js/extra-typings', '@inquirer/core', 'inquirer'],
};

const PURE = ['core', 'formats', 'views'];

/** What pure rooms must be told instead of asking for it. */
const BANS: readonly [name: string, pattern: RegExp][] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/],
  ['chance', /\bMath\.random\b|\brandomUUID\b/],
  ['the process', /\bprocess\./],
  ['the console', /\bconsole\./],
];

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const files: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    path: name,
    room: name.split('/')[0] ?? '',
    text: readFileSync(join(SRC, name), 'utf8'),
  }));

/** What a file imports: statically, by type, or when it is needed. */
function importsOf({ text }: SourceFile): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|`(?:\\.|[^`\\])*`/g, '');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([\w.@/:-]+)'/g)].map((match) => match[1] ?? '');
}

/** The room that a relative import leads to; undefined where it leads out of src or to a package. */
function roomOf(file: SourceFile, target: string): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const path = relative(SRC, join(SRC, file.path, '..', target));
  return path.startsWith('..') ? undefined : path.split('/')[0];
}

test('every file lives in a room', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ room }) => !Object.hasOwn(DOORS, room)).map(({ path }) => path)).toEqual([]);
});

test.each(Object.entries(DOORS))('%s imports only from itself and %j', (room, allowed) => {
  const wrong = files
    .filter((file) => file.room === room)
    .flatMap((file) => {
      const rooms = importsOf(file).map((target) => roomOf(file, target));
      return rooms
        .filter((other) => other !== undefined && other !== room && !allowed.includes(other))
        .map((other) => `${file.path} → ${other}`);
    });
  expect(wrong).toEqual([]);
});

test.each(Object.entries(PACKAGES))('%s uses only the packages %j', (room, allowed) => {
  const wrong = files
    .filter((file) => file.room === room)
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('.'))
        .filter(
          (target) =>
            !allowed.some((name) => target === name || (name === 'node:' && target.startsWith(name))),
        )
        .map((target) => `${file.path} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test.each(BANS)('pure rooms never ask %s', (_name, pattern) => {
  const wrong = files
    .filter(({ room }) => PURE.includes(room))
    .filter(({ text }) => pattern.test(code(text)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no room opens a network connection', () => {
  const modules = /'(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/[a-z]+)?'/;
  const calls = /\b(?:fetch|WebSocket|EventSource)\(/;
  const wrong = files.filter(({ text }) => modules.test(bare(text)) || calls.test(code(text)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('exit codes are returned: nothing ends the process', () => {
  expect(files.filter(({ text }) => /\bprocess\.exit\(/.test(code(text))).map(({ path }) => path)).toEqual(
    [],
  );
});

test('a file holds one thing: none is longer than 250 lines, none is named for a grab-bag', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 251);
  const vague = files.filter(({ path }) =>
    /(^|[/-])(utils?|helpers?|managers?|services?|types)\.ts$/.test(path),
  );
  expect([...long, ...vague].map(({ path }) => path)).toEqual([]);
});

/** Source without the comments that span lines. */
function bare(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '');
}

/** Source without comments, strings and templates, where a banned word may stand. */
function code(text: string): string {
  return bare(text)
    .replace(/`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
    .replace(/\/\/.*$/gm, '');
}
