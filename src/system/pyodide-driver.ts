import { RUNNER } from './python-runner.ts';

/** The Python side: one snippet after the other in one interpreter, the traces of each taken away as far as may be. */
const INSIDE = String.raw`${RUNNER}
import atexit, gc, io, shutil, tempfile, warnings

MOST = 1 << 20
# What Emscripten has not; each tells itself before it fails.
NEEDS = {"_thread.start_new_thread", "_thread.start_joinable_thread", "os.fork", "os.forkpty", "os.system",
         "os.posix_spawn", "os.spawn", "subprocess.Popen"}
unable = False

def hook(event, args):
    global unable
    if event in NEEDS or event == "import" and args[0] == "_multiprocessing":
        unable = True

sys.addaudithook(hook)

class Output(io.BytesIO):
    def write(self, data):
        if self.tell() > MOST:
            raise OSError("too much output")
        return super().write(data)
    def close(self):
        pass

def clear(module):
    """As the interpreter does at its end: names with one underscore first."""
    for is_first in (True, False):
        for name in list(module.__dict__):
            is_private = name.startswith("_") and not name.startswith("__")
            if name != "__builtins__" and is_private == is_first:
                module.__dict__[name] = None
    gc.collect()

def run_snippet(mode, source):
    global unable
    unable = False
    folder = tempfile.mkdtemp()
    path, work = os.path.join(folder, "card.py"), os.path.join(folder, "work")
    os.mkdir(work)
    save(source.encode(), path)
    kept = (sys.modules["__main__"], sys.stdin, sys.stdout, sys.stderr, sys.argv, sys.path[:], warnings.filters[:],
            sys.getrecursionlimit(), os.getcwd(), sys.excepthook)
    modules, prints = set(sys.modules), Output()
    os.chdir(work)
    sys.path.insert(0, work)
    sys.stdin = io.StringIO()
    sys.stdout, sys.stderr = io.TextIOWrapper(prints, "utf-8"), io.StringIO()
    module = main_module(path)
    try:
        if mode == "compile":
            compile(source, path, "exec", dont_inherit=True)
        else:
            execute(source.encode(), path, module)
        report = "reached\0" if mode == "check" else "ended\0"
    except BaseException as error:
        report = "raised\0" + describe(error, path).decode()
        tell(error)
    try:
        atexit._run_exitfuncs()
        clear(module)
        sys.stdout.flush()
    except BaseException:
        pass
    (sys.modules["__main__"], sys.stdin, sys.stdout, sys.stderr, sys.argv, sys.path[:], warnings.filters[:],
     _, _, sys.excepthook) = kept
    sys.setrecursionlimit(kept[7])
    os.chdir(kept[8])
    gc.enable()
    # What has survived is looked at no more: otherwise each collection goes through the whole interpreter.
    gc.freeze()
    for name in set(sys.modules) - modules:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(folder):
            del sys.modules[name]
    shutil.rmtree(folder, ignore_errors=True)
    stopped = "unable" if unable else "output" if len(prints.getvalue()) > MOST else "-"
    return [stopped, prints.getvalue()[:MOST].decode("utf-8", "replace"), report]
`;

/** Node's side, run in a process of its own: arguments are the package's address and the hash seed. */
export const PYODIDE_DRIVER = `
import { readFileSync, writeSync } from 'node:fs';
const [address, seed] = process.argv.slice(1);
const { loadPyodide } = await import(address);
const silent = { stdout() {}, stderr() {} };
const python = await loadPyodide({ env: { PYTHONHASHSEED: seed, HOME: '/home/pyodide' }, ...silent });
python.runPython(${JSON.stringify(INSIDE)});
const run = python.globals.get('run_snippet');
let input = readFileSync(0);
while (input.length > 0) {
  const end = input.indexOf(10);
  const [number, mode, size] = input.toString('latin1', 0, end).split(' ');
  const result = run(mode, input.toString('utf8', end + 1, end + 1 + Number(size)));
  const [stopped, prints, report] = result.toJs();
  result.destroy();
  input = input.subarray(end + 1 + Number(size));
  const [out, text] = [Buffer.from(prints), Buffer.from(report)];
  let frame = Buffer.concat([Buffer.from([number, stopped, out.length, text.length].join(' ') + '\\n'), out, text]);
  while (frame.length > 0) frame = frame.subarray(writeSync(1, frame));
}
process.exit(0);
`;
