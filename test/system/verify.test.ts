import { beforeAll, describe, expect, test } from 'vitest';
import type { Snippet } from '../../src/core/card-types/card-type.ts';
import type { SnippetTask } from '../../src/core/verified.ts';
import type { Engine } from '../../src/system/engine.ts';
import { findPyodide } from '../../src/system/pyodide-engine.ts';
import { type VerifyOptions, verify } from '../../src/system/verify.ts';
import { someEngine } from './pythons.ts';

const CHECK = 'assert f() == 1';

/** Code, what is expected of it, and what must come of it: nothing where it is right. */
const SNIPPETS: [name: string, code: string, expect: Snippet['expect'], wrong?: object][] = [
  ['prints', 'print("a\\n")', { kind: 'output', prints: 'a\n\n', raises: undefined }],
  [
    'prints another',
    'print("b")',
    { kind: 'output', prints: 'a', raises: undefined },
    { seed: 0, expected: 'prints "a"', got: 'prints "b"' },
  ],
  ['raises', 'print("a")\n1 / 0', { kind: 'output', prints: 'a', raises: 'ZeroDivisionError' }],
  [
    'raises what was not said',
    '1 / 0',
    { kind: 'output', prints: '', raises: undefined },
    { got: 'prints "" and raises ZeroDivisionError' },
  ],
  ['a syntax error', 'def', { kind: 'output', prints: '', raises: 'SyntaxError' }],
  [
    'hash order',
    'print(list({"a", "b", "c", "d", "e"})[0])',
    { kind: 'runs' },
    { got: expect.stringMatching(/^prints "[a-e]"$/) },
  ],
  ['passes', 'def f(): return 1', { kind: 'passes', check: CHECK }],
  [
    'does not pass',
    'def f(): return 2',
    { kind: 'passes', check: CHECK },
    { expected: 'the check passes', got: 'AssertionError (line 2)' },
  ],
  [
    'leaves before the check',
    'raise SystemExit',
    { kind: 'passes', check: CHECK },
    { got: 'SystemExit (line 1)' },
  ],
  ['fails', 'def f(): return 2', { kind: 'fails', check: CHECK }],
  [
    'does not fail',
    'def f(): return 1',
    { kind: 'fails', check: CHECK },
    { expected: 'the check fails', got: 'it passes' },
  ],
  ['compiles', 'x = undefined', { kind: 'compiles' }],
  ['does not compile', 'x = = 1', { kind: 'compiles' }, { got: 'SyntaxError: invalid syntax (line 1)' }],
  ['runs', 'x = 1', { kind: 'runs' }],
  ['does not run', 'x', { kind: 'runs' }, { got: "NameError: name 'x' is not defined (line 1)" }],
  [
    'finalisers at the end',
    'class A:\n    def __del__(self): print("gone")\na = A()\nprint("end")',
    { kind: 'output', prints: 'end\ngone', raises: undefined },
  ],
  [
    'functions at exit',
    'import atexit\natexit.register(print, "bye")\nprint("end")',
    { kind: 'output', prints: 'end\nbye', raises: undefined },
  ],
  [
    'names of the module',
    'print(__name__, [n for n in dir() if "_" not in n])',
    { kind: 'output', prints: '__main__ []', raises: undefined },
  ],
  ['reads no input', 'input()', { kind: 'output', prints: '', raises: 'EOFError' }],
  [
    'its folder is empty',
    'import os\nprint(os.listdir("."))',
    { kind: 'output', prints: '[]', raises: undefined },
  ],
  [
    'it can import what it wrote',
    'open("m.py", "w").write("x = 1")\nimport m\nprint(m.x)',
    { kind: 'output', prints: '1', raises: undefined },
  ],
];

function tasksFor(version: string): SnippetTask[] {
  return SNIPPETS.map(([name, code, expected]) => {
    return { card: `topic/${name}`, hash: name, version, part: 'code', code, expect: expected };
  });
}

const want = SNIPPETS.map(([name, , , wrong]) => [
  `topic/${name}`,
  wrong ? expect.objectContaining({ kind: 'failed', ...wrong }) : { kind: 'passed' },
]);

async function outcomes(engine: Engine, tasks: readonly SnippetTask[], options: VerifyOptions = {}) {
  const { results } = await verify(tasks, [engine], { workers: 2, ...options });
  return results.map(({ task, outcome }) => [task.card, outcome]);
}

let engine: Engine;
beforeAll(async () => {
  engine = await someEngine();
});

test('each snippet is compared with what the card claims of it', async () => {
  expect(await outcomes(engine, tasksFor(engine.version))).toEqual(want);
});

test('Pyodide sees the same, and what it cannot run is told as not run, which is no failure', async () => {
  const pyodide = findPyodide()!;
  const code =
    'import threading\ntry:\n    threading.Thread(target=print).start()\nexcept RuntimeError: pass';
  const tasks = tasksFor(pyodide.version);
  const threads = { ...tasks[0]!, card: 'topic/threads', code, expect: { kind: 'runs' } as const };
  const unrun = { kind: 'unrun', why: 'it needs threads or processes, which Pyodide has not' };
  expect(await outcomes(pyodide, [...tasks, threads], { seeds: [0, 1] })).toEqual([
    ...want,
    ['topic/threads', unrun],
  ]);
});

test('an order that depends on the hash seed is caught although one seed agrees', async () => {
  const code = 'print(*{"a", "b", "c"})';
  const prints = 'a b c';
  const all = ['a b c', 'a c b', 'b a c', 'b c a', 'c a b', 'c b a'].map((one): SnippetTask => {
    const claim = { kind: 'output', prints: one, raises: undefined } as const;
    return { ...tasksFor(engine.version)[0]!, code, expect: claim };
  });
  expect(all[0]!.expect).toMatchObject({ prints });
  const { results } = await verify(all, [engine]);
  expect(results.map(({ outcome }) => outcome.kind)).toEqual(all.map(() => 'failed'));
});

describe('an engine', () => {
  const runs = (code: string): SnippetTask => ({
    ...tasksFor(engine.version)[0]!,
    code,
    expect: { kind: 'runs' },
  });

  test('goes on after a snippet that ends the interpreter or prints without end', async () => {
    const tasks = [
      runs('import os\nos._exit(3)'),
      runs('import os\nos.kill(os.getppid() if hasattr(os, "fork") else 0, 9)'),
      runs('while True: print("x" * 10000)'),
      runs('print(1)'),
    ];
    const { results } = await verify(tasks, [engine], { seeds: [0] });
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['failed', 'failed', 'failed', 'passed']);
    expect(results[2]!.outcome).toMatchObject({ got: 'it printed too much' });
  });

  test('that does not work at all is told to the person', async () => {
    const { nativeEngine } = await import('../../src/system/native-engine.ts');
    const gone = nativeEngine({ executable: '/nowhere/python', version: '3.12', full: '3.12.0' });
    await expect(verify(tasksFor('3.12'), [gone])).rejects.toThrow('CPython 3.12.0 does not run');
  });
});

describe('the cache', () => {
  test('spares what passed, and only that', async () => {
    const tasks = tasksFor(engine.version);
    const { cache, results } = await verify(tasks, [engine], { seeds: [0] });
    const run: string[] = [];
    const watched: Engine = {
      ...engine,
      run: (jobs, ...rest) => {
        run.push(...jobs.map(({ source }) => source));
        return engine.run(jobs, ...rest);
      },
    };
    const again = await verify(tasks, [watched], { seeds: [0], cache });
    expect(again.results).toEqual(results);
    expect(again.cache).toEqual(cache);
    expect(run.length).toBe(results.filter(({ outcome }) => outcome.kind === 'failed').length);
  });

  test('says nothing of another interpreter or other content', async () => {
    const [task] = tasksFor(engine.version);
    const { cache } = await verify([task!], [engine], { seeds: [0] });
    const broken: Engine = { ...engine, name: 'another', run: () => Promise.reject(new Error('run')) };
    await expect(verify([task!], [broken], { seeds: [0], cache })).rejects.toThrow('run');
    const changed = { ...task!, code: 'print("z")' };
    const { results } = await verify([changed], [engine], { seeds: [0], cache });
    expect(results[0]!.outcome.kind).toBe('failed');
  });
});

test('a version that no engine has is told as not run', async () => {
  const { results } = await verify(tasksFor('3.8').slice(0, 1), [engine]);
  expect(results[0]!.outcome).toEqual({ kind: 'unrun', why: 'there is no Python 3.8 here' });
});

test('progress counts snippets up to all', async () => {
  const told: [number, number][] = [];
  const tasks = tasksFor(engine.version);
  await verify(tasks, [engine], { seeds: [0], progress: (...one) => told.push(one) });
  expect(told.at(-1)).toEqual([tasks.length, tasks.length]);
});

test('what is aborted ends at once', async () => {
  const task = { ...tasksFor(engine.version)[0]!, code: 'while True: pass' };
  const begun = performance.now();
  const running = verify([task], [engine], { signal: AbortSignal.timeout(300) });
  await expect(running).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(performance.now() - begun).toBeLessThan(5_000);
});
