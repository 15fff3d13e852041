"""Failing tests are grouped by what they say, and matched with the answer bank."""

import time

import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from notebooks_of import ROOT, cells, read
from test_answers import EXERCISES

from clusterlab.checks import expect, own_work
from clusterlab.grading.misconceptions import (
    Failure,
    failures,
    group,
    known_mistakes,
    sentences,
)
from clusterlab.measures import hhi

BANK = ROOT / "tests" / "answers"
TESTED = [
    each for each in EXERCISES if each.module[:2] in ("00", "02") and each.answers
]
SAID = [(each, wrong) for each in TESTED for wrong in each.answers if wrong.says]


def graded(tmp_path, error, name="hhi-tests"):
    """A graded notebook whose test failed with an error."""
    output = new_output("error", ename=type(error).__name__, evalue=str(error))
    cell = new_code_cell("...", outputs=[output])
    cell.metadata.nbgrader = {"grade_id": name, "grade": True}
    path = tmp_path / "exercises.ipynb"
    nbformat.write(new_notebook(cells=[cell]), path)
    return path


def failure(tmp_path, error, test="expect(hhi([1]), 1)"):
    """What is made of an error of a test."""
    found = failures(graded(tmp_path, error), {"hhi-tests": sentences(test)})
    return found[0] if found else None


def raised(call, *arguments):
    with pytest.raises(AssertionError) as error:
        call(*arguments)
    return error.value


@pytest.mark.parametrize(
    "exercise, wrong", SAID, ids=[f"{each}: {wrong.name}" for each, wrong in SAID]
)
def test_a_wrong_answer_of_the_bank_is_recognized(exercise, wrong, tmp_path):
    name = f"{exercise.name}-tests"
    path = graded(tmp_path, exercise.failure(wrong.code), name)
    found = failures(path, {name: sentences(exercise.tests)})
    (only,) = group(found, known_mistakes(BANK, exercise.module))
    assert only.known and only.exercise == exercise.name
    assert wrong.name in only.entries


def test_a_sentence_is_shown_without_the_student_s_values(tmp_path):
    test = 'expect(hhi([1]), 0.34, [(34, "Divide by the total."), (1, "Divide.")])'
    error = raised(expect, 34, 0.34, [(34, "Divide by the total.")])
    assert failure(tmp_path, error, test).says == "Divide by the total."


def test_the_gaps_of_a_sentence_are_shown_as_such(tmp_path):
    test = 'assert x, f"You say {x!r}, expected {y!r}."'
    error = AssertionError("You say 'up', expected 'down'.")
    assert failure(tmp_path, error, test).says == "You say …, expected …."


def call_the_library():
    with own_work():
        hhi([1, 2])


@pytest.mark.parametrize(
    "error, says",
    [
        (lambda: raised(call_the_library), "Your answer calls the library's hhi."),
        (
            lambda: raised(expect, np.ones((1, 2)), [1, 1]),
            "The numbers are right, but their shape is",
        ),
        (lambda: raised(expect, None, 1), "Got None (is a return missing?)"),
    ],
)
def test_what_the_checks_say_of_every_exercise_is_known(error, says, tmp_path):
    assert failure(tmp_path, error()).says == says


@pytest.mark.parametrize(
    "error",
    [
        AssertionError("Got 3, expected 4."),
        AssertionError("I know: Divide by the total."),
        ValueError("Divide by the total."),
        NameError("name 'x' is not defined"),
    ],
)
def test_other_errors_are_told_apart_from_known_ones(error, tmp_path):
    found = failure(tmp_path, error, 'expect(1, 2, [(3, "Divide by the total.")])')
    assert not found.known
    assert found.says == f"{type(error).__name__}: {error}"


def test_what_is_not_written_or_not_run_is_no_failure(tmp_path):
    class NotRun(Exception):
        """The grader writes this name where a test could not be run."""

    assert failure(tmp_path, NotImplementedError()) is None
    assert failure(tmp_path, NotRun("the kernel died")) is None


def test_an_error_without_end_costs_no_time(tmp_path):
    test = 'assert x, f"{x} You say {x!r}, expected {y!r}."'
    start = time.monotonic()
    found = failure(tmp_path, AssertionError(" You say" * 100_000), test)
    assert time.monotonic() - start < 2
    assert len(found.says) <= 200


def test_half_a_character_stops_nothing(tmp_path):
    path = graded(tmp_path, ValueError("@@"))
    path.write_text(path.read_text().replace("@@", r"\ud800"))
    (found,) = failures(path, {"hhi-tests": []})
    assert found.says == "ValueError: ?"


@pytest.mark.parametrize("text", ["{", "[]", '{"cells": 3}', '{"cells": [3]}'])
def test_a_broken_notebook_is_named(text, tmp_path):
    path = tmp_path / "exercises.ipynb"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"exercises\.ipynb cannot be read"):
        failures(path, {})


def test_the_most_frequent_come_first():
    found = [Failure("hhi", True, says, says) for says in "abbcccb"]
    assert [(each.says, each.students) for each in group(found, {})] == [
        ("b", 3),
        ("c", 3),
        ("a", 1),
    ]


def test_the_same_words_in_two_exercises_are_two_groups():
    found = [Failure(name, True, "Brackets.", "Brackets.") for name in ("hhi", "share")]
    assert len(group(found, {})) == 2


def test_without_a_bank_nothing_is_named(tmp_path):
    assert known_mistakes(tmp_path, "00-start-here") == {}


def test_every_test_cell_of_the_course_has_sentences():
    for exercise in EXERCISES:
        source = read("solutions", exercise.module, "exercises")
        for cell in cells(source, "tests"):
            assert sentences(cell.source), f"{exercise.module}: {cell.id}"
