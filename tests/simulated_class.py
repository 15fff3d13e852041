"""A class of three students who fetch, submit and are graded by nbgrader."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from notebooks_of import ROOT, cells, read

ASSIGNMENT = "02-measuring-clusters"
BIN = Path(sys.executable).parent


class SimulatedClass:
    """An instructor's folder, an exchange, and three students' folders."""

    def __init__(self, folder):
        self.folder = folder
        self.course = folder / "course-folder"
        self.course.mkdir()
        shutil.copytree(ROOT / "solutions", self.course / "solutions")
        shutil.copy(ROOT / "nbgrader_config.py", self.course)

    def nbgrader(self, *arguments, user="teacher"):
        """Run an nbgrader command as `user`, in that user's folder."""
        home = self.course if user == "teacher" else self.folder / user
        home.mkdir(exist_ok=True)
        (self.folder / "exchange").mkdir(mode=0o777, exist_ok=True)
        done = subprocess.run(
            [
                *[BIN / "nbgrader", *arguments],
                f"--Exchange.root={self.folder / 'exchange'}",
                f"--Exchange.cache={home / 'cache'}",
                "--CourseDirectory.course_id=clusters-and-cities",
            ],
            cwd=home,
            env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"nbgrader {arguments}: {done.stderr[-3000:]}"
        return done.stderr

    def grade(self):
        """The whole loop, from the authors' notebooks to feedback and marks."""
        self.nbgrader("generate_assignment", ASSIGNMENT)
        self.nbgrader("release_assignment", ASSIGNMENT)
        for student, solved in [("perfect", 6), ("half", 3), ("blank", 0)]:
            self.nbgrader("fetch_assignment", ASSIGNMENT, user=student)
            self.work(student, solved)
            self.nbgrader("submit", ASSIGNMENT, "--student", student, user=student)
        self.nbgrader("collect", ASSIGNMENT)
        self.log = self.nbgrader("autograde", ASSIGNMENT)
        self.nbgrader("generate_feedback", ASSIGNMENT)
        self.nbgrader("release_feedback", ASSIGNMENT)
        self.nbgrader("fetch_feedback", ASSIGNMENT, "--student", "half", user="half")

    def work(self, student, solved):
        """Fill the first `solved` answers; who solves all writes an answer too."""
        file = self.folder / student / ASSIGNMENT / "exercises.ipynb"
        notebook = nbformat.read(file, as_version=4)
        reference = {
            c.id: c.source for c in read("solutions", ASSIGNMENT, file.stem).cells
        }
        for cell in cells(notebook, "answer")[:solved]:
            cell.source = reference[cell.id]
        if solved == 6:
            cells(notebook, "manual")[0].source = "Links, sizes of plants, a reference."
        nbformat.write(notebook, file)

    def marks(self):
        """Scores by student, as nbgrader exports them."""
        self.nbgrader("export", "--to", "marks.csv")
        with (self.course / "marks.csv").open() as file:
            return {
                row["student_id"]: (float(row["score"]), float(row["max_score"]))
                for row in csv.DictReader(file)
            }
