"""Marks fail closed: an explicit pass earns points, all else is 0 or a person's."""

import math

import nbformat
import pytest
from notebooks_of import read

from clusterlab.grading.assembly import assemble, read_submission
from clusterlab.grading.assignment import Assignment
from clusterlab.grading.marking import Mark, comments_of, marks_of, marks_of_unreadable
from clusterlab.grading.rules import Rules

SOURCE = read("solutions", "00-start-here", "exercises")
RELEASED = read("course", "00-start-here", "exercises")
BLANKS = {cell.id: cell.source for cell in RELEASED.cells}
ASSIGNMENT = Assignment("00-start-here", nbformat.writes(SOURCE), BLANKS, Rules())
ANSWER, TEST, TEXT = "points-per-year", "points-per-year-tests", "explain-the-gap"
PASS = {"error": None, "value": None, "unclear": None}


def mark(verdict, odd=None, cell=TEST):
    """The mark of one cell of the released notebook after this verdict."""
    assembled = assemble(SOURCE, read_submission(nbformat.writes(RELEASED).encode()))
    assembled.oddities.update({ANSWER: odd} if odd else {})
    verdicts = {} if verdict is None else {TEST: {**PASS, **verdict}}
    return marks_of(assembled, verdicts, ASSIGNMENT)[cell]


def test_a_pass_earns_the_points():
    assert mark({}) == Mark(2.0)


def test_an_error_earns_nothing():
    assert mark({"error": ["AssertionError", "no", []]}) == Mark(0.0)


def test_a_pass_counts_however_the_notebook_looks():
    assert mark({}, odd="the cell for the answer occurs twice") == Mark(2.0)


def test_a_failure_in_an_odd_notebook_is_for_a_person():
    error = {"error": ["NameError", "f", []]}
    assert mark(error, odd="the cell for the answer is missing") == Mark(
        None, "the cell for the answer is missing, and its test fails"
    )


def test_no_verdict_is_no_pass():
    assert mark(None) == Mark(None, "the test did not run")


def test_what_is_unclear_is_for_a_person_even_without_an_error():
    assert mark({"unclear": "the student's process has gone"}) == Mark(
        None, "the student's process has gone"
    )


@pytest.mark.parametrize("value", [0, 0.5, 2])
def test_a_test_may_give_part_of_the_points(value):
    assert mark({"value": value}) == Mark(value)


@pytest.mark.parametrize("value", [-1, 2.01, 40, math.inf, math.nan])
def test_impossible_points_are_for_a_person(value):
    assert mark({"value": value}) == Mark(None, f"the test gave {value:g} of 2 points")


def test_a_text_left_blank_earns_nothing_and_a_written_one_waits():
    assert mark({}, cell=TEXT) == Mark(0.0)
    cells = read_submission(nbformat.writes(RELEASED).encode())
    for cell in cells:
        cell.source = "My gap." if cell.grade_id == TEXT else cell.source
    assert marks_of(assemble(SOURCE, cells), {}, ASSIGNMENT)[TEXT] == Mark(None)


def test_what_cannot_be_read_is_wholly_for_a_person():
    marks = marks_of_unreadable(SOURCE, "the file is empty")
    assert set(marks) == {TEST, "share-tests", TEXT}
    assert set(marks.values()) == {Mark(None, "the file is empty")}


def test_comments_stand_beside_the_answers():
    marks = {TEST: Mark(None, "the test did not run"), "share-tests": Mark(2.0)}
    assert comments_of(marks, {TEXT}, ASSIGNMENT.answers) == {
        ANSWER: "Please look at this: the test did not run.",
        TEXT: "No response.",
    }
