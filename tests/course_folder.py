"""An instructor's course folder with one small assignment."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGrader
from nbgrader.coursedir import CourseDirectory
from notebooks_of import cells, read

ASSIGNMENT = "00-start-here"
BIN = Path(sys.executable).parent
needs_bubblewrap = pytest.mark.skipif(
    sys.platform != "linux" or not (shutil.which("bwrap") or os.getenv("CI")),
    reason="bubblewrap keeps students' code apart; it needs Linux and to be installed",
)


class CourseFolder:
    """An instructor's folder with an assignment released from it."""

    def __init__(self, folder, assignment=ASSIGNMENT):
        self.folder, self.assignment = folder, assignment

    def hand_in(self, student, solved=2, text="My gap."):
        """Hand in the released notebook with the first answers solved."""
        notebook = read("course", self.assignment, "exercises")
        reference = {
            cell.id: cell.source
            for cell in read("solutions", self.assignment, "exercises").cells
        }
        for cell in cells(notebook, "answer")[:solved]:
            cell.source = reference[cell.id]
        for cell in cells(notebook, "manual"):
            cell.source = text or cell.source
        path = self.folder / "submitted" / student / self.assignment
        path.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, path / "exercises.ipynb")
        return path / "exercises.ipynb"

    @property
    def coursedir(self):
        """nbgrader's folders."""
        app = NbGrader()
        app.config.CourseDirectory.root = str(self.folder)
        app.config.CourseDirectory.source_directory = "solutions"
        app.config.CourseDirectory.course_id = "clusters-and-cities"
        app.update_config(app.config)
        return CourseDirectory(parent=app)

    def clusterlab(self, *arguments):
        """Run the command ``clusterlab`` in this folder."""
        return subprocess.run(
            [str(BIN / "clusterlab"), *arguments],
            cwd=self.folder,
            env={**os.environ, "COLUMNS": "150"},
            capture_output=True,
            text=True,
        )

    def marks(self):
        """Every mark in the gradebook: (student, cell) -> score, needs review."""
        with Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}") as gradebook:
            return {
                (submission.student_id, grade.name): (
                    grade.auto_score,
                    grade.needs_manual_grade,
                )
                for submission in gradebook.assignment_submissions(self.assignment)
                for notebook in submission.notebooks
                for grade in notebook.grades
            }
