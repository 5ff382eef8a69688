import { RUNNER } from './python-runner.ts';

/**
 * Runs many snippets in one interpreter, each in a forked child that ends as a script does (threads joined, atexit,
 * finalisers). Standard input: for each job `number mode bytes\n` and the source; mode `run`, `check` or `compile`.
 * Standard output: for each `number stopped bytes bytes\n`, what it printed and its report.
 */
export const DRIVER = String.raw`${RUNNER}
from select import select
from time import monotonic
import gc, resource
# Frozen objects are left alone by the children's collections, so their memory stays shared.
gc.freeze()
del sys.modules["select"], sys.modules["gc"], gc

SECONDS, MOST, MEMORY, GROWTH = 10, 1 << 20, 1 << 31, 300

def read_jobs():
    data = b""
    while True:
        piece = os.read(0, 1 << 20)
        if not piece:
            break
        data += piece
    while data:
        head, _, data = data.partition(b"\n")
        number, mode, size = head.decode().split()
        yield number, mode, data[:int(size)]
        data = data[int(size):]

def begin(folder, prints, reports):
    """Makes the forked child look like an interpreter that was just started."""
    os.setsid()
    os.mkdir(folder)
    work = os.path.join(folder, "work")
    os.mkdir(work)
    os.chdir(work)
    os.environ["HOME"] = os.environ["TMPDIR"] = folder
    null = os.open(os.devnull, os.O_RDWR)
    for to, fd in ((0, null), (1, prints), (2, null)):
        os.dup2(fd, to)
    report = os.dup2(reports, 100, False)
    os.closerange(3, 100)
    limit(MEMORY, SECONDS + 1)
    sys.path[0] = work
    return report

def run_job(mode, source, folder, prints, reports):
    fd = begin(folder, prints, reports)
    leader, write, killpg = os.getpid(), os.write, os.killpg
    def report(text):
        if os.getpid() == leader:
            write(fd, text)
    def ruin():
        write(fd, b"processes")
        killpg(leader, 9)
    path = os.path.join(folder, "card.py")
    save(source, path)
    module = main_module(path)
    budget(100, ruin)
    try:
        if mode == "compile":
            compile(source, path, "exec", dont_inherit=True)
        else:
            execute(source, path, module)
        report(b"reached\0" if mode == "check" else b"ended\0")
    except BaseException as error:
        report(b"raised\0" + describe(error, path))
        tell(error)

def threads():
    try:
        with open("/proc/loadavg") as file:
            return int(file.read().split()[3].split("/")[1])
    except (OSError, ValueError, IndexError):
        return 0

def has_ended(pid):
    """Without collecting it: until then its group's number is its own."""
    if hasattr(os, "waitid"):
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None
    return os.waitpid(pid, os.WNOHANG)[0] != 0

def attend(pid, prints, reports):
    """Reads what a child writes until it has ended or must be ended."""
    got, still, dead = {prints: b"", reports: b""}, [prints, reports], False
    until, before = monotonic() + SECONDS, threads()
    while True:
        ready = select(still, [], [], 0 if dead else 0.02 if still else 0.001)[0]
        for fd in ready:
            piece = os.read(fd, 1 << 16)
            got[fd] += piece
            if not piece:
                still.remove(fd)
        if len(got[prints]) > MOST:
            return "output", got
        if dead and not ready:
            return "-", got
        if monotonic() > until:
            return "time", got
        if not ready and threads() - before > GROWTH:
            return "processes", got
        if not dead and not (ready and still):
            dead = has_ended(pid)

def end(pid):
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, 9)
        except OSError:
            pass
    try:
        os.waitpid(pid, 0)
    except OSError:
        pass

def send(data):
    while data:
        data = data[os.write(1, data):]

def drive():
    base = os.getcwd()
    for number, mode, source in read_jobs():
        prints, reports = os.pipe(), os.pipe()
        pid = os.fork()
        if pid == 0:
            return run_job(mode, source, os.path.join(base, number), prints[1], reports[1])
        os.close(prints[1])
        os.close(reports[1])
        stopped, got = attend(pid, prints[0], reports[0])
        end(pid)
        os.close(prints[0])
        os.close(reports[0])
        out, text = got[prints[0]][:MOST], got[reports[0]]
        send(("%s %s %d %d\n" % (number, stopped, len(out), len(text))).encode() + out + text)

drive()
`;
