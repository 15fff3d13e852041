"""Put together what is run: the student's answers in the instructor's notebook.

Nothing of a submission is trusted but the source of its cells. Test and locked cells
come from the source notebook, in the source's order; metadata and tags are the
source's; cells the student added run where they stand. What is odd about a submission
is listed, so that a person can look.
"""

import ast
import copy
import json
from dataclasses import dataclass, field

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.utils import is_grade, is_locked, is_solution

LARGEST_NOTEBOOK = 20 * 2**20  # bytes
LARGEST_CELL = 200_000  # characters


class Unreadable(Exception):
    """The submitted file is no notebook that can be graded."""


@dataclass
class Assembled:
    """A notebook to run.

    Attributes
    ----------
    notebook : nbformat.NotebookNode
    roles : list of str
        For each cell ``"student"``, ``"source"``, ``"test"`` or ``"text"``.
    names : dict of str to list of str
        For each test cell the names that the exercise before it defines.
    doubts : dict of str to str
        For a grade id, or for "" (the whole notebook), why a person must look.
    """

    notebook: object
    roles: list = field(default_factory=list)
    names: dict = field(default_factory=dict)
    doubts: dict = field(default_factory=dict)


def read_submission(path):
    """The cells of a submitted notebook; raises `Unreadable` with a reason."""
    if not path.is_file() or path.is_symlink():
        raise Unreadable(f"{path.name} is missing")
    if path.stat().st_size > LARGEST_NOTEBOOK:
        raise Unreadable(f"{path.name} is larger than 20 MB")
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        notebook = nbformat.reads(json.dumps(content), as_version=4)
        nbformat.validate(notebook)
    except Exception as error:
        first = (str(error).splitlines() or [type(error).__name__])[0]
        raise Unreadable(f"{path.name} cannot be read as a notebook: {first}") from None
    if content.get("nbformat") != 4:
        raise Unreadable(f"{path.name} has the old format {content.get('nbformat')}")
    return notebook


def assemble(source, submitted):
    """The instructor's notebook with the student's answers.

    Parameters
    ----------
    source : nbformat.NotebookNode
        The notebook with solutions and hidden tests.
    submitted : nbformat.NotebookNode
        As `read_submission` returned it.

    Returns
    -------
    Assembled
    """
    known = {_grade_id(cell): cell for cell in source.cells if _grade_id(cell)}
    unchanged = {(cell.cell_type, cell.source) for cell in source.cells}
    cells, roles, doubts = [], [], {}
    waiting = list(known)

    def add(cell, role):
        cells.append(cell)
        roles.append(role)

    for cell in submitted.cells:
        grade_id = _grade_id(cell)
        if grade_id in waiting:
            _restore(waiting, grade_id, known, add, doubts)
            add(*_graded(known[grade_id], cell, doubts))
        elif grade_id in known:
            doubts[grade_id] = "the cell occurs twice or out of order"
            add(*_free(cell, len(cells)))
        elif (cell.cell_type, cell.source) in unchanged:
            add(*_free(cell, len(cells), role="source"))
        else:
            add(*_free(cell, len(cells)))
    _restore(waiting, None, known, add, doubts)
    notebook = copy.copy(source)
    notebook.cells = cells
    return Assembled(notebook, roles, names_of_tests(source), doubts)


def names_of_tests(source):
    """For each test cell the names it uses that answer cells before it define."""
    names, defined = {}, set()
    for cell in source.cells:
        if cell.cell_type != "code":
            continue
        if is_solution(cell):
            defined |= _defined(cell.source)
        elif is_grade(cell):
            used = {each.id for each in ast.walk(_tree(cell)) if type(each) is ast.Name}
            names[_grade_id(cell)] = sorted(defined & used)
    return names


def _defined(code):
    """Names that a cell binds at its top level, but for imports."""
    names = set()
    for statement in ast.parse(code).body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        else:
            for node in ast.walk(statement):
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    names.add(node.id)
    return names
