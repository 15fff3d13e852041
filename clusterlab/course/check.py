"""Look over a notebook of exercises before it is handed in, and mend what can be."""

from itertools import count
from pathlib import Path

import nbformat
from rich.table import Table
from rich.text import Text

from clusterlab.course import answers, cells
from clusterlab.course.defect import Defect
from clusterlab.course.reading import Unreadable, read_exercises
from clusterlab.course.validation import validate
from clusterlab.text import text

NAME = "exercises.ipynb"
BLANK = {"blank", "blank_text"}


def check_notebook(path, console, repair=False, run=True, released=None):
    """Print what keeps a notebook from being graded, and which visible tests pass.

    Parameters
    ----------
    path : path
        The student's notebook.
    console : rich.console.Console
        Where to print.
    repair : bool
        Mend what can be mended without touching an answer; a copy is kept beside it.
    run : bool
        Run the notebook in a fresh kernel, unless more than blanks is wrong with it.
    released : path, optional
        The notebook as the student received it; more can be mended with it.

    Returns
    -------
    bool
        Whether the notebook can be graded and no visible test fails.

    Raises
    ------
    ValueError
        If a file is missing, or `released` is not what the student received.

    Notes
    -----
    Taught in *Start here*.
    """
    path, words = Path(path), text("check")
    if not path.is_file():
        raise ValueError(words["no_file"].format(path=path))
    try:
        notebook = read_exercises(path)
    except Unreadable as error:
        _print_defects([error.defect], words, console)
        return False
    original = _read_released(released, notebook, words) if released else None
    if repair:
        _repair(path, notebook, original, words, console)
    defects = find_defects(path, notebook, original)
    _print_defects(defects, words, console)
    problems = {defect.kind for defect in defects if defect.stops}
    if not run:
        return not problems
    if problems - BLANK:
        console.print(words["not_run"], style="dim")
        return False
    return _print_tests(path, words, console) and not problems


def find_defects(path, notebook, released=None):
    """All that is wrong with a notebook, without running it.

    Parameters
    ----------
    path : path
        Where it is kept.
    notebook : nbformat.NotebookNode
    released : nbformat.NotebookNode, optional
        The notebook as the student received it.

    Returns
    -------
    list of Defect
    """
    found = [] if path.name == NAME else [_renamed(path)]
    for check in (*cells.CHECKS, *answers.CHECKS):
        found += check(notebook, released)
    return found


def mend(notebook, released=None):
    """Mend in `notebook` what can be mended without touching an answer.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
    released : nbformat.NotebookNode, optional
        The notebook as the student received it.

    Returns
    -------
    list of Defect
        What was mended.
    """
    done = []
    for check in cells.CHECKS:
        for defect in list(check(notebook, released)):
            if defect.mend:
                defect.mend()
                done.append(defect)
    return done


def keep_backup(path):
    """Copy a file to a name that is free, and return that name."""
    for number in count(1):
        ending = ".backup.ipynb" if number == 1 else f".backup-{number}.ipynb"
        backup = path.with_name(path.stem + ending)
        try:
            with backup.open("xb") as file:
                file.write(path.read_bytes())
        except FileExistsError:
            continue
        return backup


def _renamed(path):
    return Defect("renamed", {"name": path.name, "wanted": NAME})


def _read_released(path, notebook, words):
    """The notebook as the student received it; refuses any other."""
    if not path.is_file():
        raise ValueError(words["no_file"].format(path=path))
    try:
        released = read_exercises(path)
    except Unreadable:
        raise ValueError(words["released"]["unreadable"].format(path=path)) from None
    if not cells.intact(released):
        raise ValueError(words["released"]["changed"].format(path=path))
    if not cells.same_exercises(notebook, released):
        raise ValueError(words["released"]["other"].format(path=path))
    return released


def _repair(path, notebook, released, words, console):
    done = mend(notebook, released)
    if not done:
        console.print(words["nothing_repaired"])
        return
    backup = keep_backup(path)
    path.write_bytes((nbformat.v4.writes(notebook) + "\n").encode())
    console.print(words["repaired"].format(backup=backup.name), markup=False)
    table = Table.grid(padding=(0, 2))
    for defect in done:
        sentence = words[defect.kind]["repaired"].format(**defect.gaps)
        table.add_row(Text(words["change"], style="green"), Text(sentence))
    console.print(table)


def _print_defects(defects, words, console):
    table = Table.grid(padding=(0, 2))
    for defect in sorted(defects, key=lambda each: not each.stops):
        style, label = ("red", "problem") if defect.stops else ("yellow", "warning")
        said = words[defect.kind]
        sentence = f"{said['says']} {said['remedy']}".format(**defect.gaps)
        table.add_row(Text(words[label], style=style), Text(sentence))
    if defects:
        console.print(table)
    else:
        console.print(words["sound"], style="green")


def _print_tests(path, words, console):
    """Run the notebook and show each exercise; tells whether no test failed."""
    with console.status(words["running"]):
        exercises = validate(path)
    table = Table(*words["columns"].values())
    for each in exercises:
        result = words["states"][each.state]
        said = f"{result}: {each.why}" if each.why else result
        table.add_row(each.grade_id, f"{each.points:g}", Text(said))
    console.print(table)
    states = {each.state for each in exercises}
    if "failed" in states:
        console.print(words["some_fail"], style="dim")
    elif "blank" not in states:
        console.print(words["all_pass"], style="dim")
    return "failed" not in states
