"""What is run is the instructor's notebook with the student's answers in it."""

import gc
import json
import time
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from notebooks_of import read

from clusterlab.grading.assembly import (
    Submitted,
    Unreadable,
    assemble,
    names_of_tests,
    parse,
    read_submission,
)

SOURCE = read("solutions", "00-start-here", "exercises")
RELEASED = read("course", "00-start-here", "exercises")
ANSWER, TEST, TEXT = "points-per-year", "points-per-year-tests", "explain-the-gap"


def submission(change=lambda cells: cells):
    """The released notebook as a student's list of cells, changed."""
    cells = read_submission(nbformat.writes(RELEASED).encode())
    return change(cells)


def index_of(cells, grade_id):
    return next(i for i, cell in enumerate(cells) if cell.grade_id == grade_id)


def run_of(assembled):
    """Role and text by cell id."""
    pairs = zip(assembled.notebook.cells, assembled.roles, strict=True)
    return {cell.id: (role, cell.source) for cell, role in pairs}


def source_of(grade_id):
    return next(cell.source for cell in SOURCE.cells if cell.id == grade_id)


def test_the_answer_is_the_students_and_the_tests_are_ours():
    def change(cells):
        for cell in cells:
            cell.source = f"# {cell.source}" if cell.grade_id else cell.source
        return cells

    found = run_of(assemble(SOURCE, submission(change)))
    assert found[ANSWER][0] == "student"
    assert found[ANSWER][1].startswith("# def")
    assert found[TEST] == ("test", source_of(TEST))
    assert found[TEXT][0] == "text"


def test_metadata_and_tags_come_from_the_source():
    assembled = assemble(SOURCE, submission())
    ours = {cell.id: cell.metadata for cell in SOURCE.cells}
    for cell in assembled.notebook.cells:
        assert cell.metadata == ours.get(cell.id, {})


def test_a_missing_test_comes_back():
    def change(cells):
        return [cell for cell in cells if cell.grade_id != TEST]

    assembled = assemble(SOURCE, submission(change))
    assert run_of(assembled)[TEST] == ("test", source_of(TEST))
    assert assembled.oddities == {}


def test_a_missing_answer_is_odd():
    def change(cells):
        return [cell for cell in cells if cell.grade_id != ANSWER]

    assembled = assemble(SOURCE, submission(change))
    assert run_of(assembled)[ANSWER] == ("student", "")
    assert assembled.oddities == {ANSWER: "the cell for the answer is missing"}


def test_a_copied_answer_runs_behind_the_first_and_is_odd():
    def change(cells):
        position = index_of(cells, ANSWER)
        cells.insert(position + 1, Submitted("code", "x = 1", ANSWER))
        return cells

    assembled = assemble(SOURCE, submission(change))
    sources = [cell.source for cell in assembled.notebook.cells]
    position = [cell.id for cell in assembled.notebook.cells].index(ANSWER)
    assert sources[position + 1] == "x = 1"
    assert assembled.roles[position + 1] == "student"
    assert assembled.oddities == {ANSWER: "the cell for the answer occurs twice"}


def test_graded_cells_return_to_their_order():
    plain = assemble(SOURCE, submission())
    turned = assemble(SOURCE, submission(lambda cells: cells[::-1]))
    graded = {cell.id for cell in SOURCE.cells if "nbgrader" in cell.metadata}

    def order(assembled):
        return [cell.id for cell in assembled.notebook.cells if cell.id in graded]

    assert order(turned) == order(plain)
    assert set(turned.oddities.values()) == {"the cells are in another order"}


def test_added_cells_run_where_they_stood():
    def change(cells):
        cells.insert(index_of(cells, TEST), Submitted("code", "helper = 1", None))
        return cells

    assembled = assemble(SOURCE, submission(change))
    ids = [cell.id for cell in assembled.notebook.cells]
    found = run_of(assembled)
    added = next(each for each, (_, text) in found.items() if text == "helper = 1")
    assert found[added][0] == "student"
    assert ids.index(ANSWER) < ids.index(added) < ids.index(TEST)


def test_our_own_code_runs_for_the_judge_too_unless_it_needs_an_answer():
    found = run_of(assemble(SOURCE, submission()))
    assert found["setup"][0] == "source"
    source, use = nbformat.from_dict(SOURCE), "points_per_year(1, 2, 3, 4)"
    source.cells = [*SOURCE.cells, nbformat.v4.new_code_cell(use)]
    shown = Submitted("code", use, None)
    assembled = assemble(source, submission(lambda cells: [*cells, shown]))
    assert assembled.roles[-1] == "student"


def test_a_test_asks_for_the_names_that_answers_define():
    names = names_of_tests(SOURCE)
    assert names[TEST] == ["points_per_year"]
    assert names["share-tests"] == ["share"]


@pytest.fixture
def turns():
    """While the parser builds its tree, other threads get their turn."""

    def give_way(*_):
        time.sleep(0)

    threshold = gc.get_threshold()
    gc.set_threshold(20)
    gc.callbacks.append(give_way)
    yield
    gc.callbacks.remove(give_way)
    gc.set_threshold(*threshold)


def test_several_threads_may_read_code_at_the_same_time(turns):
    code = "x = " + "f(a[1], (1, (2, (3, {4: 5})))) + " * 50 + "1\n"
    with ThreadPoolExecutor(4) as threads:
        assert len(list(threads.map(parse, [code] * 200))) == 200


def with_cells(cells, version=4):
    return json.dumps({"nbformat": version, "cells": cells}).encode()


OLD = "the notebook's format is {}, not 4; save it with a current Jupyter"


@pytest.mark.parametrize(
    "content, reason",
    [
        (b"", "the file is empty"),
        (b"  \n", "the file is empty"),
        (b"{", "the file is not JSON, so it is no notebook"),
        (b"\xff\xfe", "the file is not JSON, so it is no notebook"),
        (b"[" * 100_000, "the file is not JSON, so it is no notebook"),
        (
            b"[1]",
            "the notebook's format is None, not 4; save it with a current Jupyter",
        ),
        (
            with_cells([], version=3),
            "the notebook's format is 3, not 4; save it with a current Jupyter",
        ),
        (with_cells([]), "the notebook has no cells"),
        (with_cells("cells"), "the notebook has no cells"),
        (with_cells([1]), "a cell has no type that Jupyter knows"),
        (with_cells([{"cell_type": "video"}]), "a cell has no type that Jupyter knows"),
        (with_cells([{"cell_type": "code"}]), "a cell has no text"),
        (
            with_cells([{"cell_type": "code", "source": "x" * 200_001}]),
            "a cell has more than 200,000 characters",
        ),
        (b" " * (20 * 2**20) + b"{", "the file is larger than 20 MB"),
    ],
)
def test_what_is_no_notebook_is_refused_with_a_reason(content, reason):
    with pytest.raises(Unreadable) as error:
        read_submission(content)
    assert str(error.value) == reason


@pytest.mark.parametrize(
    "metadata",
    [None, [], {"nbgrader": 3}, {"nbgrader": {"grade_id": 7}}, {"nbgrader": {}}],
    ids=repr,
)
def test_strange_metadata_makes_a_plain_cell(metadata):
    cell = {"cell_type": "code", "source": ["a\n", "b"], "metadata": metadata}
    assert read_submission(with_cells([cell])) == [Submitted("code", "a\nb", None)]
