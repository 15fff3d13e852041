"""A made-up class with known true scores, from the answer bank.

A student of ability :math:`a` answers an exercise of difficulty :math:`d` rightly with
probability :math:`1 / (1 + e^{d - a})`, the Rasch model, so that item statistics
behave as in a real class. Who is not right left a blank or made one of the mistakes of
the bank, some of which are more popular than others.
"""

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import nbformat
import numpy as np
from nbgrader.utils import is_grade, is_solution

from clusterlab.grading.bank import read_bank
from clusterlab.grading.hostile import TRICKS, must, spoil
from clusterlab.grading.hostile.trick import NOTEBOOK, Review

FAMILY = (
    *("王", "李", "张", "刘", "陈", "杨", "黄", "Müller", "García", "O'Neill"),
    *("Nguyễn", "Okafor", "Smith", "Łukasz", "van der Berg"),
)
GIVEN = (
    *("伟", "芳", "娜", "秀英", "敏", "静", "雨桐", "Ana", "Zoë", "Jean-Luc", "Björn"),
    *("Mary Ann", "Noor", "José", "Kwame"),
)
TEXTS = (
    "I expected 3 points a year and was 60% sure. It was 1.7, because I mixed percent "
    "of the start with percentage points.",
    "我预测每年3个百分点，结果是1.7个百分点。",
    "I guessed too high.",
)
EASE = 0.8  # mean of ability minus difficulty: two of three answers are right
UNUSUAL, LEFT_BLANK, WRITES = 0.3, 0.3, 0.9
COLUMNS = ("student", "exercise", "answer", "points", "hostile", "must")


@dataclass(frozen=True)
class Choice:
    """An answer to one exercise: what it is called, its text, and its true points."""

    name: str
    source: str
    points: float | None


@dataclass(frozen=True)
class Exercise:
    """An answer cell: its grade ids, its points, and what students write into it."""

    answer_id: str
    grade_id: str
    reference: Choice
    blank: Choice
    wrong: tuple = ()
    unusual: tuple = ()


def simulate_class(assignment, students, hostile, seed, answers, into, console):
    """Write a made-up class and tell where it is; see `write_class`."""
    rng = np.random.default_rng(seed)
    write_class(assignment, students, rng, hostile, answers, into)
    console.print(f"{students} made-up submissions of {assignment} are in {into}.")
    console.print("truth.csv beside them holds the true points; nothing of it is real.")


def write_class(assignment, students, rng, hostile, answers, into):
    """Write submissions and their truth.

    Parameters
    ----------
    assignment : str
        nbgrader's name of the assignment; ``solutions`` and ``course`` are read from
        the working folder.
    students : int
    rng : numpy.random.Generator
    hostile : float
        Share of students whose submission is from the hostile class.
    answers : pathlib.Path
        The answer bank.
    into : pathlib.Path
        Gets a folder for each student, and ``truth.csv``.

    Raises
    ------
    ValueError
        If something is missing, out of range, or submissions are there already.
    """
    if not 0 <= hostile <= 1:
        raise ValueError(f"hostile is {hostile}; give a share between 0 and 1.")
    if students < 1:
        raise ValueError(f"students is {students}; a class has at least one.")
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise ValueError(
            f"{into} is not empty, and made-up work must not mix with other work; "
            "give an empty folder with --into."
        )
    source = _notebook("solutions", assignment)
    released = _notebook("course", assignment)
    exercises = exercises_in(source, released, answers, assignment)
    names = _names(students, rng)
    tricks = _tricks(round(hostile * students), students, rng)
    rows = []
    for name, trick, written in zip(
        list(names), tricks, choose(exercises, students, rng), strict=True
    ):
        if trick is not None:
            name = _free_name(trick.student, names) if trick.student else name
            names[name] = None
            written = [exercise.reference for exercise in exercises]
        folder = into / name / assignment
        _hand_in(folder, released, exercises, written, rng)
        if trick is not None:
            spoil(folder, trick, source)
        rows += _truth(name, exercises, written, trick, source)
    _write_truth(into / "truth.csv", rows)


def exercises_in(source, released, answers, assignment):
    """What students may write into each answer cell that is graded.

    Parameters
    ----------
    source, released : nbformat.NotebookNode
        The notebook with solutions and the one students received.
    answers : pathlib.Path
        The answer bank.
    assignment : str

    Returns
    -------
    list of Exercise
    """
    blanks = {
        cell.metadata.nbgrader.grade_id: cell.source for cell in _marked(released)
    }
    bank = answers / assignment.partition("-")[2]
    exercises, answer = [], None
    for cell in _marked(source):
        if is_solution(cell):
            answer = cell
        if is_grade(cell):
            exercises.append(_exercise(cell, answer, blanks, bank))
    return exercises


def choose(exercises, students, rng):
    """Draw what each student writes: a list of answers, one for each exercise.

    Parameters
    ----------
    exercises : list of Exercise
    students : int
    rng : numpy.random.Generator
    """
    difficulty = rng.normal(-EASE, 0.8, len(exercises))
    popularity = [
        rng.dirichlet(np.ones(len(each.wrong))) if each.wrong else None
        for each in exercises
    ]
    for ability in rng.normal(0, 1, students):
        yield [
            _draw(exercise, ability - hard, liked, rng)
            for exercise, hard, liked in zip(
                exercises, difficulty, popularity, strict=True
            )
        ]


def _draw(exercise, advantage, popularity, rng):
    """One answer, given ability minus difficulty."""
    if exercise.reference.points is None:
        return exercise.reference if rng.random() < WRITES else exercise.blank
    if rng.random() < 1 / (1 + np.exp(-advantage)):
        if exercise.unusual and rng.random() < UNUSUAL:
            return exercise.unusual[rng.integers(len(exercise.unusual))]
        return exercise.reference
    if not exercise.wrong or rng.random() < LEFT_BLANK:
        return exercise.blank
    return exercise.wrong[rng.choice(len(exercise.wrong), p=popularity)]


def _exercise(test, answer, blanks, bank):
    """The exercise of a graded cell and the answer cell it is about."""
    answer_id = answer.metadata.nbgrader.grade_id
    grade_id = test.metadata.nbgrader.grade_id
    blank = Choice("blank", blanks[answer_id], 0.0)
    if is_solution(test):
        text = Choice("written", "", None)  # a person gives the points
        return Exercise(answer_id, grade_id, text, blank)
    points = float(test.metadata.nbgrader.points)
    reference = Choice("reference", _without_marks(answer.source), points)
    wrong, unusual = _bank(bank / f"{answer_id}.py", points)
    return Exercise(answer_id, grade_id, reference, blank, wrong, unusual)


def _bank(path, points):
    """Wrong and unusual right answers of one file of the bank, with their points."""
    sections = read_bank(path)
    wrong = [Choice(each.name, each.code, 0.0) for each in sections if each.is_wrong]
    right = [
        Choice(each.name, each.code, points) for each in sections if not each.is_wrong
    ]
    return tuple(wrong), tuple(right)


def _hand_in(folder, released, exercises, written, rng):
    """Write the notebook with its answers, and when it was handed in."""
    texts = {
        exercise.answer_id: answer.source or TEXTS[rng.integers(len(TEXTS))]
        for exercise, answer in zip(exercises, written, strict=True)
    }
    notebook = json.loads(nbformat.writes(released))
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = texts.get(grade_id, cell["source"])
    folder.mkdir(parents=True)
    text = json.dumps(notebook, ensure_ascii=False, indent=1)
    Path(folder, NOTEBOOK).write_text(text, encoding="utf-8")
    minute = rng.integers(60)
    Path(folder, "timestamp.txt").write_text(f"2026-03-02 20:{minute:02}:00 UTC")


def _truth(student, exercises, written, trick, source):
    """The rows of one student."""
    right = {
        exercise.grade_id: answer.points
        for exercise, answer in zip(exercises, written, strict=True)
    }
    expected = right if trick is None else must(trick, source, right)
    for exercise, answer in zip(exercises, written, strict=True):
        wanted = expected[exercise.grade_id]
        review = isinstance(wanted, Review)
        yield {
            "student": student.encode("utf-8", "backslashreplace").decode(),
            "exercise": exercise.answer_id,
            "answer": answer.name if trick is None else trick.name,
            "points": "" if review or wanted is None else wanted,
            "hostile": "" if trick is None else trick.name,
            "must": f"review: {wanted}" if review else "",
        }


def _write_truth(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


def _names(number, rng):
    """Different names, with a number behind those that occur twice."""
    names = {}
    for family, given in zip(
        rng.choice(FAMILY, number), rng.choice(GIVEN, number), strict=True
    ):
        names[_free_name(f"{family} {given}", names)] = None
    return names


def _free_name(name, taken):
    """The name, with a number behind it where it is taken."""
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name[:200]} ({count})"
    return free


def _tricks(number, students, rng):
    """A trick or None for each student; each trick occurs before one occurs twice."""
    kinds = list(TRICKS.values())
    order = np.concatenate(
        [rng.permutation(len(kinds)) for _ in range(-(-number // len(kinds)))]
        or [np.empty(0, dtype=int)]
    )
    tricks = [None] * students
    for place, kind in zip(rng.permutation(students), order[:number], strict=False):
        tricks[place] = kinds[kind]
    return tricks


def _notebook(tree, assignment):
    path = Path(tree, assignment, NOTEBOOK)
    if not path.is_file():
        raise ValueError(
            f"{path} is not there; work in the course's folder and give the name of a "
            "released assignment, such as 00-start-here."
        )
    return nbformat.read(path, as_version=4)


def _marked(notebook):
    """Cells that nbgrader knows."""
    return [cell for cell in notebook.cells if is_grade(cell) or is_solution(cell)]


def _without_marks(source):
    """A solution without the lines that mark it."""
    lines = [line for line in source.splitlines() if "### " not in line]
    return "\n".join(lines)
