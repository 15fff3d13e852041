"""Put together what is run: the student's answers in the instructor's notebook.

Nothing of a submission is trusted but the source of its cells. Graded and locked cells
stand in the order of the source notebook, with its metadata; tests and locked cells
have its text. Cells the student added run behind the cell they followed.
"""

import ast
import json
from dataclasses import dataclass
from functools import cache
from threading import Lock

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.utils import is_grade, is_locked, is_solution

LARGEST_NOTEBOOK = 20 * 2**20  # bytes
LARGEST_CELL = 200_000  # characters
CELL_TYPES = ("code", "markdown", "raw")
PARSER = Lock()


class Unreadable(Exception):
    """The submitted file is no notebook that can be graded."""


@dataclass
class Submitted:
    """A cell as it was handed in; nothing else of it is kept."""

    cell_type: str
    source: str
    grade_id: str | None


@dataclass
class Assembled:
    """A notebook to run.

    Attributes
    ----------
    notebook : nbformat.NotebookNode
    roles : list of str
        For each cell ``"student"``, ``"source"``, ``"test"`` or ``"text"``.
    names : dict of str to list of str
        For each test cell the names it uses that answers before it define.
    oddities : dict of str to str
        For the cell of an answer, what is odd about it.
    """

    notebook: object
    roles: list
    names: dict
    oddities: dict


def read_submission(content):
    """The cells of a submitted notebook; raises `Unreadable` with a reason.

    Parameters
    ----------
    content : bytes
        The file as it was handed in.
    """
    if not content.strip():
        raise Unreadable("the file is empty")
    if len(content) > LARGEST_NOTEBOOK:
        raise Unreadable(f"the file is larger than {LARGEST_NOTEBOOK >> 20} MB")
    try:
        notebook = json.loads(content)
    except (ValueError, RecursionError):
        raise Unreadable("the file is not JSON, so it is no notebook") from None
    version = notebook.get("nbformat") if isinstance(notebook, dict) else None
    if version != 4:
        raise Unreadable(
            f"the notebook's format is {str(version)[:20]}, not 4; save it with a "
            "current Jupyter"
        )
    cells = notebook.get("cells")
    if not isinstance(cells, list) or not cells:
        raise Unreadable("the notebook has no cells")
    return [_submitted(cell) for cell in cells]


def assemble(source, submitted):
    """The instructor's notebook with the student's answers.

    Parameters
    ----------
    source : nbformat.NotebookNode
        The notebook with solutions and hidden tests.
    submitted : list of Submitted
        As `read_submission` returned it.

    Returns
    -------
    Assembled
    """
    known = {_grade_id(cell): cell for cell in source.cells if _grade_id(cell)}
    first, followers, oddities = _sort(submitted, known)
    unchanged = _independent(source)
    placed = [_free(cell, unchanged) for cell in followers[None]]
    for grade_id, cell in known.items():
        placed.append(_placed(cell, first.get(grade_id), unchanged))
        placed += [_free(each, unchanged) for each in followers.get(grade_id, [])]
        if is_solution(cell) and grade_id not in first:
            oddities[grade_id] = "the cell for the answer is missing"
    notebook = new_notebook(metadata=source.metadata)
    for number, (cell, _) in enumerate(placed):
        cell.id = _grade_id(cell) or f"added-{number}"
        notebook.cells.append(cell)
    roles = [role for _, role in placed]
    return Assembled(notebook, roles, names_of_tests(source), oddities)


def names_of_tests(source):
    """For each test cell the names it uses that answer cells before it define."""
    names, defined = {}, set()
    for cell in source.cells:
        if cell.cell_type != "code":
            continue
        if is_grade(cell) and not is_solution(cell):
            names[_grade_id(cell)] = sorted(defined & _used(cell.source))
        elif is_solution(cell):
            defined |= _defined(cell.source)
    return names


def parse(code):
    """The syntax tree of a cell; one at a time, or Python 3.11 may fail in threads."""
    with PARSER:
        return ast.parse(code)


def _submitted(cell):
    """What is kept of a cell; raises `Unreadable` if it is none."""
    if not isinstance(cell, dict) or cell.get("cell_type") not in CELL_TYPES:
        raise Unreadable("a cell has no type that Jupyter knows")
    source = cell.get("source")
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise Unreadable("a cell has no text")
    if len(source) > LARGEST_CELL:
        raise Unreadable(f"a cell has more than {LARGEST_CELL:,} characters")
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return Submitted(
        cell["cell_type"],
        source.encode("utf-8", "replace").decode(),  # lone surrogates cannot be saved
        grade_id if isinstance(grade_id, str) else None,
    )


def _sort(submitted, known):
    """The first cell of each grade id, the cells that follow it, and what is odd."""
    first, followers, oddities = {}, {None: []}, {}
    place = None
    for cell in submitted:
        if cell.grade_id not in known:
            followers[place].append(cell)
        elif cell.grade_id in first:
            oddities[cell.grade_id] = "the cell for the answer occurs twice"
            followers[place].append(cell)
        else:
            place = cell.grade_id
            first[place], followers[place] = cell, []
    order = [grade_id for grade_id in known if grade_id in first]
    for grade_id, expected in zip(first, order, strict=True):
        if grade_id != expected:
            oddities.setdefault(grade_id, "the cells are in another order")
    return first, followers, oddities


def _independent(source):
    """The source's own code that uses no answer, so that the judge can run it too."""
    answers = {
        name
        for cell in source.cells
        if cell.cell_type == "code" and is_solution(cell)
        for name in _defined(cell.source)
    }
    return {
        cell.source
        for cell in source.cells
        if cell.cell_type == "code" and not answers & _used(cell.source)
    }


def _placed(cell, given, unchanged):
    """A graded or locked cell of the source, and its role."""
    placed = cell.copy()
    if cell.cell_type == "code":
        placed.outputs, placed.execution_count = [], None
    if is_solution(cell):
        placed.source = given.source if given else ""
        return placed, "student" if cell.cell_type == "code" else "text"
    if cell.cell_type != "code":
        return placed, "text"
    if is_grade(cell):
        return placed, "test"
    return placed, "source" if cell.source in unchanged else "student"


def _free(given, unchanged):
    """A cell without a grade id: the source's own, or one the student added."""
    if given.cell_type != "code":
        return new_markdown_cell(given.source), "text"
    role = "source" if given.source in unchanged else "student"
    return new_code_cell(given.source), role


@cache
def _used(code):
    """Names that a cell of the source reads or binds."""
    nodes = ast.walk(parse(code))
    return frozenset(node.id for node in nodes if isinstance(node, ast.Name))


@cache
def _defined(code):
    """Names that a cell of the source binds at its top level, but for imports."""
    names = set()
    for statement in parse(code).body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        else:
            names |= {
                node.id
                for node in ast.walk(statement)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
    return frozenset(names)


def _grade_id(cell):
    if is_grade(cell) or is_solution(cell) or is_locked(cell):
        return cell.metadata.nbgrader.grade_id
    return None
