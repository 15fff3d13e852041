"""The hostile class: each trick alone, and each beside nine good submissions."""

import tempfile
from pathlib import Path

import nbformat
import psutil
import pytest
from course_folder import ASSIGNMENT, CourseFolder, needs_bubblewrap
from notebooks_of import read

from clusterlab.grading.assignment import Assignment
from clusterlab.grading.command import engine_for
from clusterlab.grading.grade import ClassRun
from clusterlab.grading.hostile import TRICKS, differences, must, spoil
from clusterlab.grading.hostile.code import CODE
from clusterlab.grading.hostile.layout import FOLDERS, LAYOUT
from clusterlab.grading.marking import Mark
from clusterlab.grading.rules import Rules
from clusterlab.grading.submissions import read_folder
from clusterlab.grading.worker import Worker

RULES = Rules(
    seconds_per_cell=2,
    seconds_per_notebook=8,
    megabytes_of_memory=2048,
    megabytes_of_disk=32,
    processes=32,
)
RIGHT = {"points-per-year-tests": 2.0, "share-tests": 2.0, "explain-the-gap": None}
SOURCE = read("solutions", ASSIGNMENT, "exercises")
TABLE = sorted(TRICKS)

pytestmark = needs_bubblewrap


def test_every_trick_has_a_name_of_its_own():
    assert len(TRICKS) == len(CODE) + len(LAYOUT) + len(FOLDERS)


@pytest.fixture(scope="module")
def assignment():
    released = read("course", ASSIGNMENT, "exercises")
    blanks = {cell.id: cell.source for cell in released.cells}
    return Assignment(ASSIGNMENT, nbformat.writes(SOURCE), blanks, RULES)


@pytest.fixture(scope="module")
def worker(assignment):
    """One worker, and so one warm parent, for the whole hostile class."""
    worker = Worker(assignment)
    yield worker
    worker.close()


def hand_in(folder, name):
    """A good submission with a trick."""
    trick = TRICKS[name]
    notebook = CourseFolder(folder).hand_in(trick.student or "x" + name)
    spoil(notebook.parent, trick, SOURCE)
    return notebook.parent


def is_harmless(text):
    """Whether nothing in a graded notebook acts in a browser."""
    notebook = nbformat.reads(text, as_version=4)
    outputs = [out for cell in notebook.cells for out in cell.get("outputs", [])]
    data = [out.get("data", {}) for out in outputs]
    kinds = {kind for each in data for kind in each}
    pages = [each.get("text/html", "") for each in data]
    pages += [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    acting = any("<script" in page or "<img" in page for page in pages)
    return not acting and kinds <= {"text/plain", "text/html", "image/png"}


def ours():
    """Processes that run because of this one."""
    return {
        child.pid
        for child in psutil.Process().children(recursive=True)
        if "resource_tracker" not in " ".join(child.cmdline())  # Python's own
    }


@pytest.mark.parametrize("name", TABLE)
def test_a_hostile_submission_gets_what_the_table_says(name, worker, tmp_path):
    submission = read_folder(hand_in(tmp_path, name))
    graded = worker.grade(submission)
    assert not differences(must(TRICKS[name], SOURCE, RIGHT), graded.marks)
    assert is_harmless(graded.notebook)
    (graded.notebook + graded.student + str(graded.reasons)).encode()


@pytest.mark.parametrize("name", ["start-up-file", "kill-itself", "full-disk"])
def test_the_next_submission_is_not_touched(name, assignment, tmp_path):
    worker = Worker(assignment)
    try:
        worker.grade(read_folder(hand_in(tmp_path, name)))
        good = read_folder(CourseFolder(tmp_path).hand_in("good").parent)
        assert {key: mark.score for key, mark in worker.grade(good).marks.items()} == (
            RIGHT
        )
    finally:
        worker.close()


@pytest.fixture
def temporary(monkeypatch):
    """A folder for temporary files, with a path short enough for sockets."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        monkeypatch.setenv("TMPDIR", folder)  # for the workers
        yield Path(folder)


def test_nobody_in_a_class_is_harmed(course, temporary):
    """Nine good ones in a class with the whole table, graded by two workers."""
    folders = {name: hand_in(course.folder, name) for name in TABLE}
    good = [f"x{name} good" for name in TABLE[:: len(TABLE) // 8]]
    for student in good:  # between the hostile ones
        course.hand_in(student)
    before = footprint(course.folder), ours()
    reasons = grade(course)
    assert (footprint(course.folder), ours()) == before
    assert not list(temporary.glob("clusterlab-*"))
    marks = {}
    for (student, cell), (score, _) in course.marks().items():
        reason = reasons[student].get(cell, "")
        marks.setdefault(student, {})[cell] = Mark(score, reason)
    for student in good:
        assert marks[student] == {cell: Mark(score) for cell, score in RIGHT.items()}
    for name, folder in folders.items():
        expected = must(TRICKS[name], SOURCE, RIGHT)
        wrong = differences(expected, marks[read_folder(folder).student])
        assert not wrong, f"{name}: {wrong}"


def grade(course):
    """Grade the class; returns the reasons for review by student."""
    run = ClassRun(course.coursedir, ASSIGNMENT, RULES)
    try:
        with engine_for(workers=2, scheduler=None) as engine:
            return {each.student: each.reasons for each in run.grade(engine)}
    finally:
        run.close()


def footprint(folder):
    """All files of the class but for what grading writes."""
    return {
        path
        for path in folder.rglob("*")
        if path.relative_to(folder).parts[0]
        not in ("autograded", ".grading", "gradebook.db")
    }
