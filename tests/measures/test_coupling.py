"""Coupling and coordination: identities, limits, benchmarks and bad input."""

from itertools import combinations
from statistics import geometric_mean

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq

from clusterlab.measures import (
    coordination_degree,
    coupling_degree,
    coupling_degree_modified,
)

quick = settings(deadline=None, derandomize=True)

score_lists = st.lists(st.floats(1e-3, 1), min_size=2, max_size=6)
DEGREES = [coupling_degree, coordination_degree, coupling_degree_modified]
every_degree = pytest.mark.parametrize("degree", DEGREES)


def close(value):
    return pytest.approx(value, rel=1e-9, abs=1e-9)


@st.composite
def weighted_scores(draw):
    scores = draw(score_lists)
    sizes = st.lists(st.integers(1, 9), min_size=len(scores), max_size=len(scores))
    weights = np.array(draw(sizes))
    return np.array(scores), weights / weights.sum()


# All three


@every_degree
@quick
@given(score_lists)
def test_degrees_lie_between_zero_and_one(degree, scores):
    assert 0 < degree(scores) <= 1


@every_degree
@quick
@given(score_lists, st.randoms(use_true_random=False))
def test_the_order_of_systems_does_not_matter(degree, scores, random):
    assert degree(random.sample(scores, len(scores))) == close(degree(scores))


@every_degree
def test_rows_of_a_table_are_measured_one_by_one(degree):
    table = np.random.default_rng(3).uniform(0.01, 1, (2, 4, 3))
    degrees = degree(table)
    assert degrees.shape == (2, 4)
    for place in np.ndindex(2, 4):
        assert degrees[place] == close(degree(table[place]))


@every_degree
def test_lists_and_series_are_accepted_and_a_float_returned(degree):
    assert type(degree((0.2, 0.4))) is float
    assert degree(pd.Series([0.2, 0.4], index=[5, 6])) == degree([0.2, 0.4])
    assert degree(pd.DataFrame({"city": [0.2], "industry": [0.4]})) == degree(
        [0.2, 0.4]
    )


@every_degree
def test_systems_that_all_score_one_are_at_the_maximum(degree):
    assert degree([1, 1, 1]) == 1


# Coupling


@quick
@given(score_lists)
def test_coupling_is_geometric_over_arithmetic_mean(scores):
    expected = geometric_mean(scores) / np.mean(scores)
    assert coupling_degree(scores) == close(expected)


@quick
@given(score_lists, st.floats(1e-6, 1))
def test_coupling_ignores_the_level(scores, factor):
    lower = factor * np.array(scores)
    assert coupling_degree(lower) == close(coupling_degree(scores))


@quick
@given(st.floats(1e-6, 1), st.integers(2, 9))
def test_equal_scores_are_perfectly_coupled_at_any_level(score, systems):
    assert coupling_degree([score] * systems) == close(1)
    assert coupling_degree_modified([score] * systems) == 1
    assert coordination_degree([score] * systems) == close(np.sqrt(score))


@quick
@given(score_lists, st.integers(2, 4))
def test_counting_every_system_twice_leaves_coupling(scores, copies):
    assert coupling_degree(scores * copies) == close(coupling_degree(scores))


@pytest.mark.parametrize("systems", [2, 3, 5])
def test_coupling_falls_to_zero_as_one_score_does(systems):
    degrees = [coupling_degree([low] + [1] * (systems - 1)) for low in (0.1, 1e-9)]
    assert degrees[0] > degrees[1]
    assert coupling_degree([1e-300] + [1] * (systems - 1)) < 1e-50


def test_many_low_scores_do_not_vanish():
    assert coupling_degree([1e-30] * 50) == close(1)


def test_the_wrong_formulas_of_the_literature_are_not_used():
    high, low = 0.8, 0.4
    lost_n = np.sqrt(high * low) / (high + low)
    lost_root = high * low / ((high + low) / 2) ** 2
    pairwise_misery = np.sqrt(0.05 * 0.05 / (0.05 + 0.05))  # .158, not 1
    assert coupling_degree([high, low]) == close(2 * lost_n)
    assert coupling_degree([high, low]) == close(np.sqrt(lost_root))
    assert coupling_degree([0.05, 0.05]) != pytest.approx(pairwise_misery, abs=0.1)
    assert coupling_degree([0.5, 0.5, 0.5]) == close(1)  # a lost n caps it at 1/3


# How high is coupling by chance? The ratio of the smaller to the larger of two
# independent uniform scores is uniform itself, and coupling rises with it.


@pytest.mark.parametrize(
    ("threshold", "probability"), [(0.8, 0.75), (0.9, 0.607), (0.942809, 0.5)]
)
def test_two_random_scores_are_coupled_above_a_threshold_with(threshold, probability):
    ratio = brentq(lambda r: coupling_degree([r, 1]) - threshold, 1e-9, 1)
    assert 1 - ratio == pytest.approx(probability, abs=5e-4)


def test_the_chance_of_coupling_above_eight_tenths_is_exactly_three_quarters():
    assert coupling_degree([0.25, 1]) == pytest.approx(0.8, abs=1e-15)


@pytest.mark.parametrize(("threshold", "probability"), [(0.8, 0.75), (0.9, 0.607)])
def test_drawn_scores_agree_with_the_exact_chance(threshold, probability):
    scores = 1 - np.random.default_rng(2024).random((100_000, 2))  # in (0, 1]
    share = (coupling_degree(scores) > threshold).mean()
    assert share == pytest.approx(probability, abs=4 * np.sqrt(0.25 / 100_000))


def test_scores_from_two_to_eight_tenths_are_always_highly_coupled():
    assert coupling_degree([0.2, 0.8]) == pytest.approx(0.8, abs=1e-15)


# Coordination


@quick
@given(weighted_scores())
def test_coordination_is_the_root_of_coupling_times_the_mean_score(drawn):
    scores, weights = drawn
    squared = coordination_degree(scores, weights) ** 2
    assert squared == close(
        coupling_degree(scores) * np.average(scores, weights=weights)
    )
    assert coordination_degree(scores) ** 2 == close(
        coupling_degree(scores) * np.mean(scores)
    )


@quick
@given(score_lists)
def test_equal_weights_are_the_default(scores):
    weights = [1 / len(scores)] * len(scores)
    assert coordination_degree(scores, weights) == close(coordination_degree(scores))


@quick
@given(st.floats(1e-3, 1), st.floats(1e-3, 1))
def test_for_two_systems_coordination_is_the_root_of_the_geometric_mean(first, second):
    assert coordination_degree([first, second]) == close((first * second) ** 0.25)


@quick
@given(weighted_scores(), st.floats(0.01, 1))
def test_coordination_falls_with_the_root_of_the_level(drawn, factor):
    scores, weights = drawn
    lower = coordination_degree(factor * scores, weights)
    assert lower == close(np.sqrt(factor) * coordination_degree(scores, weights))


def test_weights_follow_the_systems_not_the_rows():
    table = np.array([[0.9, 0.1], [0.1, 0.9]])
    first_only = coordination_degree(table, weights=[1, 0])
    assert first_only == close(np.sqrt(0.6 * np.array([0.9, 0.1])))


# Modified coupling


@quick
@given(score_lists)
def test_modified_coupling_agrees_with_a_loop_over_pairs(scores):
    distance = np.mean([abs(a - b) for a, b in combinations(scores, 2)])
    product = np.prod(np.array(scores) / max(scores))
    expected = np.sqrt((1 - distance) * product ** (1 / (len(scores) - 1)))
    assert coupling_degree_modified(scores) == close(expected)


@quick
@given(st.floats(1e-3, 1), st.floats(1e-3, 1))
def test_modified_coupling_of_two_systems(first, second):
    low, high = sorted((first, second))
    expected = np.sqrt((1 - (high - low)) * low / high)
    assert coupling_degree_modified([first, second]) == close(expected)


@quick
@given(st.floats(1e-3, 1), st.floats(1e-3, 1))
def test_modified_coupling_of_two_systems_is_the_lower_one(first, second):
    scores = [first, second]
    assert coupling_degree_modified(scores) <= coupling_degree(scores) + 1e-12


@quick
@given(score_lists)
def test_halving_all_scores_does_not_lower_modified_coupling(scores):
    half = np.array(scores) / 2
    higher = coupling_degree_modified(half)
    assert higher >= coupling_degree_modified(scores) - 1e-12


# Bad input


@every_degree
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([0.5, 0], "contains 0; every value must be positive."),
        ([0.5, -0.1], "contains -0.1; every value must be positive."),
        ([0.5, 1.5], "contains 1.5; it must be at most 1."),
        ([80, 40], "contains 80; it must be at most 1."),
        (
            [0.5, np.nan],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        (
            [0.5, np.inf],
            "contains inf; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        (["high", "low"], "must be numeric; got ['high', 'low']."),
        (
            [0.5],
            "has one system; coupling compares two or more, listed along the last "
            "axis.",
        ),
        (
            0.5,
            "has one system; coupling compares two or more, listed along the last "
            "axis.",
        ),
        (
            [[0.5], [0.4]],
            "has one system; coupling compares two or more, listed along the last "
            "axis.",
        ),
    ],
)
def test_scores_that_are_none_are_refused(degree, bad, complaint):
    with pytest.raises(ValueError) as error:
        degree(bad)
    assert str(error.value) == f"scores {complaint}"


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ([1, 1], "weights adds up to 2, not to 1; divide by the total first."),
        ([1.5, -0.5], "weights contains -0.5; it must be at least 0."),
        (
            [0.5, np.nan],
            "weights contains nan; drop or fill missing and infinite values first.",
        ),
        ([], "weights is empty; give at least one number."),
        ("equal", "weights must be numeric; got 'equal'."),
        (
            [0.2, 0.3, 0.5],
            "scores has 2 and weights has 3 entries; "
            "both must list the same items in one order.",
        ),
        (
            1,
            "scores has 2 and weights has 1 entries; "
            "both must list the same items in one order.",
        ),
    ],
)
def test_weights_that_are_none_are_refused(weights, message):
    with pytest.raises(ValueError) as error:
        coordination_degree([0.5, 0.4], weights)
    assert str(error.value) == message
