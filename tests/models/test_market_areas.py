"""Reilly, Converse and Huff: identities, limits, a third centre and bad input."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from clusterlab.models import converse, huff, reilly

quick = settings(deadline=None, derandomize=True)

sizes = st.floats(1, 1e7)
roads = st.floats(0.1, 1e4)
decays = st.floats(0, 5)


@st.composite
def markets(draw):
    """Attraction of some centres and the distances of some origins."""
    centres, origins = draw(st.integers(2, 6)), draw(st.integers(1, 4))
    attraction = draw(arrays(float, centres, elements=sizes))
    return attraction, draw(arrays(float, (origins, centres), elements=roads))


# Reilly's law


@quick
@given(sizes, sizes, roads, roads)
def test_exchanging_the_cities_inverts_the_ratio(pop_a, pop_b, near, far):
    there = reilly(pop_b, pop_a, far, near)
    assert reilly(pop_a, pop_b, near, far) == pytest.approx(1 / there)


@quick
@given(sizes, sizes, roads, roads, st.floats(0.01, 100))
def test_the_ratio_does_not_depend_on_units(pop_a, pop_b, near, far, unit):
    ratio = reilly(pop_a, pop_b, near, far)
    assert reilly(unit * pop_a, unit * pop_b, near, far) == pytest.approx(ratio)
    assert reilly(pop_a, pop_b, unit * near, unit * far) == pytest.approx(ratio)


def test_twice_the_people_draw_twice_twice_the_road_a_quarter():
    assert reilly(200, 100, 10, 10) == 2
    assert reilly(100, 100, 20, 10) == 0.25


def test_towns_along_the_road_broadcast():
    ratios = reilly(100, [100, 400], [[10], [20]], [[20], [10]])
    assert ratios == pytest.approx(np.array([[4, 1], [0.25, 0.0625]]))


# Converse's breaking point


@quick
@given(sizes, sizes, roads)
def test_at_the_breaking_point_trade_splits_evenly(pop_a, pop_b, road):
    from_a, from_b = converse(pop_a, pop_b, road)
    assert from_a + from_b == pytest.approx(road)
    assert reilly(pop_a, pop_b, from_a, from_b) == pytest.approx(1)


@quick
@given(sizes, sizes, roads)
def test_the_breaking_point_lies_nearer_to_the_smaller_city(pop_a, pop_b, road):
    from_a, from_b = converse(pop_a, pop_b, road)
    assert (from_a > from_b) == (pop_a > pop_b) or from_a == pytest.approx(from_b)


def test_equal_cities_share_the_road():
    assert converse(5, 5, 80) == (40, 40)


def test_breaking_points_with_several_rivals_broadcast():
    from_a, from_b = converse(100, pd.Series([100, 400]), [10, 30])
    assert from_a == pytest.approx(np.array([5, 10]))
    assert from_b == pytest.approx(np.array([5, 20]))


# Huff's probabilities


def by_hand(attraction, distance, decay):
    rows = []
    for row in distance:
        pulls = [s / d**decay for s, d in zip(attraction, row, strict=True)]
        rows.append([pull / sum(pulls) for pull in pulls])
    return np.array(rows)


@quick
@given(markets(), decays)
def test_probabilities_are_shares_of_attraction_over_distance(market, decay):
    probabilities = huff(*market, decay)
    assert probabilities.sum(axis=1) == pytest.approx(np.ones(len(market[1])))
    assert probabilities == pytest.approx(by_hand(*market, decay))


@quick
@given(markets(), sizes, st.data())
def test_a_third_centre_takes_the_same_fraction_from_all_others(market, size, data):
    attraction, distance = market
    roads_there = data.draw(arrays(float, (len(distance), 1), elements=roads))
    before = huff(attraction, distance)
    after = huff(np.append(attraction, size), np.hstack([distance, roads_there]))
    left = 1 - after[:, -1:]
    assert after[:, :-1] == pytest.approx(left * before, abs=1e-9)


@quick
@given(sizes, sizes, roads, roads)
def test_two_centres_divide_trade_as_reilly_says(pop_a, pop_b, near, far):
    to_a, to_b = huff([pop_a, pop_b], [near, far])
    ratio = reilly(pop_a, pop_b, near, far)
    assert to_a == pytest.approx(ratio * to_b)


@quick
@given(markets())
def test_the_default_decay_is_the_square(market):
    assert huff(*market) == pytest.approx(huff(*market, decay=2))


@quick
@given(markets())
def test_without_decay_only_attraction_counts(market):
    attraction, distance = market
    expected = np.tile(attraction / attraction.sum(), (len(distance), 1))
    assert huff(attraction, distance, decay=0) == pytest.approx(expected)


def test_with_strong_decay_all_go_to_the_nearest_centre():
    probabilities = huff([1, 1e6], [[10, 11], [11, 10]], decay=1e4)
    assert probabilities == pytest.approx(np.eye(2))


def test_extreme_distances_stay_probabilities():
    assert huff([1, 1], [1e-200, 1e200], decay=3) == pytest.approx([1, 0])
    assert huff([1, 1], [1e200, 1e200], decay=3) == pytest.approx([0.5, 0.5])


def test_a_closed_centre_attracts_nobody():
    assert huff([0, 3, 1], [5, 5, 5]) == pytest.approx([0, 0.75, 0.25])


def test_one_centre_has_all_customers():
    assert huff(7, [[3], [4]]).tolist() == [[1], [1]]


GOOD = {
    reilly: {"pop_a": 1, "pop_b": 1, "distance_a": 1, "distance_b": 1},
    converse: {"pop_a": 1, "pop_b": 1, "distance": 1},
    huff: {"attraction": [1, 1], "distance": [[1, 1]]},
}
ARGUMENTS = [(function, name) for function, good in GOOD.items() for name in good]


@pytest.mark.parametrize(("function", "name"), ARGUMENTS)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, np.nan], "contains nan; drop or fill missing and infinite values first."),
        ([1, np.inf], "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ("far", "must be numeric; got 'far'."),
    ],
)
def test_what_is_no_number_is_refused(function, name, bad, complaint):
    with pytest.raises(ValueError) as error:
        function(**{**GOOD[function], name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize(("function", "name"), ARGUMENTS)
def test_negative_sizes_and_distances_are_refused(function, name):
    with pytest.raises(ValueError) as error:
        function(**{**GOOD[function], name: [1, -2]})
    must = {"attraction": "it must be at least 0"}.get(
        name, "every value must be positive"
    )
    assert str(error.value) == f"{name} contains -2; {must}."


@pytest.mark.parametrize(
    ("function", "name"), [each for each in ARGUMENTS if each[1] != "attraction"]
)
def test_cities_without_people_and_roads_without_length_are_refused(function, name):
    with pytest.raises(ValueError) as error:
        function(**{**GOOD[function], name: [1, 0]})
    assert str(error.value) == f"{name} contains 0; every value must be positive."


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"attraction": [0, 0]},
            "attraction adds up to zero; there is nothing to take shares of.",
        ),
        (
            {"attraction": [[1, 1]]},
            "attraction has shape (1, 2); give a plain list, one number per item.",
        ),
        (
            {"attraction": [1, 2, 3]},
            "attraction has 3 and distance has 2 entries; "
            "both must list the same items in one order.",
        ),
        ({"decay": -1}, "decay contains -1; it must be at least 0."),
        ({"decay": [1, 2]}, "decay is [1, 2]; give a single number."),
        (
            {"decay": np.nan},
            "decay contains nan; drop or fill missing and infinite values first.",
        ),
    ],
)
def test_markets_without_probabilities_are_refused(changed, message):
    with pytest.raises(ValueError) as error:
        huff(**{**GOOD[huff], **changed})
    assert str(error.value) == message


def test_shapes_that_do_not_fit_are_named():
    with pytest.raises(ValueError) as error:
        converse([1, 2], [1, 2, 3], 80)
    assert str(error.value) == (
        "the arguments have shapes pop_a (2,), pop_b (3,), distance (), which do not "
        "broadcast; reshape them to a common shape."
    )
