"""Shift-share: identities, limits, a second method and bad input."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterlab.measures import shift_share

quick = settings(deadline=None, derandomize=True)


@st.composite
def economies(draw):
    """Region before and after, nation before and after, by industry."""
    n = draw(st.integers(1, 8))
    present = st.lists(st.integers(1, 10**6), min_size=n, max_size=n)
    maybe = st.lists(st.integers(0, 10**6), min_size=n, max_size=n).filter(any)
    return [np.array(draw(each)) for each in (maybe, maybe, present, maybe)]


def close(value, size=1.0):
    return pytest.approx(value, rel=1e-9, abs=1e-9 * size)


def scale(economy):
    """The size against which rounding is judged."""
    before, after, base, later = economy
    return after.sum() + before.sum() * (1 + (later / base).max())


@quick
@given(economies())
def test_the_three_parts_add_up_to_the_change(economy):
    before, after, *_ = economy
    change = after.sum() - before.sum()
    assert sum(shift_share(*economy)) == close(change, scale(economy))


@quick
@given(economies())
def test_the_parts_agree_with_summing_industry_by_industry(economy):
    totals = [0.0, 0.0, 0.0]
    nation_growth = economy[3].sum() / economy[2].sum() - 1
    for before, after, base, later in zip(*economy, strict=True):
        growth = later / base - 1
        totals[0] += before * nation_growth
        totals[1] += before * (growth - nation_growth)
        totals[2] += after - before - before * growth
    assert shift_share(*economy) == close(tuple(totals), scale(economy))


@quick
@given(economies())
def test_a_region_like_the_nation_has_only_a_national_part(economy):
    *_, base, later = economy
    parts = shift_share(base / 1000, later / 1000, base, later)
    change = (later.sum() - base.sum()) / 1000
    assert parts == close((change, 0, 0), scale(economy))


@quick
@given(economies(), st.floats(0.1, 3))
def test_without_different_growth_there_is_no_industry_mix(economy, growth):
    before, after, base, _ = economy
    parts = shift_share(before, after, base, growth * base)
    assert parts.industry_mix == close(0, before.sum())
    assert parts.national == close((growth - 1) * before.sum(), before.sum())


@quick
@given(economies())
def test_industries_that_grow_as_in_the_nation_leave_no_regional_part(economy):
    before, _, base, later = economy
    after = before * (later / base)
    if after.any():
        assert shift_share(before, after, base, later).regional == close(
            0, scale(economy)
        )


@quick
@given(economies(), st.floats(1e-3, 1e3))
def test_the_unit_of_the_nation_does_not_matter(economy, unit):
    before, after, base, later = economy
    rescaled = shift_share(before, after, unit * base, unit * later)
    assert rescaled == close(tuple(shift_share(*economy)), scale(economy))


@quick
@given(economies(), st.integers(2, 9))
def test_the_parts_are_in_the_unit_of_the_region(economy, unit):
    before, after, base, later = economy
    larger = shift_share(unit * before, unit * after, base, later)
    expected = tuple(unit * part for part in shift_share(*economy))
    assert larger == close(expected, unit * scale(economy))


def test_slow_industries_make_the_mix_negative():
    parts = shift_share([90, 10], [99, 12], [50, 50], [55, 60])
    assert parts == close((15, -4, 0))


def test_an_industry_new_in_the_region_counts_as_regional():
    parts = shift_share([100, 0], [110, 30], [50, 50], [55, 55])
    assert parts == close((10, 0, 30))


def test_a_table_of_regions_is_decomposed_row_by_row():
    before, after = np.array([[9, 1], [5, 5]]), np.array([[10, 2], [4, 9]])
    nation = [50, 50], [55, 70]
    table = shift_share(before, after, *nation)
    for row in range(2):
        expected = tuple(shift_share(before[row], after[row], *nation))
        assert tuple(part[row] for part in table) == close(expected)


def test_every_region_may_have_a_reference_of_its_own():
    periods = np.random.default_rng(4).uniform(1, 9, (4, 3, 2))  # three rows
    table = shift_share(*periods)
    for row in range(3):
        expected = tuple(shift_share(*periods[:, row]))
        assert tuple(part[row] for part in table) == close(expected)


def test_results_of_one_region_are_plain_floats():
    parts = shift_share((1, 2), pd.Series([2, 2]), [3, 4], np.array([4, 4]))
    assert [type(part) for part in parts] == [float] * 3


# Bad input

GOOD = {
    "region_before": [10, 20],
    "region_after": [12, 24],
    "reference_before": [100, 100],
    "reference_after": [110, 130],
}


def decomposition_with(**changed):
    return shift_share(**{**GOOD, **changed})


def test_the_example_before_spoiling_it_is_good():
    assert decomposition_with() == close((6, 1, -1))


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, np.nan], "contains nan; drop or fill missing and infinite values first."),
        ([1, np.inf], "contains inf; drop or fill missing and infinite values first."),
        ([], "is empty; give at least one number."),
        (["x", 1], "must be numeric; got ['x', 1]."),
    ],
)
def test_employment_that_is_none_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        decomposition_with(**{name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize("name", ["region_before", "region_after", "reference_after"])
@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        ([1, -1], "contains -1; it must be at least 0."),
        ([0, 0], "adds up to zero; there is nothing to take shares of."),
    ],
)
def test_negative_or_no_employment_is_refused(name, bad, complaint):
    with pytest.raises(ValueError) as error:
        decomposition_with(**{name: bad})
    assert str(error.value) == f"{name} {complaint}"


@pytest.mark.parametrize(("bad", "shown"), [([5, 0], "0"), ([5, -2], "-2")])
def test_an_industry_whose_growth_is_undefined_is_refused(bad, shown):
    with pytest.raises(ValueError) as error:
        decomposition_with(reference_before=bad)
    assert str(error.value) == (
        f"reference_before contains {shown}; every value must be positive."
    )


def test_lists_of_different_length_are_refused():
    with pytest.raises(ValueError) as error:
        decomposition_with(region_after=[1, 2, 3])
    assert str(error.value) == (
        "region_before has 2 and region_after has 3 and reference_before has 2 and "
        "reference_after has 2 entries; both must list the same items in one order."
    )


def test_tables_that_do_not_broadcast_are_refused():
    with pytest.raises(ValueError, match="which do not broadcast; reshape them"):
        decomposition_with(region_before=[[1, 2]] * 2, region_after=[[1, 2]] * 3)
