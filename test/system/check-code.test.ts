import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { checkCode, runOutput } from '../../src/system/check-code.ts';
import type { Python } from '../../src/system/find-python.ts';
import { LIMITS, runPython } from '../../src/system/run-python.ts';
import { somePython } from './pythons.ts';

let python: Python;
beforeAll(async () => {
  python = await somePython();
});

const QUICK = { ...LIMITS, ms: 1_500 };
const check = (code: string, below = 'pass') => checkCode(python, code, below, QUICK);
const failed = (why: string) => ({ passed: false, why });

/** Which processes of ours have the word in their command line or run in a folder of a run of this test's. */
function processesWith(word: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return false;
    try {
      if (readFileSync(`/proc/${pid}/environ`, 'latin1').includes(word)) return true;
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(word);
    } catch {
      return false;
    }
  });
}

/** Runs code that first says in which folder it is; gives the result and who and what is left of it. */
async function leftOver(code: string, below = 'pass') {
  const note = join(mkdtempSync(join(tmpdir(), 'pyprep-test-')), 'home');
  const result = await check(
    `import os\nopen(${JSON.stringify(note)}, "w").write(os.environ["HOME"])\n${code}`,
    below,
  );
  const home = readFileSync(note, 'utf8');
  rmSync(join(note, '..'), { recursive: true });
  // Ended processes need a moment to be gone from the list, even when no code of theirs runs any more.
  const processes = process.platform === 'linux' ? processesWith(home) : [];
  return { result, processes, folderIsThere: existsSync(home) };
}

const NOTHING = { processes: [], folderIsThere: false };

describe('the check', () => {
  test('passes when its last line was reached', async () => {
    expect(await check('def f():\n    return 1', 'assert f() == 1')).toEqual({ passed: true });
  });

  test.each([
    ['an assertion gives its message', 'x = 2', 'assert x == 1, "x is one"', 'x is one'],
    ['without a message, itself', 'x = 2\n', '\nassert x == 1', 'The check failed: assert x == 1'],
    [
      'an exception gives class, text and line',
      'def f():\n    return {}["k"]',
      'f()',
      "KeyError: 'k' (line 2)",
    ],
    [
      'one in the check says so',
      '\n\nx = 1',
      'x = 1\n1 / 0',
      'ZeroDivisionError: division by zero (line 2 of the check)',
    ],
    ['memory has a limit', 'x = bytearray(1 << 33)', 'pass', 'MemoryError (line 1)'],
    ['so has output', 'while True: print("x" * 1000)', 'pass', 'It printed more than 64 KB.'],
    ['so has time', 'while True: pass', 'pass', 'It did not end within 1.5 seconds.'],
    ['input is at its end', 'input()', 'pass', 'EOFError: EOF when reading a line (line 1)'],
    [
      'a crash has a name',
      'import os\nos.kill(os.getpid(), 11)',
      'pass',
      'Python itself was ended by SIGSEGV.',
    ],
  ])('%s', async (_, code, below, why) => {
    expect(await check(code, below)).toEqual(failed(why));
  });

  test('a syntax error gives its line in what the person wrote', async () => {
    expect(await check('x = 1\ndef f(:\n    pass', 'assert f')).toEqual(
      failed('SyntaxError: invalid syntax (line 2)'),
    );
  });

  test('code cannot swallow the check with a line that goes on', async () => {
    const { passed } = await check('if 0: \\', 'assert False');
    expect(passed).toBe(false);
  });

  test('the limits of a run are its own: the next one works', async () => {
    expect(await check('import os', 'assert os.listdir() == []')).toEqual({ passed: true });
  });
});

describe('what does not pass for having reached the end', () => {
  test.each([
    ['sys.exit(0)', 'import sys\nsys.exit(0)'],
    ['os._exit(0)', 'import os\nos._exit(0)'],
    ['printing', 'print("reached")\nraise SystemExit'],
    ['writing a report without the token', 'import os\nos.write(4, b"reached\\0" + b"0" * 32)\nos._exit(0)'],
    [
      'a child that gets there alone',
      'import os\nif os.fork() != 0:\n    os.wait()\n    raise ValueError("parent")',
    ],
  ])('%s', async (_, code) => {
    const { passed } = await check(code);
    expect(passed).toBe(false);
  });

  test('the token is in no variable of a caller, argument, environment, open file or file of the run', async () => {
    const code = `
import os, sys
seen, frame = [], sys._getframe()
while frame:
    seen += [repr(frame.f_locals), repr(frame.f_globals)]
    frame = frame.f_back
seen += [repr(sys.argv), repr(getattr(sys, "orig_argv", "")), repr(os.environ)]
for folder, _, names in os.walk(os.environ["HOME"]):
    seen += [open(os.path.join(folder, name)).read() for name in names]
for fd in range(3, 300):
    try:
        os.set_blocking(fd, False)
        seen.append(repr(os.read(fd, 1000)))
    except OSError:
        pass
text = "".join(seen)
hexes = {text[i:i + 32] for i in range(len(text)) if all(c in "0123456789abcdef" for c in text[i:i + 32])}
for one in hexes:
    if len(one) == 32:
        os.write(4, b"reached\\0" + one.encode())
        os._exit(0)
`;
    const run = await runPython(python, { code, check: 'raise ValueError("honest")' }, QUICK);
    expect(run.end).toMatchObject({ kind: 'raised', name: 'ValueError' });
  });
});

describe('nothing of a run is left', () => {
  test('of an endless loop', async () => {
    expect(await leftOver('while True: pass')).toEqual({
      ...NOTHING,
      result: failed('It did not end within 1.5 seconds.'),
    });
  });

  // Bounded on purpose: were the limits broken, this test must not take the machine with it.
  test('of forks that fork and loop', async () => {
    expect(await leftOver('for _ in range(8): os.fork()\nwhile True: pass')).toEqual({
      ...NOTHING,
      result: failed('It started too many processes.'),
    });
  });

  test.runIf(process.platform === 'linux')('of a shell that starts many processes', async () => {
    const shell = 'os.system("for i in $(seq 300); do sleep 60 & done; wait")';
    expect(await leftOver(shell)).toEqual({ ...NOTHING, result: failed('It started too many processes.') });
  });

  test('of what prints for ever', async () => {
    expect(await leftOver('while True: print("x" * 1000)')).toEqual({
      ...NOTHING,
      result: failed('It printed more than 64 KB.'),
    });
  });

  test('of what deletes its own folder', async () => {
    const code = 'import shutil\nshutil.rmtree(os.environ["HOME"])';
    expect(await leftOver(code)).toEqual({ ...NOTHING, result: { passed: true } });
  });

  test('of what closes its output', async () => {
    expect(await leftOver('os.close(1)\nos.close(2)')).toEqual({ ...NOTHING, result: { passed: true } });
  });

  test.runIf(process.platform === 'linux')('of a grandchild in a session of its own', async () => {
    const code = 'if os.fork() == 0:\n    os.setsid()\n    while True: pass';
    expect(await leftOver(code)).toEqual({ ...NOTHING, result: { passed: true } });
  });

  test.runIf(process.platform === 'linux')(
    'of a program in a session and an environment of its own',
    async () => {
      const code = `import subprocess\np = subprocess.Popen(["sleep", "61.25"], start_new_session=True, env={})`;
      expect((await leftOver(code)).result).toEqual({ passed: true });
      expect(processesWith('61.25')).toEqual([]);
    },
  );
});

test.runIf(process.platform === 'linux')(
  'a program that left group, environment and folder behind is ended by the pipe that it holds',
  async () => {
    const code = `import os, time
if os.fork() == 0:
    os.setsid()
    os.chdir("/")
    os.execve("/bin/sleep", ["sleep", "8.125"], {})
time.sleep(0.3)`;
    const started = performance.now();
    expect(await check(code)).toEqual({ passed: true });
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(processesWith('8.125')).toEqual([]);
  },
);

describe('the result of source alone', () => {
  test('is what it printed and what ended it', async () => {
    expect(await runOutput(python, 'print("ä")\n{}[1]')).toEqual({
      prints: 'ä\n',
      raises: 'KeyError',
      note: 'KeyError: 1 (line 2)',
    });
  });

  test('has what finalisers print at the end', async () => {
    const code = 'class A:\n    def __del__(self):\n        print("gone")\na = A()\nprint("end")';
    expect(await runOutput(python, code)).toEqual({
      prints: 'end\ngone\n',
      raises: undefined,
      note: undefined,
    });
  });

  test('is that of a script: its own file, an empty folder, nothing of our environment', async () => {
    const code = 'import os\nprint(__name__, os.listdir(), sorted(set(os.environ) - {"LC_CTYPE"}))';
    const { prints } = await runOutput(python, code);
    expect(prints).toContain("__main__ [] ['HOME', ");
    expect(prints).not.toContain('TZ');
  });
});

test('where no folder for temporary files can be made, the person is told', async () => {
  vi.stubEnv('TMPDIR', '/nowhere');
  await expect(checkCode(python, '', '')).rejects.toThrow(
    'Code runs in a folder of its own, and none can be made in /nowhere (ENOENT).',
  );
  vi.unstubAllEnvs();
});

test('a Python that cannot be started is told to the person', async () => {
  const gone = { ...python, executable: '/nowhere/python' };
  await expect(checkCode(gone, '', '')).rejects.toThrow(UserError);
});
