"""The one writer of nbgrader's gradebook."""

import os
import shutil
from pathlib import Path

from nbgrader.api import Comment, Grade, Gradebook

from clusterlab.grading.assignment import NAME

SLIPS = ("timestamp.txt", "submission_secret.txt")  # nbgrader returns feedback by them


class Writer:
    """Writes results into the gradebook and into the folder of graded notebooks.

    Parameters
    ----------
    coursedir : nbgrader.coursedir.CourseDirectory
    assignment : str
        nbgrader's name of the assignment.

    Notes
    -----
    One connection serves a whole class. A mark that somebody gave by hand stays; it
    is marked for review again when the submission has changed, as nbgrader does.
    """

    def __init__(self, coursedir, assignment):
        self.coursedir, self.assignment = coursedir, assignment
        self.gradebook = Gradebook(coursedir.db_url, coursedir.course_id)
        self.gradebook.db().expire_on_commit = False  # the cells are read only once

    def write(self, graded):
        """Write one result; writing it twice does no harm."""
        submission = self._submission(graded)
        (notebook,) = (each for each in submission.notebooks if each.name == NAME)
        self._write_marks(notebook, graded)
        self._write_comments(notebook, graded)
        self.gradebook.db.commit()
        self._write_notebook(graded)

    def students(self):
        """Students who have a row and a graded notebook."""
        return {
            each.student_id
            for each in self.gradebook.assignment_submissions(self.assignment)
            if self._path(each.student_id).is_file()
        }

    def close(self):
        self.gradebook.close()

    def _submission(self, graded):
        self.gradebook.update_or_create_student(graded.student)
        when = {"timestamp": graded.timestamp} if graded.timestamp else {}
        with self.gradebook.db.no_autoflush:
            return self.gradebook.update_or_create_submission(
                self.assignment, graded.student, **when
            )

    def _write_marks(self, notebook, graded):
        rows = {grade.cell.name: grade for grade in notebook.grades}
        for cell in notebook.notebook.grade_cells:
            grade = rows.get(cell.name)
            if grade is None:  # released again with more cells
                grade = Grade(cell_id=cell.id, notebook=notebook)
                self.gradebook.db.add(grade)
            mark = graded.marks[cell.name]
            grade.auto_score = mark.score
            grade.needs_manual_grade = (
                mark.score is None or grade.manual_score is not None
            )

    def _write_comments(self, notebook, graded):
        """Say beside an answer why a person must look at it."""
        rows = {comment.cell.name: comment for comment in notebook.comments}
        for cell in notebook.notebook.solution_cells:
            comment = rows.get(cell.name)
            if comment is None:
                comment = Comment(cell_id=cell.id, notebook=notebook)
                self.gradebook.db.add(comment)
            comment.auto_comment = graded.comments.get(cell.name)

    def _write_notebook(self, graded):
        """Replace the graded notebook in one step, so that it is never half there."""
        path = self._path(graded.student)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(graded.notebook, encoding="utf-8")
        os.replace(part, path)
        self._copy_slips(path.parent, graded.student)

    def _copy_slips(self, graded_folder, student):
        """Copy what ``nbgrader release_feedback`` knows a submission by."""
        folder = Path(
            self.coursedir.format_path(
                self.coursedir.submitted_directory, student, self.assignment
            )
        )
        for slip in (folder / name for name in SLIPS):
            links = any(path.is_symlink() for path in (folder.parent, folder, slip))
            if slip.is_file() and not links:
                shutil.copyfile(slip, graded_folder / slip.name)

    def _path(self, student):
        folder = self.coursedir.format_path(
            self.coursedir.autograded_directory, student, self.assignment
        )
        return Path(folder, f"{NAME}.ipynb")
