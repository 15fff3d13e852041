"""Run a student's own exercises in a fresh kernel and look at the visible tests."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

from clusterlab.course.modules import is_blank, read_notebook

SECONDS = 60  # for one cell


@dataclass(frozen=True)
class Exercise:
    """One graded cell of a student's own notebook.

    Attributes
    ----------
    grade_id : str
        The name of the cell.
    points : float
        What it is worth.
    state : str
        "passed" or "failed" for tests, "written" for a text somebody will read, and
        "blank" for both where nothing is written.
    why : str
        The error of a failed test in one line, else empty.
    """

    grade_id: str
    points: float
    state: str
    why: str = ""


def validate(path):
    """Run a notebook of exercises and say which visible tests pass.

    Parameters
    ----------
    path : path
        The notebook. It is run in a fresh kernel, in its own folder, and not changed.

    Returns
    -------
    list of Exercise
        In the order of the notebook.

    Raises
    ------
    ValueError
        If the file is no notebook.

    Notes
    -----
    Points given in class may be fewer, because hidden tests try other numbers. Taught
    in *Start here*.
    """
    notebook = read_notebook(path)
    graded = [cell for cell in notebook.cells if _nbgrader(cell).get("grade")]
    blank = {
        cell.metadata.nbgrader.grade_id
        for cell in notebook.cells
        if _nbgrader(cell).get("solution") and is_blank(cell.source)
    }
    if any(_answer_of(cell) not in blank for cell in graded):
        _run(notebook, Path(path).parent)
    return [_exercise(cell, _answer_of(cell) in blank) for cell in graded]


def _run(notebook, folder):
    """Execute the notebook; errors stay in its outputs."""
    client = NotebookClient(
        notebook,
        timeout=SECONDS,
        interrupt_on_timeout=True,
        allow_errors=True,
        extra_arguments=["--log-level=ERROR"],  # not for students to read
        resources={"metadata": {"path": str(folder)}},
    )
    with suppress(DeadKernelError):  # cells that have not run have not passed
        client.execute()


def _exercise(cell, blank):
    name, points = cell.metadata.nbgrader.grade_id, cell.metadata.nbgrader.points
    if blank:
        return Exercise(name, points, "blank")
    if cell.cell_type != "code":
        return Exercise(name, points, "written")
    if cell.execution_count is None:
        return Exercise(name, points, "failed", "The kernel died before this test.")
    errors = [out for out in cell.outputs if out.output_type == "error"]
    if errors:
        return Exercise(name, points, "failed", _in_one_line(errors[0]))
    return Exercise(name, points, "passed")


def _in_one_line(error):
    return " ".join(f"{error.ename}: {error.evalue}".split())


def _answer_of(cell):
    """The name of the cell whose answer is graded here."""
    return cell.metadata.nbgrader.grade_id.removesuffix("-tests")


def _nbgrader(cell):
    return cell.metadata.get("nbgrader", {})
