"""One bubblewrap per process of graders, with the warm parent inside.

Nothing of the course is in sight but Python, its packages and the tables: the system
folders, the interpreter and the library are mounted read-only, everything else is not
there.
"""

import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Lock

import clusterlab
from clusterlab.grading import walls

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc")
ENVIRONMENT = {
    "HOME": walls.HOME,
    "TMPDIR": walls.TEMPORARY,
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MPLBACKEND": "agg",
    "PYTHONDONTWRITEBYTECODE": "1",
    "JUPYTER_PLATFORM_DIRS": "1",
}


class SandboxError(ValueError):
    """The sandbox cannot be built or has broken down."""


class Sandbox:
    """Start the warm parent and fork children from it, for one thread or several.

    Parameters
    ----------
    modules : sequence of str
        What the parent imports before the first child is forked.
    """

    def __init__(self, modules=()):
        check_bubblewrap()
        self.sockets = tempfile.TemporaryDirectory(prefix="clusterlab-")
        Path(self.sockets.name).chmod(0o755)
        self.orders, inside = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.log = tempfile.TemporaryFile()  # noqa: SIM115  (closed by close)
        command = [*walls_of_all(self.sockets.name), sys.executable, "-m"]
        command += ["clusterlab.grading.warm", str(inside.fileno()), *modules]
        with inside:
            self.process = subprocess.Popen(
                command,
                pass_fds=[inside.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=self.log,
                stderr=self.log,
                env=ENVIRONMENT | {"PYTHONPATH": str(package_folder())},
            )
        self.ended = {}
        self.ready = False
        self.reading = Lock()

    def fork(self, role, descriptors=(), walls=None, alone=True, **arguments):
        """Fork a child that runs ``main(**arguments)`` of the module `role`.

        Parameters
        ----------
        role : str
        descriptors : sequence of int
            What it finds as its descriptors from 3 on.
        walls : dict, optional
            Arguments of `clusterlab.grading.walls.wall_in`.
        alone : bool
            Whether it sees no other process and its own end with it; who never runs a
            student's code does without and starts sooner.
        """
        order = {"role": role, "walls": walls or {}, "alone": alone}
        order["arguments"] = arguments
        with self.reading:
            if not self.ready:
                self.ready = bool(self._receive("ready"))
            self._send(order, descriptors)
            pid = self._receive("started")
            self.ended.pop(pid, None)  # of an earlier child with the same number
            return pid

    def signal(self, pid, number=signal.SIGKILL):
        """Send a signal to a child."""
        self._send({"pid": pid, "signal": int(number)})

    def exit_code(self, pid):
        """The exit code of a child as `fork` returned it, or None while it lives."""
        with self.reading:
            while pid not in self.ended and select.select([self.orders], [], [], 0)[0]:
                self._receive()
        return self.ended.get(pid)

    def check(self):
        """Raise `SandboxError` if the warm parent has ended."""
        if self.process.poll() is not None:
            raise SandboxError(f"The sandbox has broken down: {self.told()}")

    def told(self):
        """The end of what the warm parent and its children wrote."""
        self.log.seek(0)
        return self.log.read().decode(errors="replace").strip()[-2000:]

    def close(self):
        """End the warm parent and with it every child."""
        self.orders.close()
        self.process.kill()
        self.process.wait()
        self.log.close()
        self.sockets.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _receive(self, wanted=None):
        """Read news until the wanted kind comes; remember who has ended."""
        while True:
            message = self.orders.recv(4096)
            if not message:
                raise SandboxError(f"The sandbox has broken down: {self.told()}")
            news = json.loads(message)
            if "ended" in news:
                self.ended[news["ended"]] = news["code"]
            if wanted is None or wanted in news:
                return news.get(wanted)

    def _send(self, order, descriptors=()):
        message = json.dumps(order).encode()
        socket.send_fds(self.orders, [message], list(descriptors))


def check_bubblewrap():
    """Raise `SandboxError` with the remedy where bubblewrap is missing."""
    if not shutil.which("bwrap"):
        raise SandboxError(
            "bubblewrap is not installed, so students' code cannot be kept apart. "
            "On Debian and Ubuntu: apt install bubblewrap. It needs Linux; elsewhere "
            "--no-sandbox runs everything with your own rights."
        )


def package_folder():
    """The folder that holds the library, wherever it is installed."""
    return Path(clusterlab.__file__).parents[1]


def walls_of_all(sockets):
    """The command line of bubblewrap: what is in sight of every child."""
    ours = package_folder()
    seen = {*map(Path, SYSTEM), ours / "clusterlab", ours / "data"}
    seen |= {Path(sys.prefix), Path(sys.base_prefix)}
    command = ["bwrap", "--die-with-parent", "--new-session", "--unshare-pid"]
    command += ["--unshare-net", "--unshare-ipc", "--unshare-uts"]
    command += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
    for folder in sorted(seen):
        for parent in reversed(folder.parents[:-1]):
            command += ["--dir", str(parent)]
        command += ["--ro-bind-try", str(folder), str(folder)]
    for folder in (walls.HOME, walls.SOCKET):
        command += ["--dir", folder]
    command += ["--bind", sockets, walls.SOCKETS, "--chdir", "/"]
    command += ["--tmpfs", walls.TEMPORARY]
    for folder in ("/dev", "/tmp", "/"):
        command += ["--remount-ro", folder]
    if os.getuid() == 0:
        command += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        command += ["--cap-add", "CAP_KILL"]
    return command
