"""What an instructor's side of an assignment is made of, read once for a class."""

import ast
import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property

import nbformat
from nbgrader.api import MissingEntry
from nbgrader.utils import is_grade, is_locked, is_solution

from clusterlab.grading.assembly import parse
from clusterlab.grading.rules import Rules

NAME = "exercises"
ALWAYS = (
    "clusterlab.checks",
    "clusterlab.grading.answering",
    "clusterlab.grading.judging",
    "clusterlab.grading.kernel",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.debugger_backport",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.core.ultratb",
    "IPython.extensions.storemagic",
    "faulthandler",
    "ipykernel.debugger",
    "pygments.formatters.terminal256",
    "pygments.styles",
    "stack_data",
    "tornado.platform.asyncio",
)


@dataclass(frozen=True)
class Assignment:
    """Everything a worker needs to grade submissions, as plain text.

    Attributes
    ----------
    name : str
        nbgrader's name of the assignment.
    text : str
        The source notebook with solutions and hidden tests, as JSON.
    blanks : dict of str to str
        The text of each answer cell as students received it.
    rules : Rules
    """

    name: str
    text: str
    blanks: dict
    rules: Rules

    @cached_property
    def source(self):
        return nbformat.reads(self.text, as_version=4)

    @cached_property
    def modules(self):
        """The modules that the notebook imports, for the warm parent."""
        found = {
            name
            for cell in self.source.cells
            if cell.cell_type == "code"
            for name in _imported(cell.source)
        }
        return [*sorted(found), *ALWAYS]

    @cached_property
    def answers(self):
        """For each graded cell the answer it is about: itself, or the one before."""
        answers, last = {}, None
        for cell in self.source.cells:
            if is_solution(cell):
                last = cell.metadata.nbgrader.grade_id
            if is_grade(cell):
                answers[cell.metadata.nbgrader.grade_id] = last
        return answers

    @cached_property
    def digest(self):
        """A fingerprint of all that decides about marks."""
        parts = [self.name, self.text, self.blanks, asdict(self.rules)]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).digest()


def load_assignment(coursedir, gradebook, name, rules):
    """Read an assignment from nbgrader's source folder and its gradebook.

    Parameters
    ----------
    coursedir : nbgrader.coursedir.CourseDirectory
    gradebook : nbgrader.api.Gradebook
    name : str
    rules : Rules

    Raises
    ------
    ValueError
        If the assignment is not there, not in the gradebook, or changed since it was
        released.
    """
    source = read_source(coursedir, name)
    try:
        released = gradebook.find_notebook(NAME, name).source_cells
    except MissingEntry:
        raise ValueError(
            f"assignment {name!r} is not in the gradebook; run: nbgrader "
            f"generate_assignment {name}"
        ) from None
    texts = {cell.name: cell.source for cell in released}
    for cell in source.cells:
        if is_grade(cell) or is_solution(cell) or is_locked(cell):
            _compare(cell, texts, name)
    return Assignment(name, nbformat.writes(source), texts, rules)


def read_source(coursedir, name):
    """The instructor's notebook of exercises; ValueError if it is not there."""
    folder = coursedir.format_path(coursedir.source_directory, ".", name)
    path = f"{folder}/{NAME}.ipynb"
    try:
        return nbformat.read(path, as_version=4)
    except OSError:
        raise ValueError(
            f"assignment is {name!r}, and {path} is not there; give the name of a "
            "folder with solutions."
        ) from None


def _compare(cell, texts, name):
    grade_id = cell.metadata.nbgrader.grade_id
    released = texts.get(grade_id)
    if released is None or not (is_solution(cell) or released == cell.source):
        raise ValueError(
            f"cell {grade_id!r} of {name!r} is not as in the gradebook; run again: "
            f"nbgrader generate_assignment {name} --force"
        )


def _imported(code):
    """The modules that a cell imports."""
    for node in ast.walk(parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            if node.module == "clusterlab":
                yield from (f"clusterlab.{alias.name}" for alias in node.names)
