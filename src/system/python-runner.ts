/**
 * Python that runs a piece of source the way `python card.py` would. Imports only what the interpreter has loaded
 * anyway, since cards may look at `sys.modules`.
 */
export const RUNNER = String.raw`
import os, sys

def limit(memory, seconds):
    """Bounds what the run may take; processes by what the machine has now, since the bound counts all of a user's."""
    try:
        import resource
    except ImportError:
        return
    bounds = [("RLIMIT_AS", memory), ("RLIMIT_CPU", seconds), ("RLIMIT_FSIZE", 1 << 26), ("RLIMIT_CORE", 0)]
    try:
        with open("/proc/loadavg") as file:
            bounds.append(("RLIMIT_NPROC", int(file.read().split()[3].split("/")[1]) + 200))
    except (OSError, ValueError, IndexError):
        pass
    for name, most in bounds:
        try:
            kind = getattr(resource, name)
            hard = resource.getrlimit(kind)[1]
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (most, most))
        except (AttributeError, OSError, ValueError):
            pass
    del sys.modules["resource"]

def budget(most, ruin):
    """Lets the run start so many processes and no more, all its forks together, root's too (RLIMIT_NPROC does not bind
    root): each start takes a byte from a pipe that all of them share. An audit hook cannot be taken off again."""
    low, fill = os.pipe()
    os.write(fill, b"." * most)
    purse = os.dup2(low, 200, False)
    os.close(fill)
    os.close(low)
    read, starts = os.read, {"os.fork", "os.forkpty", "os.system", "os.posix_spawn", "os.spawn", "subprocess.Popen"}
    def hook(event, _):
        if event in starts:
            try:
                left = read(purse, 1)
            except OSError:
                left = b""
            if not left:
                ruin()
                raise RuntimeError("too many processes")
    sys.addaudithook(hook)

def main_module(path):
    """A fresh __main__ with what a script's has."""
    module = type(sys)("__main__")
    module.__builtins__ = sys.modules["builtins"]
    module.__cached__ = None
    module.__file__ = path
    module.__loader__ = sys.modules["_frozen_importlib_external"].SourceFileLoader("__main__", path)
    if sys.version_info < (3, 14):
        module.__annotations__ = {}
    sys.modules["__main__"] = module
    sys.argv = [path]
    return module

def save(source, path):
    file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(file, source)
    os.close(file)

def execute(source, path, module):
    exec(compile(source, path, "exec", dont_inherit=True), module.__dict__)

def describe(error, path):
    """Class, text and line (0: not in this source) of an exception."""
    name, line, text = type(error).__name__, 0, ""
    try:
        if isinstance(error, SyntaxError) and error.filename == path:
            line, text = error.lineno or 0, error.msg
        else:
            trace, text = error.__traceback__, str(error)
            while trace:
                if trace.tb_frame.f_code.co_filename == path:
                    line = trace.tb_lineno
                trace = trace.tb_next
    except BaseException:
        pass
    return "\0".join([name, str(line), str(text)[:500].replace("\0", " ")]).encode("utf-8", "backslashreplace")

def tell(error):
    """What the interpreter does with an exception that nothing caught."""
    if isinstance(error, SystemExit):
        return
    try:
        sys.excepthook(type(error), error, error.__traceback__ and error.__traceback__.tb_next.tb_next)
    except BaseException:
        pass
`;

/**
 * One run. Reads the job from descriptor 3 and reports to descriptor 4. For a check the proof that its last line was
 * reached is a token: it is taken off the list and lies on the evaluation stack while the code runs, so no variable,
 * argument, file or environment shows it; and only the process that was started may report.
 */
export const SINGLE = String.raw`${RUNNER}
def read_job():
    data = b""
    while True:
        piece = os.read(3, 65536)
        if not piece:
            break
        data += piece
    os.close(3)
    head, _, rest = data.partition(b"\n")
    mode, token, memory, seconds, path, work, size = head.decode().split("\0")
    limit(int(memory), int(seconds))
    return mode, [token], path, work, rest[:int(size)], rest[int(size):]

def report(kind, text):
    if os.getpid() == leader:
        write(4, kind + b"\0" + text)

def ruin():
    write(4, b"processes")
    killpg(leader, 9)

def proof(token, _):
    return token.encode()

def start():
    mode, secret, path, work, code, check = read_job()
    os.set_inheritable(4, False)
    os.chdir(work)
    sys.path.insert(0, work)
    source = code + b"\n" + check if mode == "check" else code
    save(source, path)
    module = main_module(path)
    budget(100, ruin)
    try:
        if mode == "check":
            compile(code, path, "exec", dont_inherit=True)
            report(b"reached", proof(secret.pop(), execute(source, path, module)))
        else:
            execute(source, path, module)
            report(b"ended", b"")
    except BaseException as error:
        report(b"raised", describe(error, path))
        if mode != "check":
            tell(error)
    if mode == "check":
        exit_now(0)

leader, write, exit_now, killpg = os.getpid(), os.write, os._exit, getattr(os, "killpg", None)
start()
`;
