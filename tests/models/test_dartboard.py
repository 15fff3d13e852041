"""Do thrown plants land where the dartboard says, and only there?"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab.models import throw_plants

THROWS = 20_000


def share_within_four_standard_errors(hits, probability):
    spread = np.sqrt(probability * (1 - probability) / len(hits))
    return abs(np.mean(hits) - probability) < 4 * spread


def shares_of(amounts):
    return np.array(amounts) / sum(amounts)


def test_a_plant_lands_in_each_region_in_proportion_to_its_size():
    x = np.array([0.5, 0.3, 0.2])
    throws = throw_plants([1], x, np.random.default_rng(1), THROWS)
    for region, share in enumerate(x):
        missed = np.delete(x, region)
        g = (1 - share) ** 2 + (missed**2).sum()
        assert share_within_four_standard_errors(np.isclose(throws, g), share)


def test_plants_land_independently_of_each_other():
    throws = throw_plants([0.5, 0.5], [0.5, 0.5], np.random.default_rng(2), THROWS)
    assert share_within_four_standard_errors(np.isclose(throws, 0.5), 0.5)
    assert share_within_four_standard_errors(np.isclose(throws, 0), 0.5)


def test_plants_keep_their_own_sizes():
    throws = throw_plants([0.9, 0.1], [0.5, 0.5], np.random.default_rng(3), 200)
    together, apart = 0.5, 2 * 0.4**2
    assert np.unique(throws.round(12)).tolist() == pytest.approx([apart, together])


def test_a_region_without_employment_is_never_hit():
    throws = throw_plants([1], [0.5, 0.5, 0], np.random.default_rng(4), THROWS)
    assert throws == pytest.approx(0.5)


def test_one_region_catches_everything():
    throws = throw_plants([0.2, 0.8], [1], np.random.default_rng(5), 10)
    assert throws == pytest.approx(0)


amounts = st.lists(st.integers(1, 1000), min_size=1, max_size=6)


@settings(deadline=None, derandomize=True)
@given(amounts, amounts, st.integers(1, 50), st.integers(0, 2**32))
def test_raw_concentration_stays_within_its_limits(plants, regions, throws, seed):
    z, x = shares_of(plants), shares_of(regions)
    result = throw_plants(z, x, np.random.default_rng(seed), throws)
    everything_in_the_smallest = (x**2).sum() + 1 - 2 * x.min()
    assert result.shape == (throws,)
    assert (result >= 0).all()
    assert (result <= everything_in_the_smallest + 1e-12).all()


def test_the_same_seed_gives_the_same_throws_and_another_seed_others():
    first, again, other = (
        throw_plants([0.25] * 4, [0.2] * 5, np.random.default_rng(seed))
        for seed in (6, 6, 7)
    )
    assert first.tolist() == again.tolist()
    assert first.tolist() != other.tolist()


def test_a_generator_moves_on_between_calls():
    rng = np.random.default_rng(8)
    first, second = (throw_plants([0.25] * 4, [0.2] * 5, rng) for _ in range(2))
    assert first.tolist() != second.tolist()


def test_a_thousand_industries_are_thrown_unless_told_otherwise():
    rng = np.random.default_rng(9)
    assert len(throw_plants([1], [1], rng)) == 1000
    assert len(throw_plants([1], [1], rng, throws=3.0)) == 3


def test_rounded_shares_are_good_enough():
    x = np.array([0.333_333_3, 0.333_333_3, 0.333_333_3])
    throws = throw_plants([1], x, np.random.default_rng(10), 5)
    assert throws == pytest.approx(2 / 3, abs=1e-6)


@pytest.mark.parametrize("name", ["plant_shares", "reference_shares"])
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1.5, -0.5], "contains -0.5; it must be at least 0."),
        ([1, np.nan], "contains nan; drop or fill missing and infinite values first."),
        ([1, np.inf], "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        ([3, 1], "adds up to 4, not to 1; divide by the total first."),
        (["a"], "must be numeric; got ['a']."),
    ],
)
def test_a_dartboard_without_shares_is_refused(name, bad, complaint):
    good = {"plant_shares": [0.5, 0.5], "reference_shares": [0.5, 0.5]}
    with pytest.raises(ValueError) as error:
        throw_plants(**{**good, name: bad}, rng=np.random.default_rng(0))
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize("name", ["plant_shares", "reference_shares"])
def test_a_table_of_shares_instead_of_a_list_is_refused(name):
    good = {"plant_shares": [0.5, 0.5], "reference_shares": [0.5, 0.5]}
    table = [[0.5, 0.5], [0.5, 0.5]]
    with pytest.raises(ValueError) as error:
        throw_plants(**{**good, name: table}, rng=np.random.default_rng(0))
    assert str(error.value) == (
        f"{name} has shape (2, 2); give a plain list, one number per item."
    )


def test_a_seed_instead_of_a_generator_is_refused():
    with pytest.raises(ValueError) as error:
        throw_plants([1], [0.5, 0.5], 7)
    assert str(error.value) == (
        "rng is 7; give a generator such as numpy.random.default_rng(2024)."
    )


@pytest.mark.parametrize("throws", [0, -1, 2.5, np.nan, np.inf, None, "3", [3]])
def test_throws_that_are_not_a_positive_whole_number_are_refused(throws):
    with pytest.raises(ValueError) as error:
        throw_plants([1], [0.5, 0.5], np.random.default_rng(0), throws)
    assert str(error.value) == f"throws is {throws!r}; give a positive whole number."
