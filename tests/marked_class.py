"""A class whose marks stand in nbgrader's gradebook, made without running anything."""

import shutil

import nbformat
from nbformat.v4 import new_output
from nbgrader.api import Base, Gradebook
from notebooks_of import ROOT, cells, read
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine

ASSIGNMENT = "00-start-here"
FIRST, SECOND = "points-per-year-tests", "share-tests"
TEXT = "explain-the-gap"


@event.listens_for(Engine, "connect")
def _need_not_survive_a_power_cut(connection, _):
    connection.execute("PRAGMA synchronous = OFF")


class MarkedClass:
    """A course folder with one assignment of two tests and a written answer.

    Parameters
    ----------
    folder : pathlib.Path
        Where to make it.
    """

    def __init__(self, folder):
        self.folder = folder
        shutil.copytree(
            ROOT / "solutions" / ASSIGNMENT, folder / "solutions/00-start-here"
        )
        shutil.copytree(
            ROOT / "tests/answers/start-here", folder / "tests/answers/start-here"
        )
        shutil.copy(ROOT / "nbgrader_config.py", folder)
        url = f"sqlite:///{self.database}"
        Base.metadata.create_all(create_engine(url))  # else Gradebook starts alembic
        self.book = Gradebook(url, "clusters-and-cities")
        self.source = read("solutions", ASSIGNMENT, "exercises")
        book = self.book
        book.add_assignment(ASSIGNMENT)
        book.add_notebook("exercises", ASSIGNMENT)
        for cell in cells(self.source, "tests") + cells(self.source, "manual"):
            book.add_grade_cell(
                cell.id,
                "exercises",
                ASSIGNMENT,
                max_score=cell.metadata.nbgrader.points,
                cell_type=cell.cell_type,
            )
        for cell in cells(self.source, "answer") + cells(self.source, "manual"):
            book.add_solution_cell(cell.id, "exercises", ASSIGNMENT)

    @property
    def database(self):
        return self.folder / "gradebook.db"

    def enrol(self, student):
        """Put a student into the gradebook who has handed in nothing."""
        self.book.update_or_create_student(student)

    def mark(self, student, *points, errors=None, comment=None, blank=(), late=0):
        """Mark a student's tests and text; None leaves a mark to a person.

        Parameters
        ----------
        student : str
        *points : float or None
            Of the two tests and the text.
        errors : dict of str to (str, str), optional
            Name and text of the error in a test's output.
        comment : str, optional
            What the teacher wrote to the text.
        blank : sequence of str
            Answers left empty.
        late : float
            Points taken off for being late.
        """
        book = self.book
        book.update_or_create_student(student)
        with book.db.no_autoflush:
            book.update_or_create_submission(ASSIGNMENT, student)
        (notebook,) = book.find_submission(ASSIGNMENT, student).notebooks
        notebook.late_submission_penalty = late
        scores = dict(zip((FIRST, SECOND, TEXT), points, strict=True))
        for grade in notebook.grades:
            grade.auto_score = scores[grade.name]
            grade.needs_manual_grade = grade.auto_score is None
        for each in notebook.comments:
            each.auto_comment = "No response." if each.name in blank else None
            each.manual_comment = comment if each.name == TEXT else None
        book.db.commit()
        self.write_notebook(student, errors or {})

    def write_notebook(self, student, errors):
        """The graded notebook, with the errors of failing tests."""
        notebook = read("solutions", ASSIGNMENT, "exercises")
        for cell in cells(notebook, "tests"):
            if cell.id in errors:
                name, text = errors[cell.id]
                cell.outputs = [new_output("error", ename=name, evalue=text)]
        path = self.folder / "autograded" / student / ASSIGNMENT / "exercises.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(nbformat.writes(notebook), encoding="utf-8")
