"""The role of the judge: it runs the test cells and has never run a student's code.

The names a student was asked to define stand for things in the student's process. A
call crosses the border as plain data, and plain data comes back, so nothing a student
patches or overloads reaches the tests.
"""

import os
import pickle
import socket
import struct
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

from clusterlab.grading.asking import Student, Unclear
from clusterlab.grading.messages import dumps, writable

LARGEST_OUTPUT, LARGEST_REASON = 100_000, 300
SILENCE = 5  # seconds within a message


def main():
    """Obey the grader: run cells, and say for each how it ended."""
    student, grader = Connection(3), Connection(4)
    limit_silence(3)
    shell = InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    shell.showtraceback = lambda *_, **__: None  # `Judge.describe` does it once
    shell.InteractiveTB.set_mode("Plain")  # quick, and short enough to be read
    judge = Judge(shell, Student(student))
    while True:
        try:
            order = pickle.loads(grader.recv_bytes())
        except EOFError:
            return
        grader.send_bytes(dumps(judge.run(**order)))


def limit_silence(descriptor):
    """Let nobody keep the judge waiting in the middle of a message."""
    with socket.socket(fileno=os.dup(descriptor)) as line:
        limit = struct.pack("ll", SILENCE, 0)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)


class Judge:
    """Runs cells of the source notebook in a name space no student has touched."""

    def __init__(self, shell, student):
        self.shell, self.student = shell, student

    def run(self, source, names=None, seconds=30):
        """Run a cell and describe its end as a dict.

        Parameters
        ----------
        source : str
            The cell.
        names : sequence of str, optional
            What a test asks of the student's process; None for cells of the source.
        seconds : float
            How long the cell may take.

        Returns
        -------
        dict
            ``error``: its name, text and traceback, or None; ``printed``;
            ``value``: what the last line showed, if it is a number; ``unclear``: why
            a person must look, or None.
        """
        self.student.begin(seconds)
        error = value = None
        with capture_output() as captured:
            try:
                if names is not None:
                    self.prepare(names)
                result = self.shell.run_cell(source, store_history=False)
                error = result.error_before_exec or result.error_in_exec
                value = result.result
            except Exception as caught:
                error = caught
        if names is not None:
            with suppress(Unclear):
                self.student.end()
        return {
            "error": error and self.describe(error),
            "printed": captured.stdout[:LARGEST_OUTPUT] if error is None else "",
            "value": _number(value),
            "unclear": self.student.doubt
            and writable(self.student.doubt)[:LARGEST_REASON],
        }

    def prepare(self, names):
        """Have what the test needs: names, and files that the answers wrote."""
        try:
            for name, content in self.student.ask("files"):
                Path(Path(name).name).write_bytes(content)
            for name in names:
                self.fetch(name)
        except Exception as error:
            raise self.student.unclear(f"the answers cannot be read: {error}") from None

    def fetch(self, name):
        """Set a name to its value in the student's process, or unset it."""
        try:
            self.shell.user_ns[name] = self.student.ask("value", name)
        except KeyError:
            self.shell.user_ns.pop(name, None)

    def describe(self, error):
        kind, trace = type(error), error.__traceback__
        lines = self.shell.InteractiveTB.structured_traceback(kind, error, trace)
        return [kind.__name__, str(error)[:LARGEST_OUTPUT], lines]


def _number(value):
    """Partial points, if the last line of a test cell shows a number."""
    return float(value) if isinstance(value, int | float | np.number) else None
