"""Hostile answers: code that wastes, breaks, reaches out, or cheats."""

from clusterlab.grading.hostile.trick import RIGHT, Review, answer

DIED = Review("kernel died")
GONE = Review("process has gone")
UNANSWERED = Review("the answers cannot be read")
UNSTOPPABLE = Review("could not be stopped")

WASTE = [
    answer("endless-loop", "a cell that never ends", "while True:\n    pass\nGOOD\n"),
    answer(
        "endless-function",
        "a function that never returns",
        "def ANSWER(*arguments):\n    while True:\n        pass\n",
    ),
    answer(
        "endless-sleep",
        "a function that sleeps for a year",
        "def ANSWER(*arguments):\n    __import__('time').sleep(3e7)\n",
    ),
    answer(
        "unstoppable-loop",
        "an endless loop that catches every interrupt",
        """
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
""",
        first=UNSTOPPABLE,
        rest=UNSTOPPABLE,
    ),
    answer(
        "unstoppable-function",
        "a function that ignores interrupts",
        """
import signal, time
def ANSWER(*arguments):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        time.sleep(1)
""",
        rest=UNSTOPPABLE,
    ),
    answer(
        "endless-output",
        "prints for ever",
        "while True:\n    print('x' * 1000)\nGOOD\n",
    ),
    answer(
        "output-of-100-mb",
        "prints 100 MB at once, then answers well",
        "print('x' * 10**8)\nGOOD\n",
        first=RIGHT,
    ),
    answer(
        "output-by-a-program",
        "another program prints for two seconds",
        "get_ipython().system('timeout 2 yes')\nGOOD\n",
        first=RIGHT,
    ),
    answer(
        "many-outputs",
        "shows five hundred objects",
        "for number in range(500):\n    display(number)\nGOOD\n",
        first=RIGHT,
    ),
    answer(
        "8-gb",
        "asks for 8 GB of memory",
        "import numpy\nhoard = numpy.ones(2**30)\nGOOD\n",
    ),
    answer(
        "memory-in-a-function",
        "a function that takes all memory it gets",
        """
def ANSWER(*arguments):
    hoard = []
    while True:
        hoard.append(bytearray(2**26))
""",
    ),
    answer(
        "fork-bomb",
        "makes new processes until it gets no more",
        """
import os, time
while True:
    if os.fork() == 0:
        time.sleep(1000)
GOOD
""",
    ),
    answer(
        "fork-bomb-in-a-shell",
        "the classic in a shell, ended after a second",
        "get_ipython().system('timeout 1 bash -c \":(){ :|:& };:\"; sleep 1')\nGOOD\n",
        first=RIGHT,
    ),
    answer(
        "threads",
        "starts threads until it gets no more, then answers well",
        """
import threading, time
try:
    while True:
        threading.Thread(target=time.sleep, args=[1000], daemon=True).start()
except RuntimeError:
    pass
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "open-files",
        "opens files until it gets no more",
        """
held = []
try:
    while True:
        held.append(open('/dev/null'))
except OSError:
    pass
GOOD
""",
        first=Review("Too many open files"),
        rest=Review("Too many open files"),
    ),
    answer(
        "full-disk",
        "fills every disk it may write to, then answers well",
        """
import os
for folder in ('/run/socket', '/run/temporary', os.path.expanduser('~'), '/dev/shm'):
    try:
        for number in range(2):
            with open(f'{folder}/{number}', 'wb') as file:
                for _ in range(70):
                    file.write(bytes(2**20))
    except OSError:
        pass
assert not os.path.exists('/run/socket/0'), 'a disk without limit'
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "no-room-for-files",
        "makes files until it gets no more, then answers well",
        """
from pathlib import Path
try:
    for number in range(10**6):
        Path(f'file-{number}').touch()
except OSError:
    pass
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "deep-recursion",
        "a function that calls itself for ever",
        "def ANSWER(*arguments):\n    return ANSWER(*arguments)\n",
    ),
]

BREAKS = [
    answer(
        "os-exit", "ends the kernel", "import os\nos._exit(0)\n", first=DIED, rest=DIED
    ),
    answer(
        "os-exit-in-a-function",
        "a function that ends the kernel",
        "import os\ndef ANSWER(*arguments):\n    os._exit(0)\n",
        first=GONE,
        rest=DIED,
    ),
    answer("sys-exit", "leaves before the answer", "import sys\nsys.exit()\nGOOD\n"),
    answer(
        "sys-exit-in-a-function",
        "a function that leaves",
        "import sys\ndef ANSWER(*arguments):\n    sys.exit(0)\n",
    ),
    answer(
        "quit",
        "asks the kernel to quit",
        "GOOD\nquit()\n__import__('time').sleep(0.3)\n",
        first=Review(""),
        rest=DIED,
    ),
    answer(
        "crash",
        "reads memory that is not there",
        "import ctypes\nctypes.string_at(0)\n",
        first=DIED,
        rest=DIED,
    ),
    answer(
        "kill-itself",
        "kills the kernel with every signal there is",
        """
import os
for pid in (os.getpid(), os.getppid(), 0, -1):
    try:
        os.kill(pid, 9)
    except OSError:
        pass
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "stop-itself",
        "stops itself and everybody else",
        """
import os, signal
for pid in (os.getpid(), 0, -1):
    try:
        os.kill(pid, signal.SIGSTOP)
    except OSError:
        pass
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "atexit",
        "leaves behind what runs at the end",
        "import atexit, os\natexit.register(os._exit, 0)\nGOOD\n",
        first=RIGHT,
    ),
    answer(
        "close-everything",
        "closes every open file, the kernel's too",
        "import os\nos.closerange(0, 256)\nGOOD\n",
        first=Review(""),
        rest=Review(""),
    ),
    answer(
        "background-process",
        "a process that outlives the cell, detached",
        """
import subprocess
subprocess.Popen(['sleep', '4321.5'], start_new_session=True)
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "blocked-event-loop",
        "leaves an endless task in the kernel's event loop",
        """
GOOD
import asyncio
def block():
    while True:
        pass
asyncio.get_event_loop().call_later(0.05, block)
import time; time.sleep(0.1)
""",
        first=Review(""),
        rest=Review(""),
    ),
    answer("input", "asks a question nobody answers", "input('name?')\nGOOD\n"),
    answer(
        "getpass", "asks for a password", "import getpass\ngetpass.getpass()\nGOOD\n"
    ),
    answer("reset", "clears its name space first", "%reset -f\nGOOD\n", first=RIGHT),
    answer(
        "start-up-file",
        "leaves a kernel profile and start-up files for the next one",
        """
import os, pathlib
evil = 'import numpy; numpy.isclose = lambda *a, **k: numpy.array(True)'
for folder in ('~/.ipython/profile_default/startup', '~', '/run/temporary', '/dev/shm'):
    for name in ('evil.py', 'sitecustomize.py', 'ipython_config.py', '.bashrc'):
        try:
            path = pathlib.Path(folder).expanduser()
            path.mkdir(parents=True, exist_ok=True)
            (path / name).write_text(evil)
        except OSError:
            pass
assert not os.path.exists('/evil.py'), 'it would stay for the next one'
GOOD
""",
        first=RIGHT,
    ),
]

REACH = [
    answer(
        "read-the-gradebook",
        "looks for a gradebook, solutions and other students everywhere",
        """
import os
reached = []
for folder, folders, files in os.walk('/'):
    for name in {*folders, *files}:
        if name in ('gradebook.db', 'solutions', 'submitted', 'autograded', '.grading'):
            reached.append(os.path.join(folder, name))
    folders[:] = {*folders} - {'usr', 'etc', 'lib', 'lib64', 'share', 'sys'}
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "write-the-gradebook",
        "the line of SQL that once gave its author 40 of 7 points",
        """
import glob, sqlite3
for path in [*glob.glob('/**/*.db', recursive=True), 'gradebook.db', '../gradebook.db']:
    try:
        with sqlite3.connect(path) as gradebook:
            gradebook.execute('UPDATE grade SET manual_score = 40')
    except sqlite3.Error:
        pass
def ANSWER(*arguments):
    return 40
""",
    ),
    answer(
        "environment",
        "reads the environment of this process and of others",
        """
import glob, os
reached = [name for name in os.environ if 'SECRET' in name or 'TOKEN' in name]
for path in glob.glob('/proc/*/environ'):
    reached.append(path)
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "proc",
        "looks for other processes and their files",
        """
import os
reached = [name for name in os.listdir('/proc') if name.isdigit() or name == 'self']
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "open-descriptors",
        "looks through every open descriptor for a folder or another's file",
        """
import os, stat
reached = []
for number in range(256):
    try:
        kind = os.fstat(number).st_mode
    except OSError:
        continue
    if stat.S_ISDIR(kind) or stat.S_ISREG(kind):
        reached.append(number)
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "write-outside",
        "writes wherever it can",
        """
import os, sys, tempfile
import clusterlab
here = os.path.dirname(clusterlab.__file__)
reached = []
for folder in ('/', '/usr', '/etc', '/run', '/run/sockets', '/home', '/dev', '/root',
               sys.prefix, here, os.path.dirname(here), '/run/socket/..'):
    path = os.path.join(folder, 'evil')
    try:
        open(path, 'w').close()
        if '/run/sockets' not in path:
            reached.append(path)
    except OSError:
        pass
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "network",
        "looks for a network and for sockets of others",
        """
import socket
reached = [name for _, name in socket.if_nameindex() if name != 'lo']
for address in [('1.1.1.1', 53), ('127.0.0.1', 22), ('127.0.0.1', 8888)]:
    with socket.socket() as line:
        line.settimeout(0.2)
        if line.connect_ex(address) == 0:
            reached.append(address)
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "other-processes",
        "attaches to its parent and to every process it can name",
        """
import ctypes, os
libc = ctypes.CDLL(None)
reached = [
    pid for pid in range(500)
    if pid != os.getpid() and libc.ptrace(16, pid, None, None) == 0
]
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "privileges",
        "asks for root, for a new root folder and for a mount",
        """
import ctypes, os
libc = ctypes.CDLL(None)
reached = []
if libc.mount(b'none', b'/run/student', b'tmpfs', 0, None) == 0:
    reached.append('mount')
for call in (lambda: os.setuid(0), lambda: os.chroot('/tmp'), lambda: os.nice(-5)):
    try:
        call()
        reached.append('privilege')
    except OSError:
        pass
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "new-name-space",
        "makes a name space in which it is root and takes the walls down",
        """
import ctypes, os
libc = ctypes.CDLL(None)
child = os.fork()
if child == 0:
    libc.unshare(0x10020000)
    for folder in (b'/run/sockets', b'/run/socket', b'/proc', b'/tmp'):
        if libc.umount2(folder, 2) == 0:
            os._exit(7)
    if libc.mount(None, b'/', None, 4096 | 32, None) == 0:
        try:
            os.mkdir('/evil')
            os._exit(8)
        except OSError:
            pass
    os._exit(0)
reached = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
assert not reached, reached
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "socket-folder",
        "removes and replaces the kernel's own sockets",
        """
import os, shutil
shutil.rmtree('/run/socket', ignore_errors=True)
for number in range(1, 6):
    try:
        open(f'/run/socket/socket-{number}', 'w').close()
    except OSError:
        pass
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "shadow-modules",
        "leaves modules of its own where the judge might import them",
        """
import sys
from pathlib import Path
evil = 'import clusterlab.checks as c; c._same = lambda *a: True'
for number, name in enumerate(sorted(sys.stdlib_module_names - set(sys.modules))):
    Path(f'{name}.py').write_text(evil)
def ANSWER(*arguments):
    return -1
""",
    ),
    answer(
        "shadow-modules-of-tracebacks",
        "the same, for what shows an error",
        """
from pathlib import Path
evil = 'import clusterlab.checks as c; c._same = lambda *a: True'
for name in ('bdb', 'executing', 'asttokens', 'pure_eval', 'stack_data', 'pygments'):
    Path(f'{name}.py').write_text(evil)
def ANSWER(*arguments):
    return -1
""",
    ),
]

WRONG = "\ndef ANSWER(*arguments, **options):\n    return -12345\n"


def patch(name, does, code, **must):
    """Code that patches something beside a wrong answer."""
    return answer(name, does, code + WRONG, **must)


PATCHES = [
    patch(
        "assert",
        "takes every assert out of the cells that follow",
        """
import ast
class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)
    def visit_Expr(self, node):
        return ast.copy_location(ast.Pass(), node)
get_ipython().ast_transformers.append(NoAsserts())
""",
        first=UNANSWERED,
        rest=UNANSWERED,
    ),
    patch(
        "assertion-error",
        "replaces AssertionError",
        "import builtins\nbuiltins.AssertionError = type('Fine', (Warning,), {})\n",
    ),
    patch(
        "checks",
        "patches the course's own checks",
        """
import clusterlab.checks as checks
for name in ('expect', 'expect_error', '_same', '_numbers', 'own_work', 'forbidden'):
    setattr(checks, name, lambda *a, **k: True)
""",
    ),
    patch(
        "names-of-the-tests",
        "takes the names that tests use",
        "expect = expect_error = own_work = isclose = print\nnp = pd = print\n",
    ),
    patch(
        "numpy",
        "patches NumPy's comparisons",
        """
import numpy, numpy.testing
for name in ('isclose', 'allclose', 'array_equal', 'all', 'asarray'):
    setattr(numpy, name, lambda *a, **k: numpy.bool_(True))
for name in dir(numpy.testing):
    if name.startswith('assert'):
        setattr(numpy.testing, name, lambda *a, **k: None)
""",
    ),
    patch(
        "pandas-testing",
        "patches pandas' comparisons",
        """
import pandas.testing, pandas._testing
for module in (pandas.testing, pandas._testing):
    for name in dir(module):
        if name.startswith('assert'):
            setattr(module, name, lambda *a, **k: None)
pandas.DataFrame.equals = pandas.Series.equals = lambda *a: True
""",
    ),
    patch(
        "pytest-approx",
        "patches or invents pytest.approx",
        """
import sys, types
class Approx:
    __init__ = lambda *a, **k: None
    __eq__ = lambda *a: True
sys.modules['pytest'] = types.SimpleNamespace(approx=Approx, raises=Approx)
""",
    ),
    patch(
        "builtins",
        "patches the built-in functions",
        """
import builtins
for name in ('abs', 'all', 'any', 'isinstance', 'round', 'sum', 'float'):
    try:
        setattr(builtins, name, lambda *a, **k: True)
    except TypeError:
        pass
""",
        first=Review(""),
        rest=Review(""),
    ),
    patch(
        "compile",
        "patches compile and exec",
        """
import builtins
real = builtins.compile
def lenient(source, *a, **k):
    return real('pass', '', 'exec')
builtins.exec = lambda *a, **k: None
get_ipython().compile.ast_parse = lambda *a, **k: real('', '', 'exec', 1024)
""",
        first=UNANSWERED,
        rest=UNANSWERED,
    ),
    patch(
        "settrace",
        "traces every call and skips what it does not like",
        """
import sys, threading
def trace(frame, event, argument):
    if frame.f_code.co_name.startswith('expect'):
        frame.f_lineno = frame.f_code.co_firstlineno
    return trace
sys.settrace(trace)
sys.setprofile(None)
threading.settrace(trace)
""",
    ),
    patch(
        "import-hook",
        "puts a finder of modules before all others",
        """
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if 'test' in name or 'check' in name:
            raise ImportError(name)
sys.meta_path.insert(0, Finder())
for name in list(sys.modules):
    if name.startswith('clusterlab.checks'):
        sys.modules[name] = type(sys)('clusterlab.checks')
""",
    ),
    patch(
        "ipython",
        "patches how IPython runs cells and shows errors",
        """
shell = get_ipython()
shell.showtraceback = lambda *a, **k: None
shell.set_custom_exc((Exception,), lambda *a, **k: None)
shell.run_code = lambda *a, **k: False
""",
        rest=Review(""),
        first=Review(""),
    ),
    patch(
        "transform-cells",
        "rewrites the text of the cells that follow",
        """
get_ipython().input_transformers_post.append(lambda lines: ['pass'])
""",
        first=Review(""),
        rest=Review(""),
    ),
    patch(
        "events",
        "hooks into the beginning and end of each cell",
        """
def forge(*arguments):
    global expect
    expect = print
get_ipython().events.register('pre_run_cell', forge)
get_ipython().events.register('post_run_cell', forge)
""",
    ),
    patch(
        "answering",
        "answers the judge in the library's place, always with the same",
        """
from clusterlab.grading import answering
def call(self, *details):
    return True, []
answering._Student.call = call
answering._Student.value = lambda self, name: (3.0,)
""",
        rest=0.0,
    ),
    patch(
        "answering-done",
        "says that the test is over before it began",
        """
from clusterlab.grading import answering
answering.answer = lambda *arguments: None
""",
        first=UNANSWERED,
        rest=UNANSWERED,
    ),
    patch(
        "pickle-to-the-judge",
        "sends the judge an object that acts when it is read",
        """
import os
from multiprocessing.connection import Connection
class Evil:
    def __reduce__(self):
        return (exec, ('import clusterlab.checks as c; c._same = lambda *a: True',))
import pickle
Connection(os.dup(3)).send_bytes(pickle.dumps((1, 'is', Evil())))
""",
        first=Review("asks for builtins.exec"),
    ),
    patch(
        "noise-to-the-judge",
        "writes noise where the judge listens",
        "import os\nos.write(3, b'\\x00\\x00\\x00\\x05noise' * 10)\n",
        first=Review("cannot be read"),
        rest=Review(""),
    ),
    patch(
        "half-a-message",
        "begins a message to the judge and never ends it",
        "import os\nos.write(3, b'\\x00\\x00\\xff\\xff')\n",
        first=Review(""),
        rest=RIGHT,
    ),
    patch(
        "huge-message",
        "announces a message of 2 GB",
        "import os\nos.write(3, b'\\x7f\\xff\\xff\\xff')\n",
        first=Review(""),
        rest=Review(""),
    ),
    patch(
        "forged-kernel-messages",
        "tells the grader that the cell has ended well",
        """
kernel = get_ipython().kernel
for _ in range(3):
    kernel.session.send(kernel.iopub_socket, 'status', {'execution_state': 'idle'},
                        parent=kernel.get_parent(), ident=b'status')
    kernel.session.send(kernel.iopub_socket, 'execute_result', {'data': 5},
                        parent=kernel.get_parent(), ident=b'x')
""",
        rest=RIGHT,
    ),
    answer(
        "read-the-tests",
        "looks for the hidden tests in memory while they run",
        """
import gc, sys, linecache
def ANSWER(*arguments):
    frame, seen = sys._getframe(), []
    while frame:
        seen += [str(frame.f_locals), str(frame.f_globals.get('In'))]
        frame = frame.f_back
    seen += [text for text in gc.get_objects() if isinstance(text, str)]
    seen += [str(each) for each in linecache.cache.values()]
    word = 'HIDDEN ' + 'TESTS'
    print('reached' if any(word in text for text in seen) else 'nothing')
    return -1
""",
    ),
]


def returns(name, does, code, **must):
    """A function that returns something evil."""
    text = code + "\ndef ANSWER(*arguments, **options):\n    return evil()\n"
    return answer(name, does, text, **must)


EVIL = """
class Evil:
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = lambda *a: True
    __bool__ = lambda *a: True
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = lambda self, *a: self
    __truediv__ = __rtruediv__ = __abs__ = lambda self, *a: self
    __hash__ = lambda *a: 0
    __float__ = lambda *a: 3.0
    __len__ = lambda *a: 1
"""
ODD = Review("compares a")

VALUES = [
    returns(
        "equals-everything",
        "an object equal to everything",
        EVIL + "evil = Evil\n",
        first=ODD,
    ),
    returns(
        "array-equal-to-everything",
        "an object that becomes whatever array is asked for",
        EVIL
        + """
import numpy
Evil.__array__ = lambda *a, **k: numpy.array(3.0)
evil = Evil
""",
        first=ODD,
    ),
    returns(
        "ufuncs",
        "an object that takes over NumPy's functions",
        EVIL
        + """
Evil.__array_ufunc__ = lambda *a, **k: True
Evil.__array_function__ = lambda *a, **k: True
Evil.__array_priority__ = 1000
evil = Evil
""",
        first=ODD,
    ),
    returns(
        "evil-number",
        "a number whose comparisons are its own",
        """
class evil(float):
    __eq__ = lambda *a: True
    __sub__ = __rsub__ = lambda *a: 0.0
""",
        first=ODD,
    ),
    returns(
        "evil-array",
        "an array whose comparisons are its own",
        """
import numpy
class Evil(numpy.ndarray):
    __eq__ = lambda *a: True
    __sub__ = __rsub__ = lambda *a: 0.0
evil = lambda: numpy.zeros(1).view(Evil)
""",
        first=Review(""),
    ),
    returns(
        "evil-dict",
        "a dict that has every key",
        """
class evil(dict):
    __missing__ = lambda self, key: 3.0
    __eq__ = lambda *a: True
""",
        first=ODD,
    ),
    returns(
        "endless-generator",
        "a generator that never ends",
        """
import itertools
evil = itertools.count
""",
        first=ODD,
    ),
    returns(
        "endless-sequence",
        "a sequence without end",
        """
class evil:
    __len__ = lambda self: 2**62
    __getitem__ = lambda self, key: 3.0
""",
        first=Review(""),
    ),
    returns(
        "itself",
        "a list that contains itself",
        """
def evil():
    loop = []
    loop.append(loop)
    return loop
""",
    ),
    returns(
        "deep-list",
        "a list in a list, ten thousand deep",
        """
def evil():
    nest = []
    for _ in range(10_000):
        nest = [nest]
    return nest
""",
    ),
    returns(
        "huge-value",
        "300 MB at once",
        "evil = lambda: bytes(300_000_000)\n",
        first=Review(""),
        rest=Review(""),
    ),
    returns(
        "huge-list",
        "a list of a hundred thousand numbers",
        "evil = lambda: [3] * 10**5\n",
    ),
    returns(
        "huge-number",
        "a number with a million digits",
        "evil = lambda: 10**1_000_000\n",
    ),
    returns(
        "not-a-number", "nothing that equals anything", "evil = lambda: float('nan')\n"
    ),
    returns(
        "evil-error",
        "an error that cannot be shown",
        """
class Evil(Exception):
    __str__ = __repr__ = lambda self: 1 / 0
def evil():
    raise Evil
""",
    ),
    returns(
        "base-exception",
        "an error that few catch",
        "class Evil(BaseException):\n    pass\ndef evil():\n    raise Evil('no')\n",
    ),
    returns(
        "half-a-character",
        "an error with text that no file can hold",
        "def evil():\n    raise OSError('\\ud800 \\x00 \\x1b[31m')\n",
    ),
    answer(
        "only-the-second-time",
        "a function that works when it is called twice",
        """
GOOD
good, calls = ANSWER, []
def ANSWER(*arguments):
    calls.append(1)
    return good(*arguments) if len(calls) % 2 == 0 else None
""",
    ),
    answer("no-function", "a value in place of the function", "ANSWER = 3\n"),
    answer("no-answer", "removes the function again", "GOOD\ndel ANSWER\n"),
    answer(
        "partial",
        "a right answer that is no function but can be called",
        "GOOD\nimport functools\nANSWER = functools.partial(ANSWER)\n",
        first=RIGHT,
    ),
    answer(
        "warning",
        "a right answer that warns",
        "import warnings\nwarnings.warn('careful')\nGOOD\n",
        first=RIGHT,
    ),
    answer(
        "thread-that-changes",
        "a thread that replaces the function all the time",
        """
import threading, time
def change():
    while True:
        globals()['ANSWER'] = lambda *arguments: -1
        time.sleep(0.001)
threading.Thread(target=change, daemon=True).start()
""",
    ),
    answer(
        "scripts-in-outputs",
        "HTML and JavaScript in everything that can be shown",
        """
from IPython.display import HTML, SVG, Javascript, Latex, Markdown, display
script = '<script>alert(1)</script><img src=x onerror=alert(1)>'
display(HTML(script), Javascript('alert(1)'), Markdown(script), Latex(script))
display(SVG('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
display({'application/vnd.evil+json': {}, 'text/plain': script}, raw=True)
print(script)
GOOD
""",
        first=RIGHT,
    ),
    answer(
        "half-a-character-in-an-output",
        "an output that no file can hold",
        """
kernel = get_ipython().kernel
import json
kernel.session.pack = lambda content: json.dumps(content, default=str).encode()
text = {'name': 'stdout', 'text': '\\ud800'}
kernel.session.send(kernel.iopub_socket, 'stream', text,
                    parent=kernel.get_parent(), ident=b'x')
GOOD
""",
        first=RIGHT,
    ),
    answer("null-character", "a character that Python refuses", "GOOD\n\x00\n"),
    answer(
        "half-a-character-in-a-cell",
        "text that no file can hold",
        "GOOD\n# \ud800\n",
        first=RIGHT,
    ),
]

CODE = [*WASTE, *BREAKS, *REACH, *PATCHES, *VALUES]
