"""``clusterlab grade``: a progress bar while it runs, a table when it is done."""

from contextlib import contextmanager

from nbgrader.apps import NbGrader
from nbgrader.coursedir import CourseDirectory
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from clusterlab.grading.grade import ClassRun, one_by_one
from clusterlab.grading.rules import Rules
from clusterlab.grading.sandbox import check_bubblewrap


def grade_assignment(name, workers, scheduler, sandboxed, seconds, console):
    """Grade an assignment of the course in the working folder.

    Parameters
    ----------
    name : str
        nbgrader's name of the assignment.
    workers : int
        How many submissions to grade at a time; more than one start a local cluster.
    scheduler : str or None
        Address of a Dask cluster to use instead.
    sandboxed : bool
        Whether students' code is kept apart.
    seconds : float
        How long one cell may take.
    console : rich.console.Console
        Where to print.

    Raises
    ------
    ValueError
        If the assignment or the sandbox is not there.
    """
    if sandboxed and scheduler is None:
        check_bubblewrap()
    rules = Rules(seconds_per_cell=seconds, seconds_per_notebook=4 * seconds)
    run = ClassRun(course_directory(), name, rules, sandboxed)
    try:
        if not run.folders:
            raise ValueError(
                f"Nobody has handed in {name!r}; run: nbgrader collect {name}"
            )
        with engine_for(min(workers, len(run.folders)), scheduler) as engine:
            results = list(_shown(run.grade(engine), len(run.folders), console))
    finally:
        run.close()
    _print_summary(results, sandboxed, console)


def course_directory():
    """nbgrader's folders, as its configuration in the working folder sets them."""
    app = NbGrader()
    app.load_config_file()
    return CourseDirectory(parent=app)


@contextmanager
def engine_for(workers, scheduler):
    """The engine for so many workers, or for a cluster that runs elsewhere."""
    if workers == 1 and scheduler is None:
        yield one_by_one
        return
    try:
        from clusterlab.grading.cluster import cluster_at, local_cluster
    except ImportError:
        raise ValueError(
            "More than one worker needs Dask: pip install distributed. "
            "--workers 1 does without."
        ) from None
    cluster = cluster_at(scheduler) if scheduler else local_cluster(workers)
    with cluster as engine:
        yield engine


def _shown(results, total, console):
    """Pass results on while a bar shows how far the run has come."""
    columns = [
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[clear]} graded, {task.fields[review]} need review"),
    ]
    clear = review = 0
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=total, clear=0, review=0)
        for result in results:
            review += bool(result.reasons)
            clear += not result.reasons
            bar.update(task, advance=1, clear=clear, review=review)
            yield result


def _print_summary(results, sandboxed, console):
    before = sum(result.before for result in results)
    doubtful = sorted(
        (each for each in results if each.reasons), key=lambda each: each.student
    )
    if doubtful:
        table = Table("student", "cell", "please look, because")
        for result in doubtful:
            for why, cells in _by_reason(result.reasons).items():
                table.add_row(*map(_plain, (result.student, ", ".join(cells), why)))
        console.print(table)
    console.print(
        f"{len(results) - len(doubtful)} graded, {len(doubtful)} need review; "
        f"{before} were graded before and have not changed."
    )
    if not sandboxed:
        console.print(
            "Without sandbox: students' code ran with your rights and beside the tests."
        )


def _plain(text):
    """Text that a student chose, without markup and without orders to a terminal."""
    return Text("".join(each if each.isprintable() else "�" for each in text))


def _by_reason(reasons):
    """Cells with the same reason together."""
    together = {}
    for cell, why in reasons.items():
        together.setdefault(why, []).append(cell)
    return together
