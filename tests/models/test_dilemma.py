"""The spatial dilemma: a plain version, symmetries, limits and bad input."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from clusterlab.models import spatial_dilemma
from clusterlab.models.dilemma import payoffs

quick = settings(deadline=None, derandomize=True, max_examples=60)

sides = st.integers(1, 9)
grids = st.tuples(sides, sides).flatmap(
    lambda shape: arrays(np.int64, shape, elements=st.integers(0, 1))
)
temptations = st.one_of(st.floats(0.5, 3), st.sampled_from([1, 1.5, 1.25, 2, 4 / 3]))


def plain_step(grid, temptation):
    """One round, site by site, in plain Python."""
    rows, columns = len(grid), len(grid[0])

    def around(i, j):
        for di in (-1, 0, 1):
            for dj in (-1, 0, 1):
                yield (i + di) % rows, (j + dj) % columns

    def earn(i, j):
        cooperators = sum(grid[a][b] for a, b in around(i, j))
        return cooperators if grid[i][j] else temptation * cooperators

    def choose(i, j):
        best = {0: -1, 1: -1}
        for a, b in around(i, j):
            best[grid[a][b]] = max(best[grid[a][b]], earn(a, b))
        if best[0] == best[1]:
            return grid[i][j]
        return 1 if best[1] > best[0] else 0

    return [[choose(i, j) for j in range(columns)] for i in range(rows)]


@quick
@given(grids, temptations)
def test_two_rounds_agree_with_the_plain_version(grid, temptation):
    first = plain_step(grid.tolist(), temptation)
    second = plain_step(first, temptation)
    rounds = spatial_dilemma(grid, temptation, steps=2)
    assert rounds.tolist() == [grid.tolist(), first, second]


def test_a_larger_grid_agrees_with_the_plain_version():
    grid = np.random.default_rng(5).integers(0, 2, (30, 41))
    rounds = spatial_dilemma(grid, 1.85, steps=4)
    for now, after in pairwise(rounds):
        assert after.tolist() == plain_step(now.tolist(), 1.85)


@quick
@given(grids, temptations, st.integers(0, 4))
def test_the_rounds_are_grids_of_zeros_and_ones_from_the_start(grid, temptation, steps):
    rounds = spatial_dilemma(grid, temptation, steps)
    assert rounds.shape == (steps + 1, *grid.shape)
    assert (rounds[0] == grid).all()
    assert np.isin(rounds, [0, 1]).all()


@quick
@given(grids, temptations, st.integers(0, 8), st.integers(0, 8))
def test_the_grid_has_no_edges(grid, temptation, down, right):
    rounds = spatial_dilemma(grid, temptation, 2)
    moved = spatial_dilemma(np.roll(grid, (down, right), (0, 1)), temptation, 2)
    assert (moved == np.roll(rounds, (down, right), (1, 2))).all()


@quick
@given(grids, temptations)
def test_the_dilemma_looks_the_same_from_every_side(grid, temptation):
    rounds = spatial_dilemma(grid, temptation, 2)
    turned = spatial_dilemma(np.rot90(grid), temptation, 2)
    assert (turned == np.rot90(rounds, axes=(1, 2))).all()


@quick
@given(grids, temptations, st.integers(1, 3))
def test_rounds_can_be_continued(grid, temptation, steps):
    whole = spatial_dilemma(grid, temptation, steps + 2)
    part = spatial_dilemma(whole[steps], temptation, 2)
    assert (whole[steps:] == part).all()


@pytest.mark.parametrize("strategy", [0, 1])
def test_a_grid_of_one_strategy_stays(strategy):
    assert (spatial_dilemma(np.full((4, 5), strategy), 1.85, 3) == strategy).all()


@pytest.mark.parametrize(
    ("temptation", "defectors"),
    [(1.1, [1, 1]), (1.2, [1, 9, 1]), (1.85, [1, 9, 25]), (9 / 8 - 1e-9, [1, 1])],
)
def test_what_becomes_of_one_defector(temptation, defectors):
    grid = np.ones((11, 11), dtype=int)
    grid[5, 5] = 0
    rounds = spatial_dilemma(grid, temptation, len(defectors) - 1)
    assert (rounds == 0).sum(axis=(1, 2)).tolist() == defectors


def test_one_cooperator_among_defectors_is_gone_after_a_round():
    grid = np.zeros((7, 7), dtype=int)
    grid[3, 3] = 1
    assert spatial_dilemma(grid, 1.5, 1)[1].sum() == 0


def test_in_a_tie_both_keep_their_own():
    one_defector = np.ones((7, 7), dtype=int)
    one_defector[3, 3] = 0  # earns 8 b, its neighbours' best neighbours earn 9
    assert (spatial_dilemma(one_defector, 9 / 8, 1)[1] == one_defector).all()


@pytest.mark.parametrize("grid", [[[True, False]] * 3, ((1, 0), (1, 1)), [[1.0]]])
def test_tables_of_all_kinds_will_do(grid):
    as_integers = np.array(grid, dtype=int)
    expected = spatial_dilemma(as_integers, 1.5, 2)
    assert (spatial_dilemma(grid, 1.5, 2) == expected).all()


def test_the_usual_payoffs_are_the_default_rule():
    grid = np.random.default_rng(5).integers(0, 2, (9, 9))
    by_default = spatial_dilemma(grid, 1.7, 3)
    assert (spatial_dilemma(grid, 1.7, 3, fitness=payoffs) == by_default).all()


def test_where_all_earn_the_same_nobody_changes():
    grid = np.random.default_rng(5).integers(0, 2, (9, 9))
    rounds = spatial_dilemma(grid, 1.7, 3, fitness=lambda own, k, b: np.ones((2, 10)))
    assert (rounds == grid).all()


def test_a_large_fine_on_defectors_brings_cooperation():
    def fined(own, cooperators, temptation):
        return payoffs(own, cooperators, temptation) - 100 * (own == 0)

    grid = np.zeros((9, 9), dtype=int)
    grid[4, 4] = 1
    assert spatial_dilemma(grid, 1.85, 4, fitness=fined)[-1].all()


GOOD = {"grid": [[1, 0], [1, 1]], "temptation": 1.5, "steps": 2}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"grid": [1, 0]}, "grid has shape (2,); give a table, rows x columns."),
        ({"grid": 1}, "grid has shape (); give a table, rows x columns."),
        (
            {"grid": [[1, 2]]},
            "grid contains 2; give 1 for a cooperator and 0 for a defector.",
        ),
        (
            {"grid": [[1, -1]]},
            "grid contains -1; give 1 for a cooperator and 0 for a defector.",
        ),
        (
            {"grid": [[1, 0.5]]},
            "grid contains 0.5; give 1 for a cooperator and 0 for a defector.",
        ),
        (
            {"grid": [[1, np.nan]]},
            "grid contains nan; drop or fill missing and infinite values first.",
        ),
        ({"grid": []}, "grid is empty; give at least one number."),
        ({"grid": [["C", "D"]]}, "grid must be numeric; got [['C', 'D']]."),
        ({"temptation": 0}, "temptation contains 0; every value must be positive."),
        ({"temptation": -1}, "temptation contains -1; every value must be positive."),
        (
            {"temptation": np.inf},
            "temptation contains inf; drop or fill missing and infinite values first.",
        ),
        ({"temptation": [1, 2]}, "temptation is [1, 2]; give a single number."),
        ({"steps": -1}, "steps contains -1; it must be at least 0."),
        ({"steps": 1.5}, "steps is 1.5; give a whole number."),
        (
            {"fitness": lambda own, k, b: k},
            "fitness(...) has shape (10,) for two strategies and 0 to 9 cooperators; "
            "return one number for each pair, an array of shape (2, 10).",
        ),
        (
            {"fitness": lambda own, k, b: np.nan * own * k},
            "fitness(...) contains nan; drop or fill missing and infinite values "
            "first.",
        ),
    ],
)
def test_what_is_no_dilemma_is_refused(changed, message):
    with pytest.raises(ValueError) as error:
        spatial_dilemma(**{**GOOD, **changed})
    assert str(error.value) == message
