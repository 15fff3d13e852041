"""What a hostile submission is made of, and what must happen to it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

NOTEBOOK = "exercises.ipynb"
RIGHT = "right"  # the points of a submission without the trick


class Review(str):
    """No points: a person must look, for a reason that contains these words."""


@dataclass(frozen=True)
class Trick:
    """One way to harm or to cheat.

    Attributes
    ----------
    name : str
    does : str
        What it tries, in words.
    change : callable
        Changes the folder of a good submission, ``submitted/student/assignment``.
        It is called with the folder and the id and name of the first function.
    first : "right", float or Review
        What must happen to the tests of the first function.
    rest : "right", float or Review
        What must happen to all other tests.
    text : "right" or Review
        What must happen to the written answer.
    student : str
        A name for the student's folder; empty for an ordinary one.
    """

    name: str
    does: str
    change: Callable
    first: object = 0.0
    rest: object = RIGHT
    text: object = RIGHT
    student: str = ""


def answer(name, does, code, **must):
    """A trick in the first function: code in place of the answer.

    In the code ``ANSWER`` stands for the function's name and a line ``GOOD`` for a
    right answer.
    """

    def change(cells, first, function):
        cell = cells[first]
        good = cell["source"] + "\n"
        cell["source"] = code.replace("ANSWER", function).replace("GOOD\n", good)

    return cells(name, does, change, **must)


def cells(name, does, change, **must):
    """A trick with cells: `change` gets a dict of them by grade id (or id)."""

    def of_notebook(notebook, first, function):
        change({_name(cell): cell for cell in notebook["cells"]}, first, function)

    return notebook(name, does, of_notebook, **must)


def notebook(name, does, change, **must):
    """A trick with the notebook: `change` gets it as JSON, and may return another."""

    def of_folder(folder, first, function):
        path = Path(folder, NOTEBOOK)
        content = json.loads(path.read_text(encoding="utf-8"))
        for cell in content["cells"]:
            cell["source"] = "".join(cell["source"])
        changed = change(content, first, function)
        path.write_text(json.dumps(content if changed is None else changed))

    return Trick(name, does, of_folder, **must)


def folder(name, does, change, **must):
    """A trick with files: `change` gets the folder."""
    return Trick(name, does, lambda folder, *_: change(folder), **must)


def _name(cell):
    nbgrader = cell["metadata"].get("nbgrader", {})
    return nbgrader.get("grade_id", cell.get("id"))
