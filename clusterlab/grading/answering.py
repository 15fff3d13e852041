"""The student's side of the border: the judge asks, the student's functions answer.

Everything here runs in the student's process and may be tampered with. That earns
nothing: all it can do is answer, as the student's functions may anyway.
"""

import io
import pickle
import traceback
from multiprocessing.connection import Connection
from pathlib import Path

from clusterlab.checks import own_work
from clusterlab.grading.border import describe_error, encode
from clusterlab.grading.messages import dumps

LARGEST_FILE, MOST_FILES = 2**20, 20
MUTABLE = ("list", "dict", "set", "ndarray", "DataFrame", "Series", "Generator")


def answer(descriptor, namespace):
    """Answer the judge's questions until it says it is done."""
    student = _Student(Connection(descriptor), namespace)
    try:
        while student.answer_one():
            pass
    finally:
        student.border._handle = None  # stays open for the next test cell


class _Student:
    def __init__(self, border, namespace):
        self.border = border
        self.namespace = namespace
        self.kept = []
        self.numbers = {}

    def answer_one(self):
        """Receive one question and answer it; false when the judge is done."""
        number, verb, *details = _Questions(self.border.recv_bytes(), self).load()
        if verb == "done":
            return False
        try:
            reply = dumps((number, "is", *getattr(self, verb)(*details)))
        except BaseException as error:
            reply = dumps((number, "raised", *_described(error)))
        self.border.send_bytes(reply)
        return True

    def value(self, name):
        return (encode(self.namespace[name], self.refer),)

    def files(self):
        """The small files in the working folder, as name and content."""
        paths = [path for path in Path.cwd().iterdir() if path.is_file()]
        small = [path for path in paths if path.stat().st_size <= LARGEST_FILE]
        found = [(path.name, path.read_bytes()) for path in small[:MOST_FILES]]
        return (encode(found, self.refer),)

    def call(self, target, arguments, options, forbidden):
        function = self.find(target)
        given = [*arguments, *options.values()]
        before = [self.written(each) for each in given]
        if forbidden is None:
            result = function(*arguments, **options)
        else:
            with own_work(*forbidden):
                result = function(*arguments, **options)
        after = [self.written(each) for each in given]
        changed = [
            (position, new)
            for position, (old, new) in enumerate(zip(before, after, strict=True))
            if old != new
        ]
        return encode(result, self.refer), changed

    def attribute(self, target, name):
        return (encode(getattr(self.find(target), name), self.refer),)

    def item(self, target, key):
        return (encode(self.find(target)[key], self.refer),)

    def items(self, target):
        return (encode(list(self.find(target)), self.refer),)

    def length(self, target):
        return (len(self.find(target)),)

    def find(self, target):
        """A thing by its name in the notebook or by its number."""
        return self.namespace[target] if isinstance(target, str) else self.kept[target]

    def refer(self, thing):
        """The number of a thing that stays here; the same thing has the same number."""
        if id(thing) not in self.numbers:
            self.numbers[id(thing)] = len(self.kept)
            self.kept.append(thing)
        return self.numbers[id(thing)]

    def written(self, argument):
        """What a function may change of an argument, or None."""
        if type(argument).__name__ in MUTABLE:
            return encode(argument, self.refer)
        return None


class _Questions(pickle.Unpickler):
    """Reads the judge's questions; functions of the test cell become callbacks."""

    def __init__(self, message, student):
        super().__init__(io.BytesIO(message))
        self.student = student

    def persistent_load(self, reference):
        side, number = reference
        if side == "student":
            return self.student.find(number)
        return _Callback(self.student, number)


class _Callback:
    """A function of the test cell, called from the student's function."""

    def __init__(self, student, number):
        self.student, self.number = student, number

    def __call__(self, *arguments):
        border, refer = self.student.border, self.student.refer
        sent = [encode(each, refer) for each in arguments]
        border.send_bytes(dumps((None, "ask", self.number, sent)))
        return _Questions(border.recv_bytes(), self.student).load()[2]


def _described(error):
    """An error in words: names of its class and bases, its text, where it arose."""
    frames = traceback.extract_tb(error.__traceback__)
    shown = [frame for frame in frames if "clusterlab/grading" not in frame.filename]
    return *describe_error(error), "".join(traceback.format_list(shown))
