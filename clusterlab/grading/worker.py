"""Grade one submission from beginning to end, whatever is in it."""

import asyncio
import time
from dataclasses import dataclass, replace

import nbformat
from nbformat.v4 import new_markdown_cell, new_notebook
from nbgrader.utils import is_solution

from clusterlab.grading.assembly import Unreadable, assemble, read_submission
from clusterlab.grading.harmless import harmless
from clusterlab.grading.marking import comments_of, marks_of, marks_of_unreadable
from clusterlab.grading.messages import writable
from clusterlab.grading.runner import examine
from clusterlab.grading.sandbox import Sandbox, SandboxError


@dataclass(frozen=True)
class Graded:
    """The result of one submission, as plain data for the gradebook.

    Attributes
    ----------
    student : str
    digest : str
        Fingerprint of what was graded, see `Submission.digest`.
    marks : dict of str to Mark
        By the id of the graded cell.
    comments : dict of str to str
        By the id of the answer, for the instructor and the student.
    notebook : str
        What formgrader and feedback show, as JSON.
    timestamp : str or None
    seconds : float
        How long it took.
    failed : bool
        Whether the grader itself is to blame, so that the next run tries again.
    """

    student: str
    digest: str
    marks: dict
    comments: dict
    notebook: str
    timestamp: str | None
    seconds: float
    failed: bool = False

    @property
    def reasons(self):
        """Why a person must look, by cell."""
        return {name: mark.reason for name, mark in self.marks.items() if mark.reason}


class Worker:
    """Grades submissions of one assignment, one after the other.

    Parameters
    ----------
    assignment : clusterlab.grading.assignment.Assignment
    sandboxed : bool
        Whether students' code is kept apart; without, it runs with the grader's rights.
    shared : clusterlab.grading.sandbox.Sandbox, optional
        One that other workers use too; when it fails, this worker starts its own.
    """

    def __init__(self, assignment, sandboxed=True, shared=None):
        self.assignment, self.sandboxed = assignment, sandboxed
        self.sandbox = self.shared = shared

    def start(self):
        """Start a sandbox unless one runs; it gets ready in the background."""
        if self.sandboxed and self.sandbox is None:
            self.sandbox = Sandbox(self.assignment.modules)

    def grade(self, submission):
        """Grade a submission; never raises because of what is in it."""
        start = time.monotonic()
        try:
            marks, notebook = self.examine(submission)
        except Unreadable as error:
            return self.left_to_a_person(submission, str(error))
        except Exception as error:
            self.close()  # the next submission gets a fresh sandbox
            reason = f"the grader itself failed ({type(error).__name__}: {error})"
            return replace(self.left_to_a_person(submission, reason), failed=True)
        return self.result(submission, marks, notebook, time.monotonic() - start)

    def left_to_a_person(self, submission, reason):
        """All marks open, and a notebook that says why."""
        note = new_markdown_cell(f"**This submission could not be graded:** {reason}.")
        note.id = "not-graded"
        cells = [cell.copy() for cell in self.assignment.source.cells]
        for cell in cells:
            cell.source = self.assignment.blanks.get(cell.id, cell.source)
        notebook = new_notebook(
            cells=[note, *cells], metadata=self.assignment.source.metadata
        )
        marks = marks_of_unreadable(self.assignment.source, reason)
        return self.result(submission, marks, notebook, 0)

    def result(self, submission, marks, notebook, seconds):
        return Graded(
            submission.student,
            submission.digest(self.assignment.digest),
            marks,
            comments_of(marks, self.blank_in(notebook), self.assignment.answers),
            writable(nbformat.writes(notebook)),
            submission.timestamp,
            seconds,
        )

    def examine(self, submission):
        if submission.notebook is None:
            raise Unreadable(submission.reason)
        assembled = assemble(
            self.assignment.source, read_submission(submission.notebook)
        )
        try:
            verdicts = self.run(assembled, submission.files)
        except SandboxError:
            self.close()  # perhaps the fault was not this submission's: once more
            verdicts = self.run(assembled, submission.files)
        marks = marks_of(assembled, verdicts, self.assignment)
        return marks, harmless(assembled.notebook)

    def run(self, assembled, files):
        """Run a submission; raises `SandboxError` if the sandbox broke down."""
        self.start()
        try:
            return asyncio.run(
                examine(assembled, self.assignment.rules, self.sandbox, files)
            )
        finally:
            if self.sandbox:
                self.sandbox.check()

    def blank_in(self, notebook):
        """Answers that are as students received them."""
        blanks = self.assignment.blanks
        return {
            cell.id
            for cell in notebook.cells
            if is_solution(cell) and cell.source == blanks.get(cell.id)
        }

    def close(self):
        """Leave the sandbox; end it unless others use it."""
        if self.sandbox and self.sandbox is not self.shared:
            self.sandbox.close()
        self.sandbox = None
