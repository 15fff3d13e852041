"""HHI and Ellison–Glaeser: identities, limits, a second method and bad input."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from clusterlab.measures import ellison_glaeser, ellison_glaeser_null, hhi
from clusterlab.models import throw_plants

quick = settings(deadline=None, derandomize=True)

sizes = st.lists(st.integers(1, 10**6), min_size=2, max_size=8).map(np.array)
factors = st.floats(1e-3, 1e3)


def shares_of(amounts):
    return np.asarray(amounts) / np.sum(amounts)


few_shares = st.lists(st.integers(1, 100), min_size=1, max_size=4).map(shares_of)


@st.composite
def industries(draw):
    """Plants, the region of each, and employment by region."""
    plants = draw(sizes)
    reference = draw(sizes)
    regions = st.integers(0, len(reference) - 1)
    places = draw(st.lists(regions, min_size=len(plants), max_size=len(plants)))
    return plants, np.array(places), reference


# Herfindahl–Hirschman index


@quick
@given(sizes)
def test_the_hhi_lies_between_one_over_n_and_one(amounts):
    assert 1 / len(amounts) - 1e-12 <= hhi(amounts) <= 1
    assert -1e-12 <= hhi(amounts, normalized=True) <= 1


@quick
@given(st.integers(2, 100), factors)
def test_equal_units_have_the_lowest_index(units, size):
    assert hhi([size] * units) == pytest.approx(1 / units)
    assert hhi([size] * units, normalized=True) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("normalized", [False, True])
def test_one_unit_that_has_everything_gives_one(normalized):
    assert hhi([0, 7, 0], normalized) == 1


@quick
@given(sizes, factors)
def test_the_hhi_does_not_depend_on_the_unit(amounts, factor):
    assert hhi(factor * amounts) == pytest.approx(hhi(amounts))


@quick
@given(sizes, st.integers(1, 9))
def test_copying_every_unit_divides_the_hhi_by_the_number_of_copies(amounts, copies):
    assert hhi(np.tile(amounts, copies)) == pytest.approx(hhi(amounts) / copies)


@quick
@given(sizes)
def test_a_merger_raises_the_hhi_by_twice_the_product_of_the_shares(amounts):
    share = shares_of(amounts)
    merged = np.append(amounts[2:], amounts[0] + amounts[1])
    assert hhi(merged) == pytest.approx(hhi(amounts) + 2 * share[0] * share[1])


@quick
@given(sizes)
def test_the_hhi_is_the_variance_of_shares_in_disguise(amounts):
    n = len(amounts)
    assert hhi(amounts) == pytest.approx(1 / n + n * shares_of(amounts).var())


@quick
@given(sizes)
def test_a_unit_of_size_zero_changes_only_the_normalized_index(amounts):
    longer = np.append(amounts, 0)
    assert hhi(longer) == pytest.approx(hhi(amounts))
    assert hhi(longer, normalized=True) > hhi(amounts, normalized=True) - 1e-12


@quick
@given(
    arrays(
        np.int64,
        array_shapes(min_dims=2, max_dims=2, min_side=2),
        elements=st.integers(1, 10**6),
    )
)
def test_rows_of_a_table_are_measured_one_by_one(table):
    for normalized in (False, True):
        one_by_one = [hhi(row, normalized) for row in table]
        assert hhi(table, normalized) == pytest.approx(np.array(one_by_one))


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([3, -1], "contains -1; it must be at least 0."),
        ([1, np.nan], "contains nan; drop or fill missing and infinite values first."),
        (
            [1, -np.inf],
            "contains -inf; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        ([0, 0], "adds up to zero; there is nothing to take shares of."),
        ("all", "must be numeric; got 'all'."),
    ],
)
@pytest.mark.parametrize("normalized", [False, True])
def test_amounts_without_shares_are_refused(bad, complaint, normalized):
    with pytest.raises(ValueError) as error:
        hhi(bad, normalized)
    assert str(error.value) == f"x {complaint}"


@pytest.mark.parametrize("single", [5, [5], [[5], [6]]])
def test_a_single_unit_has_no_normalized_index(single):
    with pytest.raises(ValueError) as error:
        hhi(single, normalized=True)
    assert str(error.value) == (
        "x has one unit; a normalized index needs at least two to compare."
    )


def test_a_single_unit_has_everything():
    assert hhi(5) == 1


# Ellison–Glaeser index


@quick
@given(sizes)
def test_all_plants_in_one_of_two_equal_regions_give_gamma_one(plants):
    index = ellison_glaeser(plants, [0] * len(plants), [50, 50])
    assert index.gamma == pytest.approx(1)
    assert index.raw_concentration == pytest.approx(0.5)


@quick
@given(sizes)
def test_plants_spread_exactly_like_everything_give_a_negative_gamma(plants):
    index = ellison_glaeser(plants, range(len(plants)), plants)
    h = hhi(plants)
    assert index.raw_concentration == pytest.approx(0, abs=1e-12)
    assert index.gamma == pytest.approx(-h / (1 - h))


@quick
@given(industries())
def test_plant_hhi_is_the_hhi_of_the_plants(industry):
    assert ellison_glaeser(*industry).plant_hhi == pytest.approx(hhi(industry[0]))


@quick
@given(industries(), st.randoms(use_true_random=False))
def test_the_order_of_plants_does_not_matter(industry, random):
    plants, places, reference = industry
    order = random.sample(range(len(plants)), len(plants))
    shuffled = ellison_glaeser(plants[order], places[order], reference)
    assert shuffled == pytest.approx(ellison_glaeser(*industry))


@quick
@given(industries(), st.randoms(use_true_random=False))
def test_the_order_of_regions_does_not_matter(industry, random):
    plants, places, reference = industry
    order = random.sample(range(len(reference)), len(reference))
    shuffled = ellison_glaeser(plants, np.argsort(order)[places], reference[order])
    assert shuffled == pytest.approx(ellison_glaeser(*industry))


@quick
@given(industries(), factors, factors)
def test_gamma_does_not_depend_on_units(industry, here, there):
    plants, places, reference = industry
    rescaled = ellison_glaeser(here * plants, places, there * reference)
    assert rescaled == pytest.approx(ellison_glaeser(*industry))


@quick
@given(industries())
def test_empty_plants_and_empty_regions_change_nothing(industry):
    plants, places, reference = industry
    padded = ellison_glaeser(
        np.append(plants, 0), np.append(places, 0), np.append(reference, 0)
    )
    assert padded == pytest.approx(ellison_glaeser(*industry))


@quick
@given(industries())
def test_gamma_is_the_surplus_over_chance_in_units_of_its_maximum(industry):
    plants, _, reference = industry
    index = ellison_glaeser(*industry)
    chance = ellison_glaeser_null(shares_of(plants), shares_of(reference)).mean
    room = 1 - hhi(reference) - chance
    assert index.gamma == pytest.approx((index.raw_concentration - chance) / room)


def test_merging_two_plants_of_a_region_keeps_g_raises_h_and_lowers_gamma():
    apart = ellison_glaeser([10, 20, 30, 40], [0, 0, 1, 2], [50, 30, 20])
    merged = ellison_glaeser([30, 30, 40], [0, 1, 2], [50, 30, 20])
    assert merged.raw_concentration == pytest.approx(apart.raw_concentration)
    assert merged.plant_hhi > apart.plant_hhi
    assert merged.gamma < apart.gamma


def placements(plants, reference):
    """Every way plants can land, with its probability under the dartboard."""
    x = shares_of(reference)
    for places in product(range(len(x)), repeat=len(plants)):
        yield np.array(places), x[list(places)].prod()


@pytest.mark.parametrize(
    ("plants", "reference"),
    [([1, 1], [1, 1]), ([5, 3, 2], [6, 3, 1]), ([90, 4, 3, 2, 1], [2, 1, 1])],
)
def test_gamma_averages_zero_over_all_random_placements(plants, reference):
    mean = sum(
        probability * ellison_glaeser(plants, places, reference).gamma
        for places, probability in placements(plants, reference)
    )
    assert mean == pytest.approx(0, abs=1e-12)


def test_gamma_of_thrown_plants_averages_zero():
    rng = np.random.default_rng(7)
    plants, x = rng.integers(10, 1000, size=30), shares_of([5, 4, 3, 2, 1])
    gammas = [
        ellison_glaeser(plants, rng.choice(5, size=30, p=x), x).gamma
        for _ in range(4000)
    ]
    assert abs(np.mean(gammas)) < 4 * np.std(gammas) / np.sqrt(len(gammas))


EXAMPLE = {
    "plant_employment": [10, 20, 30],
    "plant_region": [0, 0, 1],
    "reference_employment": [60, 40],
}


def index_with(**changed):
    return ellison_glaeser(**{**EXAMPLE, **changed})


def test_the_example_before_spoiling_it_is_good():
    assert index_with().raw_concentration == pytest.approx(0.02)


@pytest.mark.parametrize("name", EXAMPLE)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, -1, 0], "contains -1; it must be at least 0."),
        (
            [1, np.nan, 0],
            "contains nan; drop or fill missing and infinite values first.",
        ),
        (
            [1, np.inf, 0],
            "contains inf; drop or fill missing and infinite values first.",
        ),
        ([], "is empty; give at least one number."),
        (["x", 1, 0], "must be numeric; got ['x', 1, 0]."),
    ],
)
def test_an_industry_of_no_numbers_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        index_with(**{name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (
            {"plant_employment": [0, 0, 0]},
            "plant_employment adds up to zero; there is nothing to take shares of.",
        ),
        (
            {"reference_employment": [0, 0]},
            "reference_employment adds up to zero; there is nothing to take shares of.",
        ),
        (
            {"plant_employment": [10, 20]},
            "plant_employment has 2 and plant_region has 3 entries; "
            "both must list the same items in one order.",
        ),
        (
            {"plant_region": [0, 0.5, 1]},
            "plant_region contains fractions; give whole positions in "
            "reference_employment, counted from 0.",
        ),
        (
            {"plant_region": [1, 1, 2]},  # counted from 1
            "plant_region contains 2, but reference_employment has 2 regions; "
            "positions run from 0 to 1.",
        ),
        (
            {"plant_employment": [0, 20, 0]},
            "plant_employment has all employment in one plant; with a single plant "
            "concentration cannot be told from plant size.",
        ),
        (
            {"reference_employment": [0, 40]},
            "reference_employment has all employment in one region; give at least "
            "two regions where plants could be.",
        ),
    ],
)
def test_an_industry_without_a_gamma_is_refused(changed, message):
    with pytest.raises(ValueError) as error:
        index_with(**changed)
    assert str(error.value) == message


@pytest.mark.parametrize("tiny", [1e-200, 1e-17])
def test_a_second_plant_or_region_too_small_to_count_is_refused(tiny):
    with pytest.raises(ValueError, match="plant_employment has all employment in one"):
        index_with(plant_employment=[1, tiny, 0])
    with pytest.raises(ValueError, match="reference_employment has all employment in"):
        index_with(reference_employment=[1, tiny])


@pytest.mark.parametrize("name", EXAMPLE)
def test_a_table_instead_of_a_list_is_refused(name):
    with pytest.raises(ValueError) as error:
        index_with(**{name: [[1, 1, 1], [1, 1, 0]]})
    assert str(error.value) == (
        f"{name} has shape (2, 3); give a plain list, one number per item."
    )


# The dartboard's mean and spread


@settings(quick, max_examples=40)
@given(few_shares, few_shares)
def test_mean_and_spread_agree_with_counting_all_placements(z, x):
    outcomes, weights = [], []
    for places, probability in placements(z, x):
        landed = [z[places == region].sum() for region in range(len(x))]
        outcomes.append(sum((np.array(landed) - x) ** 2))
        weights.append(probability)
    mean = np.dot(weights, outcomes)
    variance = np.dot(weights, (np.array(outcomes) - mean) ** 2)
    null = ellison_glaeser_null(z, x)
    assert null.mean == pytest.approx(mean, abs=1e-12)
    assert null.sd**2 == pytest.approx(variance, abs=1e-12)


@pytest.mark.parametrize(
    ("plants", "regions"),
    [([1] * 20, [5, 3, 2]), ([50, 10, 10, 5, 5], [1, 1, 1, 1]), ([3, 1], [9, 1])],
)
def test_mean_and_spread_agree_with_thrown_plants(plants, regions):
    z, x, n = shares_of(plants), shares_of(regions), 20_000
    throws = throw_plants(z, x, np.random.default_rng(11), throws=n)
    null = ellison_glaeser_null(z, x)
    squares = (throws - throws.mean()) ** 2
    assert abs(throws.mean() - null.mean) < 4 * throws.std() / np.sqrt(n)
    assert abs(squares.mean() - null.sd**2) < 4 * squares.std() / np.sqrt(n)


@pytest.mark.parametrize("name", ["plant_shares", "reference_shares"])
def test_a_table_of_shares_is_refused(name):
    good = {"plant_shares": [0.5, 0.5], "reference_shares": [0.5, 0.5]}
    with pytest.raises(ValueError) as error:
        ellison_glaeser_null(**{**good, name: [[0.5, 0.5], [0.5, 0.5]]})
    assert str(error.value) == (
        f"{name} has shape (2, 2); give a plain list, one number per item."
    )


def test_with_one_region_there_is_nothing_to_chance():
    assert ellison_glaeser_null([0.3, 0.7], [1]) == (0, 0)


@pytest.mark.parametrize("regions", range(1, 20))
def test_one_plant_on_equal_regions_gives_the_same_g_everywhere(regions):
    null = ellison_glaeser_null([1], np.full(regions, 1 / regions))
    assert null.mean == pytest.approx(1 - 1 / regions)
    assert null.sd == pytest.approx(0, abs=1e-7)


@pytest.mark.parametrize("name", ["plant_shares", "reference_shares"])
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1.5, -0.5], "contains -0.5; it must be at least 0."),
        ([1, np.nan], "contains nan; drop or fill missing and infinite values first."),
        ([1, np.inf], "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ([0, 0], "adds up to 0, not to 1; divide by the total first."),
        ([50, 50], "adds up to 100, not to 1; divide by the total first."),
        ([0.5, 0.499], "adds up to 0.999, not to 1; divide by the total first."),
        ("half", "must be numeric; got 'half'."),
    ],
)
def test_shares_that_are_none_are_refused(name, bad, complaint):
    good = {"plant_shares": [0.5, 0.5], "reference_shares": [0.5, 0.5]}
    with pytest.raises(ValueError) as error:
        ellison_glaeser_null(**{**good, name: bad})
    assert str(error.value) == f"{name} {complaint}"
