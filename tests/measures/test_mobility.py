"""Transition matrices: moves counted by hand, the other package, bad input."""

from collections import Counter
from itertools import pairwise

import mapclassify
import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from clusterlab.measures import transition_matrix

quick = settings(deadline=None, derandomize=True, max_examples=60)

tables = st.tuples(st.integers(2, 6), st.integers(3, 8)).flatmap(
    lambda shape: arrays(np.int64, shape, elements=st.integers(0, 30))
)


def class_of(value, pooled, classes):
    """How many quantiles, found between two ordered values, lie below `value`."""
    below = 0
    for k in range(1, classes):
        whole, rest = divmod(k * (len(pooled) - 1), classes)
        low, high = pooled[whole], pooled[min(whole + 1, len(pooled) - 1)]
        below += classes * value > classes * low + rest * (high - low)
    return int(below)


def by_hand(table, classes):
    """Shares of moves, or None where no move starts in some class."""
    pooled = sorted(int(value) for row in table for value in row)
    moves = Counter()
    for row in table:
        visited = [class_of(int(value), pooled, classes) for value in row]
        moves.update(pairwise(visited))
    counts = [[moves[k, m] for m in range(classes)] for k in range(classes)]
    if not all(map(sum, counts)):
        return None
    return np.array([[c / sum(row) for c in row] for row in counts])


@quick
@given(tables, st.integers(2, 4))
def test_moves_are_those_counted_by_hand(table, classes):
    expected = by_hand(table, classes)
    if expected is None:
        with pytest.raises(ValueError, match="values never starts a move from class"):
            transition_matrix(table, classes)
    else:
        assert transition_matrix(table, classes) == pytest.approx(expected)


@pytest.mark.parametrize("classes", [2, 3, 5, 7, 10])
def test_classes_are_the_quantiles_of_mapclassify(classes):
    values = np.random.default_rng(classes).lognormal(size=(48, 40))
    visited = mapclassify.Quantiles(values.ravel(), classes).yb.reshape(values.shape)
    moves = np.zeros((classes, classes))
    np.add.at(moves, (visited[:, :-1], visited[:, 1:]), 1)
    expected = moves / moves.sum(axis=1, keepdims=True)
    assert transition_matrix(values, classes) == pytest.approx(expected)


def test_five_classes_are_the_default():
    values = np.random.default_rng(1).normal(size=(30, 20))
    assert (transition_matrix(values) == transition_matrix(values, classes=5)).all()


@quick
@given(tables, st.integers(2, 3))
def test_rows_are_probabilities(table, classes):
    assume(by_hand(table, classes) is not None)
    matrix = transition_matrix(table, classes)
    assert matrix.shape == (classes, classes)
    assert (matrix >= 0).all()
    assert matrix.sum(axis=1) == pytest.approx(np.ones(classes))


def test_where_nobody_moves_the_matrix_is_the_identity():
    values = np.repeat(np.arange(10.0)[:, None], 6, axis=1)
    assert (transition_matrix(values) == np.eye(5)).all()


def test_where_all_change_places_every_year_nobody_stays():
    assert (transition_matrix([[1, 2, 1, 2], [2, 1, 2, 1]], 2) == 1 - np.eye(2)).all()


def test_without_memory_all_rows_are_alike():
    values = np.random.default_rng(4).normal(size=(400, 100))
    assert transition_matrix(values) == pytest.approx(np.full((5, 5), 0.2), abs=0.02)


def test_a_value_on_a_bound_belongs_to_the_lower_class():
    # deciles of 0..90 fall on values; the class of 63 must not depend on rounding
    moves = transition_matrix([np.arange(91) / 7], 10)
    assert moves[6].tolist() == [0, 0, 0, 0, 0, 0, 8 / 9, 1 / 9, 0, 0]


@quick
@given(tables, st.randoms(use_true_random=False))
def test_the_order_of_places_does_not_matter(table, random):
    assume(by_hand(table, 2) is not None)
    order = random.sample(range(len(table)), len(table))
    assert (transition_matrix(table[order], 2) == transition_matrix(table, 2)).all()


@quick
@given(tables, st.integers(1, 50), st.integers(-50, 50))
def test_an_increasing_change_of_unit_does_not_matter(table, factor, origin):
    assume(by_hand(table, 3) is not None)
    moved = factor * table + origin
    assert (transition_matrix(moved, 3) == transition_matrix(table, 3)).all()


def test_the_order_of_years_matters():
    rising = np.array([[1, 2, 3, 3], [1, 3, 3, 3], [1, 1, 2, 3]])
    assert transition_matrix(rising, 2)[0, 1] > 0
    assert transition_matrix(rising[:, ::-1], 2)[0, 1] == 0


def test_lists_and_tables_of_pandas_are_welcome():
    rows = [[1, 2, 1, 2], [2, 1, 2, 1]]
    expected = transition_matrix(np.array(rows), 2)
    assert (transition_matrix(rows, 2) == expected).all()
    assert (transition_matrix(pd.DataFrame(rows), 2) == expected).all()


def test_nothing_is_printed(capsys):
    transition_matrix([[1, 2, 1, 2], [2, 1, 2, 1]], 2)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("values", "classes", "message"),
    [
        (
            [[1, np.nan], [2, 3]],
            2,
            "values contains nan; drop or fill missing and infinite values first.",
        ),
        (
            [[1, np.inf], [2, 3]],
            2,
            "values contains inf; drop or fill missing and infinite values first.",
        ),
        ([], 2, "values is empty; give at least one number."),
        ([["a", "b"]], 2, "values must be numeric; got [['a', 'b']]."),
        ([[1, 2], [3]], 2, "values must be numeric; got [[1, 2], [3]]."),
        (
            [1, 2, 3],
            2,
            "values has shape (3,); give a table of places by years, with at least two "
            "years.",
        ),
        (
            [[1], [2], [3]],
            2,
            "values has shape (3, 1); give a table of places by years, with at least "
            "two years.",
        ),
        (
            [[1, 1, 1], [2, 2, 2]],
            5,
            "values never starts a move from class 2 of 5, counted from the lowest; "
            "use fewer classes or more places and years.",
        ),
        (
            [[1, 1, 9], [2, 2, 2]],
            3,
            "values never starts a move from class 3 of 3, counted from the lowest; "
            "use fewer classes or more places and years.",
        ),
        (
            [[4, 4, 4], [4, 4, 4]],
            2,
            "values never starts a move from class 2 of 2, counted from the lowest; "
            "use fewer classes or more places and years.",
        ),
        ([[1, 2], [2, 1]], 1, "classes contains 1; it must be at least 2."),
        ([[1, 2], [2, 1]], 2.5, "classes is 2.5; give a whole number."),
        (
            [[1, 2], [2, 1]],
            np.nan,
            "classes contains nan; drop or fill missing and infinite values first.",
        ),
    ],
)
def test_what_shows_no_moves_is_refused(values, classes, message):
    with pytest.raises(ValueError) as error:
        transition_matrix(values, classes)
    assert str(error.value) == message
