"""The instructor's loop with nbgrader's stock commands."""

import shutil
import subprocess
import sys

import nbformat
import pytest
from course_folder import BIN, CourseFolder, needs_bubblewrap
from nbgrader.api import Gradebook
from simulated_class import ASSIGNMENT, SimulatedClass

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="nbgrader's exchange needs POSIX permissions"
)


def test_marks_are_exactly_right(graded_class):
    assert graded_class.marks() == {
        "perfect": (20, 24),
        "half": (8, 24),
        "blank": (0, 24),
    }


def test_only_a_written_answer_waits_for_the_teacher(graded_class):
    with Gradebook(f"sqlite:///{graded_class.course / 'gradebook.db'}") as gradebook:
        waiting = {
            student: gradebook.find_submission(ASSIGNMENT, student).needs_manual_grade
            for student in ["perfect", "half", "blank"]
        }
    assert waiting == {"perfect": True, "half": False, "blank": False}


@needs_bubblewrap
def test_our_own_grading_gives_the_same_marks_and_feedback(graded_class, tmp_path):
    shutil.copytree(graded_class.course, tmp_path / "course")
    shutil.rmtree(tmp_path / "course" / "autograded")
    shutil.rmtree(tmp_path / "course" / "feedback")
    course = CourseFolder(tmp_path / "course", ASSIGNMENT)
    stock = course.marks()
    with Gradebook(f"sqlite:///{course.folder / 'gradebook.db'}") as gradebook:
        for student in ["perfect", "half", "blank"]:
            gradebook.remove_submission(ASSIGNMENT, student)
    assert course.marks() == {}
    done = course.clusterlab("grade", ASSIGNMENT, "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert course.marks() == stock
    for command in ("generate_feedback", "release_feedback"):
        nbgrader = [BIN / "nbgrader", command, ASSIGNMENT]
        exchange = f"--Exchange.root={tmp_path / 'exchange'}"
        (tmp_path / "exchange").mkdir(mode=0o777, exist_ok=True)
        done = subprocess.run([*nbgrader, exchange], cwd=course.folder)
        assert done.returncode == 0
    released = (tmp_path / "exchange" / "clusters-and-cities" / "feedback").iterdir()
    assert len(list(released)) == 3


def test_lessons_are_released_but_neither_graded_nor_run(graded_class):
    assert (graded_class.folder / "half" / ASSIGNMENT / "lesson.ipynb").is_file()
    assert not (
        graded_class.course / "autograded" / "half" / ASSIGNMENT / "lesson.ipynb"
    ).exists()
    with Gradebook(f"sqlite:///{graded_class.course / 'gradebook.db'}") as gradebook:
        notebooks = gradebook.find_assignment(ASSIGNMENT).notebooks
    assert [notebook.name for notebook in notebooks] == ["exercises"]


def test_feedback_reaches_the_student_with_points_and_reasons(graded_class):
    pages = list((graded_class.folder / "half" / ASSIGNMENT).rglob("*.html"))
    assert [page.name for page in pages] == ["exercises.html"]
    text = pages[0].read_text(encoding="utf-8")
    assert "Score: 8.0 / 24.0" in text
    assert "NotImplementedError" in text


def test_a_release_after_submissions_is_still_possible(graded_class):
    graded_class.nbgrader("generate_assignment", ASSIGNMENT, "--force")
    graded_class.nbgrader("release_assignment", ASSIGNMENT, "--force")
    released = graded_class.course / "course" / ASSIGNMENT / "lesson.ipynb"
    assert nbformat.read(released, as_version=4).cells


def test_a_lesson_that_cannot_be_released_stops_the_command(tmp_path):
    course = SimulatedClass(tmp_path)
    lesson = course.course / "solutions" / "00-start-here" / "lesson.ipynb"
    lesson.write_text(lesson.read_text().replace("### END SOLUTION", "### END"))
    with pytest.raises(AssertionError, match="lesson of 00-start-here was not rele"):
        course.nbgrader("generate_assignment", "00-start-here")
