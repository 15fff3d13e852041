"""Grade a class: find what was handed in, grade it in parallel, write it down."""

from dataclasses import dataclass
from pathlib import Path

from clusterlab.grading.assignment import load_assignment
from clusterlab.grading.gradebook import Writer
from clusterlab.grading.journal import Journal
from clusterlab.grading.submissions import find_submissions, read_folder
from clusterlab.grading.worker import Worker


@dataclass(frozen=True)
class Progress:
    """Where a run stands after one more submission.

    Attributes
    ----------
    student : str
    reasons : dict of str to str
        Why a person must look, by graded cell; empty where all is clear.
    seconds : float
        How long it took.
    before : bool
        Whether an earlier run graded it and it has not changed.
    """

    student: str
    reasons: dict
    seconds: float = 0.0
    before: bool = False


class ClassRun:
    """One assignment of one class.

    Parameters
    ----------
    coursedir : nbgrader.coursedir.CourseDirectory
    name : str
        nbgrader's name of the assignment.
    rules : clusterlab.grading.rules.Rules
    sandboxed : bool
        Whether students' code is kept apart.
    """

    def __init__(self, coursedir, name, rules, sandboxed=True):
        self.writer = Writer(coursedir, name)
        self.sandboxed = sandboxed
        self.assignment = load_assignment(coursedir, self.writer.gradebook, name, rules)
        submitted = Path(coursedir.root, coursedir.submitted_directory)
        self.folders = find_submissions(submitted, name)
        self.journal = Journal(Path(coursedir.root, ".grading", f"{name}.jsonl"))

    def grade(self, engine):
        """Grade what is new or changed; yields a `Progress` for every submission.

        Parameters
        ----------
        engine : callable
            Given a Worker's arguments and an iterator of submissions, yields a
            `Graded` for each in any order: `one_by_one`, or one of `grading.cluster`.
        """
        finished = self.writer.students()
        waiting = []
        for folder in self.folders:
            submission = read_folder(folder)
            digest = submission.digest(self.assignment.digest)
            student = submission.student
            if student in finished and self.journal.knows(student, digest):
                reasons = self.journal.done[student]["reasons"]
                yield Progress(student, reasons, before=True)
            else:
                waiting.append(folder)
        submissions = (read_folder(folder) for folder in waiting)
        for graded in engine((self.assignment, self.sandboxed), submissions):
            self.writer.write(graded)
            if not graded.failed:
                self.journal.add(graded.student, graded.digest, graded.reasons)
            yield Progress(graded.student, graded.reasons, graded.seconds)

    def close(self):
        self.writer.close()


def one_by_one(arguments, submissions):
    """Grade in this process, one submission after the other."""
    worker = Worker(*arguments)
    try:
        for submission in submissions:
            yield worker.grade(submission)
    finally:
        worker.close()
