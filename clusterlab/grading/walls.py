"""The walls around one child of the warm parent.

Linux name spaces hide the other processes, an empty ``/proc``, ``/tmp`` and home of
limited size hide the files, and resource limits bound the rest. No capability is left
when a student's code starts.
"""

import ctypes
import fcntl
import os
import resource
import signal
import zipfile
from pathlib import Path

HOME = "/run/student"
TEMPORARY = "/run/temporary"  # not /tmp: the course itself may lie there
SOCKETS = "/run/sockets"  # of all kernels
SOCKET = "/run/socket"  # of this one
NOBODY = 65534

NEW_MOUNTS, NEW_USERS = 0x00020000, 0x10000000
NEW_MESSAGES, NEW_PROCESSES = 0x08000000, 0x20000000
NO_SUID, NO_DEVICES, BIND, RECURSIVE, PRIVATE = 2, 4, 4096, 16384, 1 << 18
READ_ONLY, REMOUNT = 1, 32
SET_DUMPABLE, SET_DEATH_SIGNAL = 4, 1
CAPABILITY_VERSION = 0x20080522

libc = ctypes.CDLL(None, use_errno=True)


def leave_the_others(alone):
    """Take leave of root and of the parent's name spaces.

    Parameters
    ----------
    alone : bool
        Whether the next fork is process 1 of a name space for processes.
    """
    if os.getuid() == 0:  # limits on processes do not bind root
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    _call(libc.prctl, SET_DUMPABLE, 1, 0, 0, 0)
    user, group = os.getuid(), os.getgid()
    processes = NEW_PROCESSES if alone else 0
    _call(libc.unshare, NEW_USERS | NEW_MOUNTS | NEW_MESSAGES | processes)
    for name, content in [
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ]:
        Path("/proc/self", name).write_text(content)


def wall_in(sockets=None, files=None, megabytes=64, limits=()):
    """Hide what is not the child's, unpack its files, limit it, drop every privilege.

    Parameters
    ----------
    sockets : str, optional
        Name of the child's own folder in `SOCKETS`.
    files : int, optional
        Descriptor of a ZIP archive with the files of the submission; it is closed.
    megabytes : int
        Size of the home folder and of the folder for temporary files, each.
    limits : dict of str to int
        Names in `resource`, for example ``{"RLIMIT_NPROC": 64}``.
    """
    _call(libc.prctl, SET_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    _call(libc.mount, None, b"/", None, RECURSIVE | PRIVATE, None)
    if sockets:
        _mount(f"{SOCKETS}/{sockets}", SOCKET, None, BIND)
    own = (HOME, TEMPORARY, "/dev/shm")
    for folder in (SOCKETS, *own, "/proc"):
        size = megabytes if folder in own else 0.01
        options = f"size={int(size * 2**20)},nr_inodes=4096"
        _mount("none", folder, "tmpfs", NO_SUID | NO_DEVICES, options)
    os.chdir(HOME)
    if files is not None:
        with os.fdopen(files, "rb") as stream, zipfile.ZipFile(stream) as archive:
            archive.extractall(HOME)
    for name, value in dict(limits).items():
        resource.setrlimit(getattr(resource, name), (value, value))
    _drop_capabilities()


def keep_only(descriptors):
    """Renumber these descriptors 3, 4, ... and close all others but 0, 1 and 2."""
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    high = [fcntl.fcntl(each, fcntl.F_DUPFD, 64) for each in descriptors]
    for number, descriptor in enumerate(high, start=3):
        os.dup2(descriptor, number)
    os.closerange(3 + len(high), limit)


def seal_on_request(line):
    """Wait for the child's sockets, then let nobody write beside them.

    Their folder lies on the grader's disk, and no quota bounds it.
    """
    if os.read(line, 1):
        flags = REMOUNT | BIND | READ_ONLY | NO_SUID | NO_DEVICES
        _call(libc.mount, None, SOCKET.encode(), None, flags, None)
        os.write(line, b"1")


def ask_for_seal(line):
    """The child's side of `seal_on_request`."""
    os.write(line, b"1")
    if not os.read(line, 1):
        raise OSError("The folder of sockets could not be sealed.")
    os.close(line)


def silence():
    """Let the standard output end in nothing, so that nobody can fill the disk."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    os.close(nothing)


def _mount(source, target, kind, flags, options=""):
    kind = kind.encode() if kind else None
    _call(libc.mount, source.encode(), target.encode(), kind, flags, options.encode())


def _drop_capabilities():
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION, 0)
    _call(libc.capset, header, (ctypes.c_uint32 * 6)())


def _call(function, *arguments):
    """Call into the C library and raise its error."""
    if function(*arguments) != 0:
        error = ctypes.get_errno()
        raise OSError(error, f"{function.__name__}: {os.strerror(error)}")
