"""What the notebooks say about themselves."""

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat

BLANK = ("raise NotImplementedError()", "YOUR ANSWER HERE")


@dataclass(frozen=True)
class Module:
    """A module of the course, and how many of its answers are written.

    Attributes
    ----------
    slug : str
        Name of the folder, which is nbgrader's assignment too.
    title : str
        English and Chinese title.
    needs : str
        What to know before, in Markdown.
    objectives : tuple of str
        What a student can do afterwards, in Markdown.
    minutes : tuple of int
        Minutes for the lesson and for the exercises.
    lesson, exercises : tuple of int
        How many answers are written, of how many.
    """

    slug: str
    title: str
    needs: str
    objectives: tuple
    minutes: tuple
    lesson: tuple
    exercises: tuple


def read_course(folder):
    """Read the modules of a course from its notebooks.

    Parameters
    ----------
    folder : path
        The folder that holds the modules' folders, for instance ``course``.

    Returns
    -------
    list of Module
        In the order of the folders' names.

    Raises
    ------
    ValueError
        If no module is there, or a lesson has no title cell as the course writes it.

    Notes
    -----
    Taught in *Start here*.
    """
    lessons = sorted(Path(folder).glob("[0-9][0-9]-*/lesson.ipynb"))
    if not lessons:
        raise ValueError(
            f"folder is {str(folder)!r}, and no module is in it; give the folder that "
            "holds 00-start-here and the others."
        )
    return [_module(lesson) for lesson in lessons]


def is_blank(source):
    """Tell whether an answer still has the line a student must replace."""
    return any(mark in source for mark in BLANK)


def read_notebook(path):
    """Read a notebook; a broken one raises ValueError that says what to do."""
    try:
        return nbformat.read(path, as_version=4)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, OSError) as error:
        raise ValueError(
            f"{path} is no notebook that can be read ({type(error).__name__}); take a "
            "fresh copy and paste your answers into it."
        ) from error


def _module(path):
    lesson = read_notebook(path)
    title = lesson.cells[0].source
    minutes = re.findall(r"(\d+) minutes", title)
    needs = re.search(r"Needs: (.+?)\. The \[exercises\]", title)
    if len(minutes) != 2 or needs is None:
        raise ValueError(
            f"The first cell of {path} lacks minutes or needs; write them as the other "
            "lessons do."
        )
    return Module(
        slug=path.parent.name,
        title=title.splitlines()[0].removeprefix("# "),
        needs=needs[1],
        objectives=tuple(re.findall(r"^- (.+?)[;.?]?$", title, flags=re.M)),
        minutes=tuple(map(int, minutes)),
        lesson=_written(lesson),
        exercises=_written(read_notebook(path.with_name("exercises.ipynb"))),
    )


def _written(notebook):
    """How many answers are written, of how many."""
    answers = [
        cell.source
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    ]
    return sum(not is_blank(each) for each in answers), len(answers)
