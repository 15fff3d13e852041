"""A made-up class is what its truth says, and grading finds that truth."""

import csv
import shutil

import numpy as np
import pytest
from course_folder import ASSIGNMENT
from notebooks_of import MODULES, ROOT, read

from clusterlab.grading.assignment import Assignment
from clusterlab.grading.rules import Rules
from clusterlab.grading.simulation import choose, exercises_in, write_class
from clusterlab.grading.submissions import find_submissions, read_folder
from clusterlab.grading.worker import Worker

BANK = ROOT / "tests" / "answers"


@pytest.fixture(autouse=True)
def in_the_course(monkeypatch):
    monkeypatch.chdir(ROOT)


def write(folder, students=20, hostile=0.0, seed=1, assignment=ASSIGNMENT):
    rng = np.random.default_rng(seed)
    write_class(assignment, students, rng, hostile, BANK, folder)
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def exercises_of(assignment):
    notebooks = [
        read(tree, assignment, "exercises") for tree in ("solutions", "course")
    ]
    return exercises_in(*notebooks, BANK, assignment)


def files_of(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_student_has_a_submission_and_a_row_for_each_exercise(tmp_path):
    rows = write(tmp_path / "class", students=200)
    students = {row["student"] for row in rows}
    folders = find_submissions(tmp_path / "class", ASSIGNMENT)
    assert len(students) == 200
    assert {folder.parent.name for folder in folders} == students
    assert len(rows) == 3 * 200
    assert all(read_folder(folder).timestamp for folder in folders)


def test_the_same_seed_gives_the_same_class(tmp_path):
    for name, seed in [("one", 1), ("same", 1), ("other", 2)]:
        write(tmp_path / name, hostile=0.2, seed=seed)
    one, same, other = (files_of(tmp_path / name) for name in ("one", "same", "other"))
    assert one == same
    assert one != other


def test_names_are_latin_and_chinese_with_spaces(tmp_path):
    names = {row["student"] for row in write(tmp_path / "class", students=60)}
    assert any(name.isascii() for name in names)
    assert any("\u4e00" <= name[0] <= "\u9fff" for name in names)
    assert all(" " in name for name in names)


@pytest.mark.parametrize("assignment", MODULES)
def test_better_students_do_better_on_every_exercise(assignment):
    exercises = [e for e in exercises_of(assignment) if e.reference.points is not None]
    rng = np.random.default_rng(3)
    points = np.array(
        [[answer.points for answer in each] for each in choose(exercises, 2000, rng)]
    )
    shares = points / [exercise.reference.points for exercise in exercises]
    assert ((shares.mean(axis=0) > 0.2) & (shares.mean(axis=0) < 0.98)).all()
    for item in range(len(exercises)):
        rest = np.delete(shares, item, axis=1).sum(axis=1)
        assert np.corrcoef(shares[:, item], rest)[0, 1] > 0.05


def test_every_kind_of_answer_occurs(tmp_path):
    rows = write(tmp_path / "class", students=200)
    bank = {e.answer_id: e for e in exercises_of(ASSIGNMENT)}["share"]
    found = {row["answer"] for row in rows if row["exercise"] == "share"}
    assert {"reference", "blank"} <= found
    assert found & {answer.name for answer in bank.unusual}
    assert len(found & {answer.name for answer in bank.wrong}) > 3


def test_the_asked_share_is_hostile_and_its_truth_is_told(tmp_path):
    rows = write(tmp_path / "class", students=40, hostile=0.25)
    hostile = [row for row in rows if row["hostile"]]
    assert len({row["student"] for row in hostile}) == 10
    assert len({row["hostile"] for row in hostile}) == 10
    for row in hostile:
        by_hand = row["exercise"] == "explain-the-gap"
        assert by_hand or row["points"] or row["must"].startswith("review: ")


def test_work_of_others_is_never_mixed_with_made_up_work(tmp_path):
    (tmp_path / "submitted" / "real").mkdir(parents=True)
    with pytest.raises(ValueError) as caught:
        write(tmp_path / "submitted")
    assert str(caught.value) == (
        f"{tmp_path / 'submitted'} is not empty, and made-up work must not mix with "
        "other work; give an empty folder with --into."
    )
    assert [each.name for each in (tmp_path / "submitted").iterdir()] == ["real"]


@pytest.mark.parametrize(
    "options, message",
    [
        ({"students": 0}, "students is 0; a class has at least one."),
        ({"hostile": 1.5}, "hostile is 1.5; give a share between 0 and 1."),
        (
            {"assignment": "99-none"},
            "solutions/99-none/exercises.ipynb is not there; work in the course's "
            "folder and give the name of a released assignment, such as 00-start-here.",
        ),
    ],
)
def test_what_cannot_be_simulated_is_refused(options, message, tmp_path):
    with pytest.raises(ValueError) as caught:
        write(tmp_path / "class", **options)
    assert str(caught.value) == message
    assert not (tmp_path / "class").exists()


@pytest.mark.skipif(not shutil.which("bwrap"), reason="needs bubblewrap")
@pytest.mark.parametrize(
    "assignment, students", [("00-start-here", 6), ("02-measuring-clusters", 2)]
)
def test_grading_finds_the_true_points(assignment, students, tmp_path):
    rows = write(tmp_path / "class", students, assignment=assignment)
    truth = {(row["student"], row["exercise"]): row["points"] for row in rows}
    source = ROOT / "solutions" / assignment / "exercises.ipynb"
    blanks = {c.id: c.source for c in read("course", assignment, "exercises").cells}
    worker = Worker(Assignment(assignment, source.read_text(), blanks, Rules()))
    try:
        for folder in find_submissions(tmp_path / "class", assignment):
            graded = worker.grade(read_folder(folder))
            for cell, mark in graded.marks.items():
                true = truth[graded.student, worker.assignment.answers[cell]]
                assert mark.score == (float(true) if true else None), (folder, cell)
                assert not mark.reason
    finally:
        worker.close()
