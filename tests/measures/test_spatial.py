"""Moran's I and Geary's C: double sums, every shuffle of a map, and bad input."""

from itertools import permutations as shuffles

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from libpysal.graph import Graph
from libpysal.weights import W, lat2W

from clusterlab.measures import gearys_c, morans_i

quick = settings(deadline=None, derandomize=True, max_examples=40)


def weights_of(matrix):
    """A libpysal W with the entries of a table."""
    rows = {i: np.flatnonzero(row).tolist() for i, row in enumerate(matrix)}
    values = {i: [matrix[i][j] for j in js] for i, js in rows.items()}
    return W(rows, values, id_order=list(rows), silence_warnings=True)


@st.composite
def maps(draw):
    """Values of 4 to 7 places, and weights that leave no island."""
    n = draw(st.integers(4, 7))
    values = st.integers(-50, 50)
    x = draw(st.lists(values, min_size=n, max_size=n).filter(lambda x: len(set(x)) > 1))
    entries = st.lists(st.sampled_from([0, 0.5, 1, 3]), min_size=n * n, max_size=n * n)
    matrix = np.reshape(draw(entries), (n, n)).astype(float)
    np.fill_diagonal(matrix, 0)
    for i in range(n):
        matrix[i, (i + 1) % n] = 1
    return np.array(x, dtype=float), matrix


def moran_by_double_sum(x, matrix):
    n, z = len(x), np.asarray(x) - np.mean(x)
    together = sum(matrix[i][j] * z[i] * z[j] for i in range(n) for j in range(n))
    return n / np.sum(matrix) * together / sum(z**2)


def geary_by_double_sum(x, matrix):
    n = len(x)
    apart = sum(matrix[i][j] * (x[i] - x[j]) ** 2 for i in range(n) for j in range(n))
    return (n - 1) / (2 * np.sum(matrix)) * apart / sum((x - np.mean(x)) ** 2)


@quick
@given(maps())
def test_moran_and_geary_are_their_double_sums(drawn):
    x, matrix = drawn
    for weights in (weights_of(matrix), Graph.from_W(weights_of(matrix))):
        statistic = morans_i(x, weights, permutations=0).statistic
        assert statistic == pytest.approx(moran_by_double_sum(x, matrix), abs=1e-12)
        assert gearys_c(x, weights) == pytest.approx(geary_by_double_sum(x, matrix))


@pytest.mark.parametrize("seed", range(3))
def test_expectation_and_variance_are_those_of_all_shuffles(seed):
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 20, size=6)
    matrix = rng.integers(0, 3, size=(6, 6)) * (1 - np.eye(6))
    np.fill_diagonal(matrix[:, 1:], 1)
    matrix[5, 0] = 1
    every = [moran_by_double_sum(order, matrix) for order in shuffles(x)]
    moments = morans_i(x, weights_of(matrix), permutations=0)
    assert moments.expected == pytest.approx(np.mean(every))
    assert moments.variance_randomization == pytest.approx(np.var(every))


def test_the_normal_variance_is_that_of_random_normal_maps():
    rng = np.random.default_rng(5)
    matrix = np.asarray(lat2W(3, 3).sparse.todense())
    z = rng.normal(size=(40_000, 9))
    z -= z.mean(axis=1, keepdims=True)
    draws = 9 / 24 * ((z @ matrix) * z).sum(1) / (z**2).sum(1)
    variance = morans_i(range(9), lat2W(3, 3), permutations=0).variance_normal
    squares = (draws - draws.mean()) ** 2
    assert abs(squares.mean() - variance) < 4 * squares.std() / np.sqrt(len(draws))


@pytest.mark.parametrize(
    "x", [[1, 5, 2, 9, 3, 7], [9, 7, 5, 3, 2, 1], [0, 1, 0, 1, 0, 1]]
)
def test_p_estimates_the_tail_over_all_shuffles(x):
    matrix = np.asarray(lat2W(2, 3).sparse.todense())
    observed = moran_by_double_sum(x, matrix)
    every = np.array([moran_by_double_sum(order, matrix) for order in shuffles(x)])
    tail = min((every >= observed - 1e-9).mean(), (every <= observed + 1e-9).mean())
    p = morans_i(x, lat2W(2, 3), 4999, np.random.default_rng(1)).p_simulated
    assert abs(p - tail) < 4 * np.sqrt(tail * (1 - tail) / 5000) + 1 / 5000


def test_the_same_generator_state_gives_the_same_p():
    x = np.random.default_rng(0).normal(size=25)
    p = [morans_i(x, lat2W(5, 5), 99, np.random.default_rng(3)) for _ in range(2)]
    others = [morans_i(x, lat2W(5, 5), 99, np.random.default_rng(s)) for s in range(9)]
    assert p[0] == p[1]
    assert len({other.p_simulated for other in others}) > 1


def test_p_does_not_depend_on_the_global_seed_nor_move_it():
    np.random.seed(1)  # noqa: NPY002
    before = np.random.get_state()[1].copy()  # noqa: NPY002
    morans_i(range(9), lat2W(3, 3), 99, np.random.default_rng(3))
    assert (np.random.get_state()[1] == before).all()  # noqa: NPY002


def test_p_is_as_small_for_a_chessboard_as_for_two_halves():
    chessboard, halves = np.indices((6, 6)).sum(0) % 2, np.indices((6, 6))[0] > 2
    for board in (chessboard, halves):
        index = morans_i(board.ravel(), lat2W(6, 6), 99, np.random.default_rng(2))
        assert index.p_simulated == 0.01


def test_without_permutations_there_is_no_p():
    assert morans_i(range(9), lat2W(3, 3), permutations=0).p_simulated is None


def test_without_a_generator_p_is_drawn_all_the_same():
    assert 0 < morans_i(range(9), lat2W(3, 3)).p_simulated <= 0.05


def test_when_all_are_neighbours_of_all_shuffling_changes_nothing():
    index = morans_i([1, 2, 4, 9, 5], weights_of(1 - np.eye(5)), 99)
    assert index.statistic == pytest.approx(index.expected)
    assert index.variance_randomization == pytest.approx(0)
    assert index.p_simulated == 1


@pytest.mark.parametrize("transform", ["O", "R", "B", "D", "V"])
def test_weights_are_used_as_given_and_left_as_they_were(transform):
    matrix = np.array([[0, 2, 0, 1], [1, 0, 5, 0], [0, 1, 0, 1], [4, 0, 1, 0.0]])
    w, x = weights_of(matrix), [3, 1, 4, 1]
    w.transform = transform
    graph = Graph.from_W(weights_of(matrix))
    graph = graph if transform == "O" else graph.transform(transform)
    for weights in (w, graph):
        before = weights.sparse.toarray()
        statistic = morans_i(x, weights, permutations=9).statistic
        assert statistic == pytest.approx(moran_by_double_sum(x, before))
        assert gearys_c(x, weights) == pytest.approx(geary_by_double_sum(x, before))
        assert (weights.sparse.toarray() == before).all()


def test_weights_of_a_rule_of_ones_own_are_used_as_given():
    graph = Graph.from_W(lat2W(3, 3)).transform(lambda w: w / w.sum() ** 2)
    x = [3, 1, 4, 1, 5, 9, 2, 6, 5]
    expected = moran_by_double_sum(x, graph.sparse.toarray())
    assert morans_i(x, graph, 9).statistic == pytest.approx(expected)


@quick
@given(maps(), st.floats(-1e3, 1e3), st.floats(1e-3, 1e3), st.sampled_from([-1, 1]))
def test_unit_origin_and_sign_of_x_do_not_matter(drawn, origin, unit, sign):
    x, matrix = drawn
    weights, moved = weights_of(matrix), origin + sign * unit * x
    assert morans_i(moved, weights, 0)[:4] == pytest.approx(morans_i(x, weights, 0)[:4])
    assert gearys_c(moved, weights) == pytest.approx(gearys_c(x, weights))


@pytest.mark.parametrize("unit", [1e-150, 1e150])
def test_units_far_from_one_are_no_trouble(unit):
    x = np.array([3, 1, 4, 1, 5, 9, 2, 6, 5])
    expected = morans_i(x, lat2W(3, 3), 0)[:4]
    assert morans_i(unit * x, lat2W(3, 3), 0)[:4] == pytest.approx(expected)
    assert gearys_c(unit * x, lat2W(3, 3)) == pytest.approx(gearys_c(x, lat2W(3, 3)))


def test_a_labelled_series_in_the_order_of_the_weights_is_welcome():
    graph = Graph.from_W(lat2W(2, 2, id_type="string"))
    x = pd.Series([1, 2, 3, 5], index=graph.unique_ids)
    assert morans_i(x, graph, 0) == morans_i([1, 2, 3, 5], graph, 0)
    unlabelled = pd.Series([1, 2, 3, 5])
    assert morans_i(unlabelled, graph, 0) == morans_i([1, 2, 3, 5], graph, 0)


both = pytest.mark.parametrize("measure", [morans_i, gearys_c])


@both
@pytest.mark.parametrize("kind", [W, Graph])
def test_a_labelled_series_in_another_order_is_refused(measure, kind):
    weights = lat2W(2, 2) if kind is W else Graph.from_W(lat2W(2, 2))
    with pytest.raises(ValueError) as error:
        measure(pd.Series([1, 2, 3, 5]).sort_values(ascending=False), weights)
    assert str(error.value) == (
        "x lists the places in another order than weights; give x.loc[ids] with the "
        "weights' ids."
    )


@both
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (
            [1, np.nan, 2, 3],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        (
            [1, np.inf, 2, 3],
            "contains inf; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        (["a", 1, 2, 3], "must be numeric; got ['a', 1, 2, 3]."),
        (
            [[1, 2], [3, 4]],
            "has shape (2, 2); give a plain list, one number per item.",
        ),
        (
            [1, 2, 3],
            "has 3 values and weights 4 places; give one value per place, in the order "
            "of the weights' ids.",
        ),
        (
            [0.1] * 4,
            "is constant at 0.1; without variation there is no autocorrelation.",
        ),
    ],
)
def test_values_that_make_no_map_are_refused(measure, bad, complaint):
    with pytest.raises(ValueError) as error:
        measure(bad, lat2W(2, 2))
    assert str(error.value) == f"x {complaint}"


@both
def test_three_places_are_too_few(measure):
    with pytest.raises(ValueError) as error:
        measure([1, 2, 4], lat2W(1, 3))
    assert str(error.value) == (
        "x has 3 places; spatial autocorrelation needs at least four."
    )


RING = np.roll(np.eye(4), 1, axis=1) + np.roll(np.eye(4), -1, axis=1)


def ring_with(value, *cell):
    changed = RING.copy()
    changed[cell] = value
    return changed


@both
@pytest.mark.parametrize("as_graph", [False, True])
@pytest.mark.parametrize(
    ("matrix", "complaint"),
    [
        (
            ring_with(-1, 0, 1),
            "contains -1; every weight must be finite and not negative.",
        ),
        (
            ring_with(np.inf, 0, 1),
            "contains inf; every weight must be finite and not negative.",
        ),
        (
            ring_with(1, 2, 2),
            "makes place 2 its own neighbour; set the diagonal to zero.",
        ),
        (
            ring_with(0, 3),
            "leaves place 3 without a neighbour; give every island a neighbour or drop "
            "it from x and weights.",
        ),
    ],
)
def test_weights_that_describe_no_neighbourhood_are_refused(
    measure, as_graph, matrix, complaint
):
    weights = weights_of(matrix)
    with pytest.raises(ValueError) as error:
        measure([1, 2, 4, 3], Graph.from_W(weights) if as_graph else weights)
    assert str(error.value) == f"weights {complaint}"


@both
def test_a_missing_weight_is_refused(measure):
    with pytest.raises(ValueError) as error:
        measure([1, 2, 4, 3], weights_of(ring_with(np.nan, 0, 1)))
    assert str(error.value) == (
        "weights contains nan; every weight must be finite and not negative."
    )


@both
def test_a_plain_table_of_weights_is_refused(measure):
    with pytest.raises(ValueError) as error:
        measure([1, 2, 4, 3], RING)
    assert str(error.value) == (
        "weights is a ndarray; give a libpysal.weights.W or a libpysal.graph.Graph."
    )


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"permutations": -1},
            "permutations contains -1; it must be at least 0.",
        ),
        ({"permutations": 9.5}, "permutations is 9.5; give a whole number."),
        (
            {"rng": 2024},
            "rng is 2024; give a generator such as numpy.random.default_rng(2024).",
        ),
    ],
)
def test_shuffles_that_cannot_be_drawn_are_refused(changed, message):
    with pytest.raises(ValueError) as error:
        morans_i([1, 2, 4, 3], lat2W(2, 2), **changed)
    assert str(error.value) == message
