"""A class is graded once, completely, and the gradebook says so."""

import os
import random
import shutil
import signal
import subprocess
import time

import nbformat
import pytest
from course_folder import ASSIGNMENT, BIN, CourseFolder, needs_bubblewrap

from clusterlab.grading.grade import ClassRun, one_by_one
from clusterlab.grading.gradebook import Writer
from clusterlab.grading.rules import Rules

pytestmark = needs_bubblewrap
FULL = {"points-per-year-tests": (2.0, False), "share-tests": (2.0, False)}


def grade(course, rules=None):
    """Grade in this process; returns what the run reported."""
    rules = rules or Rules()
    run = ClassRun(course.coursedir, ASSIGNMENT, rules)
    try:
        return list(run.grade(one_by_one))
    finally:
        run.close()


def marks_of(course, student):
    return {
        cell: mark for (who, cell), mark in course.marks().items() if who == student
    }


def test_right_wrong_and_blank_get_their_marks(course):
    course.hand_in("all", solved=2)
    course.hand_in("李 雷", solved=1)
    course.hand_in("none", solved=0, text="")
    grade(course)
    waiting, nothing = (None, True), (0.0, False)
    assert marks_of(course, "all") == {**FULL, "explain-the-gap": waiting}
    assert marks_of(course, "李 雷") == {
        "points-per-year-tests": (2.0, False),
        "share-tests": nothing,
        "explain-the-gap": waiting,
    }
    assert set(marks_of(course, "none").values()) == {nothing}


def test_a_submission_that_cannot_be_read_has_a_row_with_the_reason(course):
    course.hand_in("good")
    course.hand_in("broken").write_text("{")
    course.hand_in("missing").unlink()
    found = {each.student: each.reasons for each in grade(course)}
    assert found["good"] == {}
    assert set(found["broken"].values()) == {
        "the file is not JSON, so it is no notebook"
    }
    assert set(found["missing"].values()) == {"exercises.ipynb is missing"}
    assert set(marks_of(course, "missing").values()) == {(None, True)}
    assert marks_of(course, "good").items() >= FULL.items()
    shown = course.folder / "autograded" / "missing" / ASSIGNMENT / "exercises.ipynb"
    first = nbformat.read(shown, as_version=4).cells[0].source
    assert first == (
        "**This submission could not be graded:** exercises.ipynb is missing."
    )


def test_what_has_not_changed_is_not_graded_again(course):
    course.hand_in("a")
    course.hand_in("b")
    assert [each.before for each in grade(course)] == [False, False]
    assert [each.before for each in grade(course)] == [True, True]
    course.hand_in("b", solved=0)
    assert {each.student: each.before for each in grade(course)} == {
        "a": True,
        "b": False,
    }
    assert marks_of(course, "b")["share-tests"] == (0.0, False)


def test_what_the_grader_itself_failed_at_is_graded_again(course, monkeypatch):
    course.hand_in("a")
    with monkeypatch.context() as broken:
        broken.setattr("clusterlab.grading.worker.marks_of", lambda *_: 1 / 0)
        (failed,) = grade(course)
    assert set(failed.reasons.values()) == {
        "the grader itself failed (ZeroDivisionError: division by zero)"
    }
    (again,) = grade(course)
    assert (again.reasons, again.before) == ({}, False)


def test_other_limits_grade_everyone_again(course):
    course.hand_in("a")
    grade(course)
    assert [each.before for each in grade(course, Rules(seconds_per_cell=9))] == [False]


def test_a_gradebook_that_was_lost_is_filled_again(course, released):
    course.hand_in("a")
    grade(course)
    before = course.marks()
    (course.folder / "gradebook.db").write_bytes(
        (released / "gradebook.db").read_bytes()
    )
    assert [each.before for each in grade(course)] == [False]
    assert course.marks() == before


def test_a_mark_given_by_hand_stays(course):
    course.hand_in("a")
    grade(course)
    writer = Writer(course.coursedir, ASSIGNMENT)
    given = writer.gradebook.find_grade("explain-the-gap", "exercises", ASSIGNMENT, "a")
    given.manual_score, given.needs_manual_grade = 3.0, False
    writer.gradebook.db.commit()
    writer.close()
    course.hand_in("a", solved=1)
    grade(course)
    writer = Writer(course.coursedir, ASSIGNMENT)
    given = writer.gradebook.find_grade("explain-the-gap", "exercises", ASSIGNMENT, "a")
    assert (given.score, given.needs_manual_grade) == (3.0, True)
    writer.close()


def test_a_changed_source_is_not_graded_with_an_old_gradebook(course):
    course.hand_in("a")
    path = course.folder / "solutions" / ASSIGNMENT / "exercises.ipynb"
    notebook = nbformat.read(path, as_version=4)
    test = next(cell for cell in notebook.cells if cell.id == "share-tests")
    test.source += "\nassert True"
    nbformat.write(notebook, path)
    with pytest.raises(ValueError) as error:
        grade(course)
    assert "is not as in the gradebook; run again: nbgrader generate_assignment" in str(
        error.value
    )


def test_the_command_prints_who_needs_a_person(course):
    course.hand_in("good")
    course.hand_in("broken").write_text("")
    done = course.clusterlab("grade", ASSIGNMENT, "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert "1 graded, 1 need review" in done.stdout
    row = next(line for line in done.stdout.splitlines() if "broken" in line)
    assert "the file is empty" in row


@pytest.mark.parametrize("options", [["2"], ["5"], ["2", "--no-sandbox"]])
def test_more_workers_or_no_sandbox_give_the_same_marks(course, tmp_path, options):
    for number in range(6):
        course.hand_in(f"student {number}", solved=number % 3)
    photo = course.hand_in("large").with_name("photo.jpg")
    photo.write_bytes(bytes(12 * 2**20))
    other = CourseFolder(shutil.copytree(course.folder, tmp_path / "other"))
    grade(course)
    done = other.clusterlab("grade", ASSIGNMENT, "--workers", *options)
    assert (done.returncode, done.stderr) == (0, "")
    warned = "code ran with your rights and beside the tests" in done.stdout
    assert warned == ("--no-sandbox" in options)
    assert len(course.marks()) == 7 * 3
    assert other.marks() == course.marks()


@pytest.mark.parametrize(
    "name, why",
    [
        ("99-none", "give the name of a folder with solutions"),
        (ASSIGNMENT, "Nobody has handed in '00-start-here'; run: nbgrader collect"),
    ],
)
def test_the_command_says_what_is_missing(course, name, why):
    done = course.clusterlab("grade", name)
    assert done.returncode == 1
    assert why in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_killed_at_ten_random_moments_the_gradebook_is_the_same(course, tmp_path):
    for number in range(12):
        course.hand_in(f"student {number:02}", solved=number % 3)
    grade(course)
    undisturbed = course.marks()
    (course.folder / ".grading" / f"{ASSIGNMENT}.jsonl").unlink()
    draw = random.Random(8)
    command = [str(BIN / "clusterlab"), "grade", ASSIGNMENT, "--workers", "1"]
    for _ in range(10):
        process = subprocess.Popen(
            command,
            cwd=course.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(draw.uniform(2, 5))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    last = grade(course)
    assert len(last) == 12
    assert course.marks() == undisturbed
