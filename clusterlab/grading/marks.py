"""The marks of a class, read from nbgrader's gradebook without changing it."""

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import create_engine, event, func, select
from sqlalchemy.orm import Session

from clusterlab.grading.marking import NO_RESPONSE


@dataclass(frozen=True)
class Marks:
    """The marks of an assignment.

    Attributes
    ----------
    assignment : str
        nbgrader's name of the assignment.
    points : pandas.DataFrame
        Points by student who handed in and graded cell; a gap where a person must
        look.
    scores : pandas.Series
        nbgrader's score of each student, late penalty taken off; what is open counts
        as the gradebook counts it.
    maxima : pandas.Series
        Largest points by graded cell.
    written : frozenset of str
        Graded cells that a person marks, not a test.
    missing : tuple of str
        Students in the gradebook who have not handed in.
    comments : dict of str to str
        What a person wrote to a student, all cells together.
    blank : dict of str to int
        How many left an answer as they received it, by the answer's cell.
    """

    assignment: str
    points: pd.DataFrame
    scores: pd.Series
    maxima: pd.Series
    written: frozenset
    missing: tuple
    comments: dict
    blank: dict

    @property
    def review(self):
        """Students whose work a person must still look at."""
        open_ = self.points.isna().any(axis=1)
        return tuple(self.points.index[open_])

    def with_cells(self, order):
        """The same marks with their cells in another order."""
        return replace(self, points=self.points[order], maxima=self.maxima[order])


def read_marks(coursedir, assignment):
    """Read the marks of an assignment.

    Parameters
    ----------
    coursedir : nbgrader.coursedir.CourseDirectory
    assignment : str
        nbgrader's name of the assignment.

    Raises
    ------
    ValueError
        If the assignment is not in the gradebook.
    """
    with _reading(coursedir.db_url) as session:
        wanted = session.scalar(select(Assignment).filter_by(name=assignment))
        if wanted is None:
            raise ValueError(
                f"assignment {assignment!r} is not in the gradebook "
                f"{coursedir.db_url}; run: nbgrader generate_assignment {assignment}"
            )
        cells = [
            cell
            for each in wanted.notebooks
            for cell in (*each.grade_cells, *each.task_cells)
        ]
        points, scores = _points(session, wanted, [cell.name for cell in cells])
        everybody = session.scalars(select(Student.id).order_by(Student.id)).all()
        return Marks(
            assignment,
            points,
            scores,
            pd.Series({cell.name: cell.max_score for cell in cells}, dtype=float),
            frozenset(cell.name for cell in cells if cell.cell_type != "code"),
            tuple(each for each in everybody if each not in points.index),
            _comments(session, wanted),
            _blank(session, wanted),
        )


def _points(session, wanted, cells):
    """Points by student and cell, and nbgrader's scores."""
    submissions = session.execute(
        select(
            SubmittedAssignment.student_id,
            SubmittedAssignment.score,
            SubmittedAssignment.late_submission_penalty,
        )
        .filter_by(assignment_id=wanted.id)
        .order_by(SubmittedAssignment.student_id)
    ).all()
    scores = {who: max(0.0, score - late) for who, score, late in submissions}
    points = pd.DataFrame(index=list(scores), columns=cells, dtype=float)
    rows = _of_cells(
        select(
            SubmittedAssignment.student_id,
            BaseCell.name,
            Grade.score,
            Grade.needs_manual_grade,
        ),
        Grade,
        wanted,
    )
    found = pd.DataFrame(
        session.execute(rows).all(), columns=["student", "cell", "points", "open"]
    )
    clear = found[~found["open"].astype(bool)]
    points.update(clear.pivot(index="student", columns="cell", values="points"))
    return points, pd.Series(scores, dtype=float)


def _comments(session, wanted):
    """What a person wrote to each student, in the order of the cells' names."""
    written = select(
        SubmittedAssignment.student_id, BaseCell.name, Comment.manual_comment
    ).where(Comment.manual_comment.is_not(None))
    together = {}
    for student, cell, comment in session.execute(
        _of_cells(written, Comment, wanted).order_by(BaseCell.name)
    ):
        if comment.strip():
            together.setdefault(student, []).append(f"{cell}: {comment.strip()}")
    return {student: "\n".join(each) for student, each in together.items()}


def _blank(session, wanted):
    counted = (
        _of_cells(select(BaseCell.name, func.count()), Comment, wanted)
        .where(Comment.auto_comment == NO_RESPONSE)
        .group_by(BaseCell.name)
    )
    return dict(session.execute(counted).all())


def _of_cells(query, kind, wanted):
    """The query, joined from marks or comments to the students they are of."""
    return (
        query.select_from(kind)
        .join(BaseCell, BaseCell.id == kind.cell_id)
        .join(SubmittedNotebook, SubmittedNotebook.id == kind.notebook_id)
        .join(
            SubmittedAssignment,
            SubmittedAssignment.id == SubmittedNotebook.assignment_id,
        )
        .where(SubmittedAssignment.assignment_id == wanted.id)
    )


@contextmanager
def _reading(url):
    """One connection to the gradebook, which refuses to write."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        if not Path(engine.url.database).is_file():
            raise ValueError(
                f"There is no gradebook {engine.url.database}; go to the folder of the "
                "course, or run: nbgrader generate_assignment"
            )
        event.listen(engine, "connect", _refuse_to_write)
    try:
        with Session(engine) as session:
            yield session
    finally:
        engine.dispose()


def _refuse_to_write(connection, _):
    connection.execute("PRAGMA query_only = ON")
