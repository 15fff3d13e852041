"""The judge's side of the border: a student's function is called like any other.

A call crosses the border as plain data, and plain data comes back, so nothing a student
patches or overloads reaches the tests.
"""

import io
import pickle
import time
from types import FunctionType

import numpy as np
import pandas as pd

from clusterlab import checks
from clusterlab.grading.border import decode, error_like
from clusterlab.grading.messages import Uncrossable, loads

INERT = (  # kinds of things that a student returns by mistake and nobody compares
    *("function", "builtin_function_or_method", "method", "type", "module", "object"),
    *("generator", "map", "filter", "zip", "enumerate", "list_iterator"),
    *("ellipsis", "NotImplementedType"),
)
LARGEST_MESSAGE = 2**28


class Unclear(Exception):
    """The judge cannot tell right from wrong; a person must look."""


class Student:
    """What the judge knows of the student's process: a line to ask questions on."""

    def __init__(self, border):
        self.border = border
        self.doubt = None
        self.deadline = 0
        self.question = 0
        self.functions = []  # of the test cell, handed to the student

    def begin(self, seconds):
        """A test cell starts; nothing is unclear yet."""
        self.doubt = None
        self.deadline = time.monotonic() + seconds
        self.functions.clear()

    def end(self):
        """The test cell is over; let the student's process go on."""
        self.send("done")

    def call(self, target, arguments, options):
        """Call a function there; what it changed in its arguments changes here."""
        forbidden = checks.forbidden()
        result, changed = self.ask("call", target, arguments, options, forbidden)
        given = [*arguments, *options.values()]
        for position, new in changed:
            update(given[position], decode(new, self.follow))
        return result

    def ask(self, *question):
        """Send a question and wait for the answer; raises what was raised there."""
        self.question += 1
        self.send(*question)
        while True:
            number, verb, *details = self.receive()
            if verb == "ask":
                self.send("answer", self.answer(*details))
            elif number != self.question:
                continue  # a late answer to a question that was given up
            elif verb == "raised":
                raise raised(*details)
            elif question[0] == "call":
                return decode(details[0], self.follow), details[1]
            else:
                return decode(details[0], self.follow)

    def answer(self, number, arguments):
        """Call a function of the test cell for the student's function."""
        arguments = [decode(each, self.follow) for each in arguments]
        return self.functions[number](*arguments)

    def send(self, *message):
        stream = io.BytesIO()
        try:
            _Questions(stream, self).dump((self.question, *message))
        except Exception as error:
            reason = f"an argument of a test cannot be sent: {error}"
            raise self.unclear(reason) from None
        try:
            self.border.send_bytes(stream.getvalue())
        except OSError:
            raise self.unclear("the student's process has gone") from None

    def receive(self):
        left = self.deadline - time.monotonic()
        try:
            if left <= 0 or not self.border.poll(left):
                raise TimeoutError("The function did not return in time.")
            number, verb, *details = loads(self.border.recv_bytes(LARGEST_MESSAGE))
            if verb not in ("is", "raised", "ask"):
                raise Uncrossable("an answer of an unknown kind")
        except TimeoutError:
            raise
        except (EOFError, ConnectionError):
            raise self.unclear("the student's process has gone") from None
        except Uncrossable as error:
            raise self.unclear(str(error)) from None
        except (TypeError, ValueError, OSError) as error:
            raise self.unclear(f"a message cannot be read: {error}") from None
        return number, verb, *details

    def follow(self, number, kind):
        return Remote(self, number, kind)

    def unclear(self, reason):
        """Remember that a person must look, even if a test catches the error."""
        self.doubt = self.doubt or reason
        return Unclear(reason)


class Remote:
    """Something in the student's process: it can be called and read, not compared."""

    def __init__(self, student, target, kind):
        self.__dict__.update(_student=student, _target=target, _kind=kind)

    def __call__(self, *arguments, **options):
        return self._student.call(self._target, arguments, options)

    def __getattr__(self, name):
        if name.startswith("__") and name != "__name__":
            raise AttributeError(name)
        return self._student.ask("attribute", self._target, name)

    def __getitem__(self, key):
        return self._student.ask("item", self._target, key)

    def __iter__(self):
        return iter(self._student.ask("items", self._target))

    def __len__(self):
        return self._student.ask("length", self._target)

    def __repr__(self):
        return f"<{self._kind} of the student>"

    def _refuse(self, *_, **__):
        if self._kind in INERT:
            return NotImplemented  # it equals nothing, and is no number
        raise self._student.unclear(f"a test compares a {self._kind} of the student")

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _refuse
    __truediv__ = __rtruediv__ = __float__ = __array__ = _refuse

    def __bool__(self):
        return self._refuse() is NotImplemented

    __hash__ = None  # type: ignore[assignment]


class _Questions(pickle.Pickler):
    """Writes the judge's questions; what cannot leave is replaced by its number."""

    def __init__(self, stream, student):
        super().__init__(stream, protocol=5)
        self.student = student

    def persistent_id(self, thing):
        if isinstance(thing, Remote):
            return "student", thing._target
        if isinstance(thing, FunctionType) and thing.__module__ == "__main__":
            self.student.functions.append(thing)
            return "judge", len(self.student.functions) - 1
        return None


def raised(names, text, trace):
    """The student's error as the nearest built-in one."""
    error = error_like(names, text)
    error.add_note(f"In the student's code:\n{trace}")
    return error


def update(old, new):
    """Change `old` in place to what `new` is."""
    if type(old) is not type(new):
        return
    if isinstance(old, np.random.Generator):
        old.bit_generator.state = new.bit_generator.state
    elif isinstance(old, np.ndarray):
        old[...] = new
    elif isinstance(old, pd.DataFrame | pd.Series):
        old.__init__(new)
    elif isinstance(old, list):
        old[:] = new
    else:
        old.clear()
        old.update(new)
